import { field, word } from './field';

/** Keys that stand in more than one shape, each defined once. */

export const content = field('内容', 'content', 'text', { variants: ['text'] });
export const id = field('id', 'id', 'text');
export const note = field('説明', 'note', 'text');
export const group = field('見出し', 'group', 'text');
export const openQuestions = field('検討課題', 'open-questions', 'items', { of: 'item' });

/** Keys that any item may carry. */
export const itemFields = [id, note, group, openQuestions];

export const serves = field('狙い', 'serves', 'refs');
export const evidence = field('根拠', 'evidence', 'items', { of: 'evidence' });
export const indicator = field('指標', 'indicator', 'text');
export const baseline = field('現状値', 'baseline', 'quantity', { variants: ['現況値', '基準値'] });
export const target = field('目標値', 'target', 'quantity');
export const unit = field('単位', 'unit', 'text');
export const actual = field('実績値', 'actual', 'quantity');
export const measuredBy = field('測り方', 'measured-by', 'text', { variants: ['測定方法'] });
export const by = field('期限', 'by', 'date', { variants: ['達成時期'] });
export const source = field('出典', 'source', 'text');
export const date = field('日付', 'date', 'date', { variants: ['日時'] });
export const name = field('名称', 'name', 'text');
export const period = field('期間', 'period', 'text');
export const reason = field('理由', 'reason', 'text', { variants: ['提案理由'] });
export const purpose = field('目的', 'purpose', 'text');
export const assumption = field('前提', 'assumption', 'text');
export const examples = field('例', 'examples', 'items', { of: 'item', variants: ['具体例'] });
export const insights = field('気づき', 'insights', 'text', { variants: ['気付き'] });
export const done = field('実績', 'done', 'items', { of: 'done' });
export const year = field('年度', 'year', 'year');
export const cohort = field('期', 'cohort', 'number');
export const round = field('版', 'round', 'text');

export const outputs = field('アウトプット', 'outputs', 'items', {
  of: 'output',
  variants: ['アクションの結果', 'output'],
});
export const outcomes = field('アウトカム', 'outcomes', 'items', {
  of: 'outcome',
  variants: [
    '得たい成果・効果・目指したい状態',
    '得たい成果・効果',
    '得たい成果/効果',
    '得たい成果',
    '効果',
    '目指したい状態',
    'outcome',
  ],
});
export const criteria = field('目標設定', 'criteria', 'items', {
  of: 'criterion',
  variants: ['次の段階に進むための基準', '目標設定(次の段階に進むための基準)', 'criterion'],
});

/** 庁外 / 庁内 */
export const sideWords = [
  word('庁外', 'outside', '市役所外', '役場外', '地域'),
  word('庁内', 'inside', '市役所内', '役場内'),
];
export const organisationWord = word('組織', 'organisation', 'organization');
export const peopleWord = word('人', 'people', '人材', '人財');
export const regionWord = word('地域', 'region');

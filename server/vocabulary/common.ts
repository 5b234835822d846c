import { yaml } from '../text/yaml';
import { field, word } from './field';

/** Keys that stand in more than one shape, each defined once; shapes refine them where needed. */

export const content = field('内容', 'content', 'text', {
  variants: ['text', 'contents'],
  help: [
    '何のことかを一文で書きます。一つの項目には一つのことだけを書きます。',
    'What this is about, in one sentence. One item says one thing.',
  ],
  example: ['月1回、課をまたいで集まる', 'Meet across sections once a month'],
});

export const id = field('id', 'id', 'text', {
  help: [
    'ほかの項目が「狙い」でここを指すための短い名前です。ファイルの中で同じ名前は一度だけ使います。',
    'A short name by which other items point here with `serves`. Use each name once in the file.',
  ],
  example: ['支え合い', 'mutual-support'],
});

const note = field('説明', 'note', 'text', {
  help: [
    '一文に書ききれない事情や補足です。シートには短い文を、詳しいことはここに書きます。',
    'What does not fit in the one sentence: circumstances and detail. The sheet keeps the short text.',
  ],
  example: [
    '地区の意見交換会で三度続けて出た声をもとにした',
    'Rests on what residents said at three meetings in a row',
  ],
});

export const group = field('見出し', 'group', 'text', {
  help: [
    '同じ見出しを付けた項目は、シートの上で一つのまとまりに並びます。',
    'Items with the same heading stand together on the sheet.',
  ],
  example: ['暮らしの支え合い', 'Helping each other'],
});

export const openQuestions = field('検討課題', 'open-questions', 'items', {
  of: 'item',
  help: [
    'まだ答えの出ていない迷いを、疑問文のまま残します。次の対話で誰かに聞きたいことになります。',
    'Doubts that are still open, left as questions. They are what to ask at the next dialogue.',
  ],
  example: [
    '- 自治会に入っていない人の声を、どこで聴けるか',
    '- Where do we hear those who belong to no residents’ association?',
  ],
  coach: [
    '答えを探す前に、自分たちで問いを立てていますか。',
    'Before looking for the answer: have you put the question yourselves?',
  ],
});

/** Keys that any item may carry. */
export const itemFields = [id, note, group, openQuestions] as const;

export const serves = field('狙い', 'serves', 'refs', {
  variants: ['狙いとするフェーズ1の目標状態'],
  help: [
    '何のための項目かを、上流の項目の id か、その文そのもので指します。取組は目標状態を、目標状態はあるべき姿を、と必ずありたい姿の側へ向けます。',
    'What this item exists for: the id or the exact text of an item upstream. It always points towards the vision.',
  ],
  example: ['支え合い', 'mutual-support'],
  coach: [
    'ありたい姿から戦略、組織と人、取組まで、一本につながって読めますか。',
    'From the vision to the strategy, the organisation, the people and the action: does it read as one line?',
  ],
});

export const evidence = field('根拠', 'evidence', 'items', {
  of: 'evidence',
  help: [
    'そう言える根拠です。何の数字か、いつの値か、どの資料かの三つをそろえます。',
    'What shows that it is so: which figure, of which years, from which document.',
  ],
  example: [
    yaml`
      - 指標: 町内会加入率
        値: {2017: 68.2, 2025: 61.5}
        単位: ％
        出典: 市民協働課「町内会調査」`,
    yaml`
      - indicator: households in a residents’ association
        values: {2017: 68.2, 2025: 61.5}
        unit: percent
        source: Civic Affairs, survey of associations`,
  ],
  coach: [
    '「こうだろう」ではなく、データで示せますか。',
    'Not what you suppose: can you show it with data?',
  ],
});

export const source = field('出典', 'source', 'text', {
  help: [
    'どの資料のどこにあるかです。資料名に章や頁を添えます。',
    'Which document, and where in it: add the chapter or the page.',
  ],
  example: ['青葉市総合計画 第2章（12頁）', 'Aoba City Comprehensive Plan, chapter 2, p. 12'],
  coach: [
    '「計画に書いてあるはず」のその箇所を示せますか。',
    'You say the plan covers it: can you point to the place?',
  ],
});

export const date = field('日付', 'date', 'date', {
  variants: ['日時'],
  help: [
    'いつのことかです。8月23日 や 8/23 のように月日だけなら、その年度（4月から翌年3月）の日と読みます。',
    'When it was. A month and day alone belong to the fiscal year, April to March.',
  ],
  example: ['R8.8.23', '2026-08-23'],
});

export const name = field('名称', 'name', 'text', {
  help: ['名前です。', 'The name.'],
  example: ['青葉市総合計画', 'Aoba City Comprehensive Plan'],
});

export const reason = field('理由', 'reason', 'text', {
  variants: ['提案理由'],
  help: ['なぜそうなのか、なぜそうするのかです。', 'Why it is so, or why it is done.'],
  example: [
    '聞き取りで、相談先が分からないという声が最も多かったから',
    'Because most people interviewed said they did not know whom to ask',
  ],
});

export const assumption = field('前提', 'assumption', 'text', {
  help: [
    '思ったとおりに進むために、成り立っていなければならないことです。自分たちでは動かせないことも書きます。',
    'What must hold for this to work, including what you cannot move yourselves.',
  ],
  example: ['各課が月2時間を対話に充てられる', 'Every section can spare two hours a month'],
});

export const insights = field('気づき', 'insights', 'text', {
  variants: ['気付き'],
  help: [
    '聞いて、自分たちの考えがどう変わったかです。相手の言葉とは分けて書きます。',
    'How your own thinking changed. Keep it apart from what the other side said.',
  ],
  example: [
    '忙しさより、相談相手の見えにくさが壁になっていた',
    'Not lack of time but not knowing whom to ask was the obstacle',
  ],
});

export const done = field('実績', 'done', 'items', {
  of: 'done',
  help: [
    '実際に行ったこと、起きたことを、日付とともに書き足していきます。',
    'What was really done and what happened, added with its date as you go.',
  ],
  example: [
    yaml`
      - 日付: 7/21
        内容: 第1回を開き、6課から14人が集まった`,
    yaml`
      - date: 7/21
        content: First meeting, fourteen people of six sections`,
  ],
});

export const year = field('年度', 'year', 'year', {
  help: [
    'この変革ストーリーを書く年度です。令和8年度、R8、2026 のどれでも読み取ります。',
    'The fiscal year in which the story is written: 2026, R8 and 令和8年度 are all read.',
  ],
  example: ['令和8年度', '2026'],
});

export const cohort = field('期', 'cohort', 'number', {
  help: [
    'その自治体から数えて何期目の参加かです。2期目からは「過年度の取組」も書きます。',
    'Which cohort of the municipality this is. From the second on, add `previous-efforts`.',
  ],
  example: ['4', '4'],
});

export const round = field('版', 'round', 'text', {
  help: [
    'いつの時点の案かです。見せた研究会の回で、第4回、第5回、最終版のように書きます。',
    'Which state of the draft this is, named for the meeting that saw it, or `final`.',
  ],
  example: ['第4回', 'meeting 4'],
});

export const organisationWord = word(
  '組織',
  'organisation',
  ['役場の体制や仕組み、風土のこと', 'How the town hall is set up and works together'],
  'organization',
);
export const peopleWord = word(
  '人',
  'people',
  ['職員一人ひとりの力や行動のこと', 'What each member of staff can do and does'],
  '人材',
  '人財',
);
export const regionWord = word('地域', 'region', [
  '住民の暮らしやまちのこと',
  'The life of residents and the place itself',
]);

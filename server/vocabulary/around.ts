import { cohort, content, date, id, insights, itemFields, reason, round, year } from './common';
import { field, refine, word } from './field';
import type { Shape } from './types';

const about = field('対象', 'about', 'refs');
const response = field('対応', 'response', 'text');
const adviceStatus = field('状態', 'status', 'enum', {
  words: [
    word('未対応', 'open', '検討中'),
    word('反映済み', 'done', '反映済', '対応済み', '対応済'),
    word('見送り', 'declined'),
    word('対応不要', 'no-action'),
  ],
});
const person = field('氏名', 'name', 'text');

/** What the papers carry around the sheets: dialogues, changes, earlier cohorts, schedule. */
export const aroundShapes: readonly Shape[] = [
  {
    id: 'member',
    title: { ja: 'メンバー', en: 'member' },
    main: 'name',
    fields: [
      person,
      field('所属', 'section', 'text'),
      field('職', 'post', 'text', { variants: ['役職'] }),
      id,
    ],
  },
  {
    id: 'dialogue',
    title: { ja: '対話', en: 'dialogue' },
    main: 'said',
    fields: [
      date,
      field('種別', 'kind', 'enum', {
        many: true,
        words: [
          word('インタビュー', 'interview'),
          word('幹事フィードバック', 'coach-feedback', '幹事助言'),
          word('幹事への質問', 'coach-question'),
          word('対話自治体', 'peer'),
          word('研究会', 'meeting'),
          word('首長コメント', 'mayor'),
          word('派遣元コメント', 'sender'),
          word('アンケート', 'survey'),
          word('その他', 'other'),
        ],
      }),
      field('相手', 'with', 'text'),
      field('人数', 'people', 'number'),
      field('テーマ', 'topic', 'text', { variants: ['theme'] }),
      field('仮説', 'hypothesis', 'text'),
      field('問い', 'questions', 'items', { of: 'item' }),
      field('やりとり', 'exchanges', 'items', { of: 'exchange' }),
      field('項目', 'items', 'items', { of: 'advice' }),
      field('内容', 'said', 'text', { variants: ['助言', 'アドバイス', 'content'] }),
      insights,
      about,
      response,
      adviceStatus,
      ...itemFields,
    ],
  },
  {
    id: 'exchange',
    title: { ja: 'やりとり', en: 'exchange' },
    main: 'said',
    fields: [
      field('問い', 'question', 'text', { variants: ['questions'] }),
      field('内容', 'said', 'text', { variants: ['答え', '助言', 'アドバイス', 'content'] }),
      ...itemFields,
    ],
  },
  {
    id: 'advice',
    title: { ja: '項目', en: 'item of advice' },
    main: 'said',
    fields: [
      field('テーマ', 'topic', 'text', { variants: ['theme'] }),
      field('内容', 'said', 'text', { variants: ['助言', 'アドバイス', 'content'] }),
      about,
      response,
      adviceStatus,
      ...itemFields,
    ],
  },
  {
    id: 'change',
    title: { ja: '変更理由', en: 'change' },
    main: 'reason',
    fields: [round, refine(about, { orText: true }), reason, ...itemFields],
  },
  {
    id: 'previous-effort',
    title: { ja: '過年度の取組', en: 'previous effort' },
    main: 'content',
    fields: [
      cohort,
      year,
      field('参加者', 'participants', 'text'),
      content,
      field('成果', 'results', 'text'),
      field('状態', 'status', 'enum', {
        words: [
          word('継続', 'continuing', '継続中'),
          word('中断', 'stopped'),
          word('継続できず', 'not-kept-up'),
          word('未着手', 'never-begun'),
        ],
      }),
      reason,
      insights,
      field('引き継ぎ先', 'taken-over-by', 'refs', { variants: ['引継ぎ先'] }),
      ...itemFields,
    ],
  },
  {
    id: 'event',
    title: { ja: '日程', en: 'event' },
    main: 'content',
    fields: [date, content, field('種別', 'kind', 'text'), ...itemFields],
  },
  {
    id: 'afterword',
    title: { ja: '付記', en: 'afterword' },
    main: 'content',
    fields: [person, content],
  },
];

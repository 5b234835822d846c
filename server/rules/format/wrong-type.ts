import type { Item } from '../../story/item';
import type { Node } from '../../syntax/tree';
import type { Field, Locale } from '../../vocabulary';
import { keyLanguage } from '../naming';
import { defineRule, type Message } from '../rule';

interface Args {
  readonly item: Item;
  /** The key whose value does not fit; null where the item itself does not. */
  readonly field: Field | null;
  readonly node: Node;
}

/** What the author put there, in plain words. */
function given(node: Node, locale: Locale): string {
  const ja = { text: `「${textOf(node)}」`, list: '一覧（- の並び）', map: '項目の組（名前: 値）' };
  const en = { text: `“${textOf(node)}”`, list: 'a list', map: 'keys with values' };
  if (node.kind === 'empty') return locale === 'ja' ? '空欄' : 'nothing';
  return (locale === 'ja' ? ja : en)[node.kind];
}

function textOf(node: Node): string {
  if (node.kind !== 'text') return '';
  return node.value.length > 20 ? `${node.value.slice(0, 20)}…` : node.value;
}

/** What belongs there and how it is written: `[Japanese, English]`. */
function wanted(item: Item, field: Field | null, language: Locale): [ja: string, en: string] {
  switch (field?.type) {
    case 'number':
      return ['数字を一つ', 'one number'];
    case 'year':
      return ['年（2026、令和8年度、10年後など）', 'a year (2026, R8, 10年後)'];
    case 'values':
      return ['年と数字の組', 'years with their numbers'];
    case 'enum':
      return ['決まった言葉を一つ', 'one of its words'];
    case 'refs':
      return ['指したい項目の id を', 'the ids of the items meant'];
    case 'text':
    case 'quantity':
    case 'date':
      return ['文', 'a text'];
    default: {
      const keys = item.shape.fields.filter((one) => one.required).slice(0, 3);
      const fields = keys.length > 0 ? keys : item.shape.fields.slice(0, 2);
      const names = fields.map((one) => one[language]);
      return [`「${names.join('」「')}」などの項目`, `keys such as “${names.join('”, “')}”`];
    }
  }
}

export default defineRule<Args>({
  id: 'wrong-type',
  severity: 'warning',
  group: 'format',
  since: '0.1.0',
  title: { ja: '書き方の形ちがい', en: 'A value of another kind' },
  why: {
    ja: '文を書くところ、年を書くところ、一覧を書くところがあります。形がちがうと読み取れず、図やグラフに出ません。',
    en: 'Some keys hold a text, some a year, some a list. A value of another kind cannot be read and is not shown.',
  },
  bad: [
    { text: 'ありたい姿:\n  目標年: «そのうち»\n  宣言: となりの声が届くまち\n' },
    {
      text: 'なりゆきの未来:\n  - 内容: 地区の役員のなり手がいなくなる\n    根拠:\n      - 指標: 総人口\n        値: «61000人»\n        出典: 青葉野市人口ビジョン\n',
    },
    { text: 'あるべき姿: «課を越えて動ける役場»\n' },
    { text: '様式: «[アクションプラン, 変革ストーリーシート]»\n' },
  ],
  good: [
    { text: 'ありたい姿:\n  目標年: 令和18年度\n  宣言: となりの声が届くまち\n' },
    { text: 'テーマ:\n  - 地区を歩く\n  - 仕事を選び直す\n' },
  ],
  checkItem(item, report) {
    for (const misfit of item.misfits) {
      if (misfit.kind !== 'wrong-type') continue;
      const { field, node } = misfit;
      // The number of the format has a rule of its own.
      if (field?.id === 'change-story') continue;
      report({ span: node.span, args: { item, field, node } });
    }
  },
  say({ item, field, node }, locale): Message {
    const language = keyLanguage(item) ?? locale;
    const [ja, en] = wanted(item, field, language);
    const name = field ? field[language] : (item.field?.[language] ?? item.shape.title[locale]);
    const example = (field ?? item.field)?.example[language].split('\n')[0];
    if (locale === 'ja') {
      return {
        what: `「${name}」には${ja.replace(/を$/, '')}が入ります。${given(node, 'ja')}は読み取れません。`,
        why: 'このままでは図にもシートにも出ません。',
        how: `${ja.replace(/を$/, '')}に書き直してください。`,
        ...(field && example && { example: `${name}: ${example}` }),
      };
    }
    return {
      what: `“${name}” holds ${en}; ${given(node, 'en')} cannot be read here.`,
      why: 'As it stands, it shows neither in the drawing nor on the sheets.',
      how: `Write ${en} instead.`,
      ...(field && example && { example: `${name}: ${example}` }),
    };
  },
});

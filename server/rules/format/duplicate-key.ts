import { pairOf, removeEntry } from '../../story/edit';
import type { Entry, Item } from '../../story/item';
import type { Pair } from '../../syntax/tree';
import { yaml } from '../../text/yaml';
import { defineRule, type Fix } from '../engine/rule';

interface Args {
  readonly item: Item;
  /** The second one, which is not read. */
  readonly pair: Pair;
  readonly first: Entry;
}

export default defineRule<Args>({
  id: 'duplicate-key',
  severity: 'error',
  group: 'format',
  since: '0.1.0',
  title: { ja: '同じ項目が二度', en: 'The same key twice' },
  why: {
    ja: '同じ項目が二つあると、先に書いた方だけが読まれ、あとの方は図にもシートにも出ません。',
    en: 'Of the same key written twice only the first is read; the second shows nowhere.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - 名称: まず話す
            目標設定:
              - 6課から毎回参加がある
            «目標設定»:
      `,
      fixed: yaml`
        段階:
          - 名称: まず話す
            目標設定:
              - 6課から毎回参加がある
      `,
    },
    {
      text: yaml`
        テーマ: 地区を歩く
        自治体: 青葉野市
        «テーマ»: 仕事を選び直す
      `,
    },
    {
      text: yaml`
        自治体:
        年度: 2026
        «自治体»: 青葉野市
      `,
      fixed: yaml`
        年度: 2026
        自治体: 青葉野市
      `,
      also: ['empty-value'],
    },
    {
      text: yaml`
        change-story: 1
        theme: Walk the districts
        municipality: Lakeside Town
        «theme»: Choose our work anew
      `,
    },
  ],
  good: [
    {
      text: yaml`
        テーマ:
          - 地区を歩く
          - 仕事を選び直す
      `,
    },
  ],
  checkItem(item, report) {
    for (const misfit of item.misfits) {
      if (misfit.kind !== 'duplicate-key') continue;
      const { pair, first } = misfit;
      const related = [
        {
          span: first.key?.span ?? first.span,
          text: { ja: '先に書いたものはここです。', en: 'The first one is here.' },
        },
      ];
      report({ span: pair.key.span, args: { item, pair, first }, related });
    }
  },
  message({ pair, first }, locale) {
    const key = pair.key.value;
    const isText = first.field.type !== 'map' && first.field.type !== 'items';
    if (locale === 'ja') {
      return {
        what: `「${key}」が二度書かれています。`,
        why: 'あとの方は読まれず、図にもシートにも出ません。',
        how: isText
          ? 'どちらか一つを残してください。両方要るときは、一つの「' +
            `${key}」の下に「- 」で並べます。`
          : 'あとの中身を先に書いた方へ移し、一つにまとめてください。',
      };
    }
    return {
      what: `“${key}” is written twice.`,
      why: 'The second one is not read and shows nowhere.',
      how: isText
        ? `Keep one of them. If you need both, list them with “- ” below one “${key}”.`
        : 'Move what it holds to the first one.',
    };
  },
  fix({ args: { item, pair, first } }, story): readonly Fix[] {
    const firstPair = pairOf(item, first);
    const empty = [pair, firstPair].find((one) => one?.value.kind === 'empty');
    if (!empty) return [];
    const edits = removeEntry(story, item, empty);
    if (edits.length === 0) return [];
    return [
      {
        title: {
          ja: `空の「${empty.key.value}」を消す`,
          en: `Remove the empty “${empty.key.value}”`,
        },
        edits,
        isPreferred: true,
      },
    ];
  },
});

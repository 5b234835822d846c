import { pairOf, removeEntry } from '../../story/edit';
import type { Entry, Item } from '../../story/item';
import type { Pair } from '../../syntax/tree';
import { defineRule, type Fix } from '../rule';

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
      text: '段階:\n  - 名称: まず話す\n    目標設定:\n      - 6課から毎回参加がある\n    «目標設定»:\n',
      fixed: '段階:\n  - 名称: まず話す\n    目標設定:\n      - 6課から毎回参加がある\n',
    },
    {
      text: 'テーマ: 地区を歩く\n自治体: 青葉野市\n«テーマ»: 仕事を選び直す\n',
    },
    {
      text: '自治体:\n年度: 2026\n«自治体»: 青葉野市\n',
      fixed: '年度: 2026\n自治体: 青葉野市\n',
      also: ['empty-value'],
    },
    {
      text: 'change-story: 1\ntheme: Walk the districts\nmunicipality: Lakeside Town\n«theme»: Choose our work anew\n',
    },
  ],
  good: [{ text: 'テーマ:\n  - 地区を歩く\n  - 仕事を選び直す\n' }],
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
  say({ pair, first }, locale) {
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
    return [
      {
        title: {
          ja: `空の「${empty.key.value}」を消す`,
          en: `Remove the empty “${empty.key.value}”`,
        },
        edits: removeEntry(story, item, empty),
        isPreferred: true,
      },
    ];
  },
});

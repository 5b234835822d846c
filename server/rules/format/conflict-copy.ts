import type { FileCopies } from '../../story/copies';
import { yaml } from '../../text/yaml';
import { defineRule } from '../engine/rule';

export default defineRule<FileCopies>({
  id: 'conflict-copy',
  severity: 'warning',
  group: 'format',
  since: '0.2.0',
  title: { ja: '同じストーリーのコピー', en: 'A copy of the same story' },
  why: {
    ja: '二人が同じファイルを開いて保存すると、OneDrive や Dropbox、SharePoint は片方を「…のコピー」「… (1)」「…-パソコン名」などの名前で残します。そのままにすると、直しが二つのファイルに分かれ、片方の文は会議の資料に出ません。',
    en: 'When two people save the same file, OneDrive, Dropbox and SharePoint keep one of the two as “… (1)”, “… - Copy” or with the name of a computer. From then on changes go into two files, and those in one of them reach no meeting.',
  },
  ignore: {
    ja: '前の回の控えとして残しているときは、「第4回」のようなほかのフォルダーに移すか、コピーと読めない名前にしてください。',
    en: 'A version kept on purpose is better off in a folder of its own, or under a name that does not read like a copy.',
  },
  bad: [
    {
      text: yaml`
        «変革ストーリー»: 1
        自治体: 青葉野市
      `,
      isWhole: true,
      copies: { original: null, copies: ['青葉野市.変革ストーリー - コピー.yaml'] },
      also: ['missing-sheet'],
      note: {
        ja: '同じフォルダーに「青葉野市.変革ストーリー - コピー.yaml」がある',
        en: '“青葉野市.変革ストーリー - コピー.yaml” lies in the same folder',
      },
    },
    {
      text: yaml`
        «change-story»: 1
        municipality: Lakeside Town
      `,
      isWhole: true,
      copies: { original: 'lakeside.change-story.yaml', copies: [] },
      also: ['missing-sheet'],
      note: {
        ja: 'このファイルの名前は「lakeside (1).change-story.yaml」で、もとのファイルが隣にある',
        en: 'This file is named “lakeside (1).change-story.yaml”, and the first one lies beside it',
      },
    },
  ],
  good: [
    {
      text: yaml`
        変革ストーリー: 1
        自治体: 青葉野市
      `,
    },
  ],
  checkStory(story, report) {
    const { original, copies } = story.copies;
    if (original === null && copies.length === 0) return;
    const { pairs, items } = story.syntax;
    const span = pairs[0]?.key.span ?? items[0]?.span;
    if (span) report({ span, args: story.copies });
  },
  message: ({ original, copies }, locale) =>
    locale === 'ja'
      ? {
          what: original
            ? `このファイルは、隣にある「${original}」のコピーのようです。`
            : `このファイルのコピーらしいファイルが隣にあります（${listed(copies, '「', '」')}）。`,
          why: '両方に書き続けると、直しが二つに分かれます。',
          how: '電球から内容で合わせるか並べて比べ、残す文を一つのファイルに集めてください。もう一つは、ほかのフォルダーに移します。',
        }
      : {
          what: original
            ? `This file seems to be a copy of “${original}” beside it.`
            : `What seems to be a copy of this file lies beside it: ${listed(copies, '“', '”')}.`,
          why: 'Written on in both, the changes fall apart.',
          how: 'Merge or compare them with the bulb, bring together in one file what is to stay, and move the other into another folder.',
        },
  compareWith: ({ args: { original, copies } }) => (original ? [original] : copies),
});

/** The first names, and how many there are beside. */
function listed(names: readonly string[], open: string, close: string): string {
  const shown = names.slice(0, 3).map((name) => open + name + close);
  return shown.join(open === '「' ? '' : ', ') + (names.length > 3 ? ` +${names.length - 3}` : '');
}

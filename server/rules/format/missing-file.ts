import type { Span } from '../../syntax/tree';
import { yaml } from '../../text/yaml';
import { defineRule } from '../engine/rule';

interface Args {
  readonly path: string;
}

export default defineRule<Args>({
  id: 'missing-file',
  severity: 'warning',
  group: 'format',
  since: '0.1.0',
  title: { ja: '見つからない対話のファイル', en: 'A file of dialogues that is not there' },
  why: {
    ja: '「対話」には、記録を書いた別のファイルの名前を書けます。そのファイルが読めないと、対話の件数にも反映の一覧にも出ません。',
    en: '“dialogues” may name a file of its own. If it cannot be read, its talks are counted nowhere.',
  },
  bad: [
    {
      text: yaml`
        自治体: 青葉野市
        対話: «青葉野市.対話.yaml»
      `,
    },
    {
      text: yaml`
        municipality: Lakeside Town
        dialogues: «lakeside.dialogues.yaml»
      `,
    },
  ],
  good: [
    {
      text: yaml`
        対話:
          - 日付: 8/23
            種別: インタビュー
            相手: 東地区の民生委員
            内容: 誰に言えばよいか、いまも分からない
      `,
    },
  ],
  checkStory(story, report) {
    const path = story.dialoguePath;
    if (path === null || story.dialogueFileProblem !== 'missing') return;
    const span: Span | undefined = story.root.entry('dialogues')?.value.span;
    if (span) report({ span, args: { path } });
  },
  message: ({ path }, locale) =>
    locale === 'ja'
      ? {
          what: `対話のファイル「${path}」が見つかりません。`,
          why: 'このままでは、対話の記録が一つも読まれません。',
          how: 'このファイルと同じフォルダーに置き、名前を正確に書いてください。ここに直接、一覧で書くこともできます。',
        }
      : {
          what: `The file of dialogues “${path}” cannot be found.`,
          why: 'As it stands, none of its talks is read.',
          how: 'Put it into the folder of this file and write its name exactly, or list the dialogues here.',
        },
});

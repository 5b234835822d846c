import type { Reference } from '../../story/links';
import type { Story } from '../../story/story';
import type { Slip } from '../../syntax/tree';
import { lineEndingOf } from '../../text/lineEnding';
import { yaml } from '../../text/yaml';
import { defineRule, type TextEdit } from '../engine/rule';
import { editsOf } from './slipRule';

/** Names in one text with a comma of the wrong kind between them, or a slip inside braces. */
type CommaFault = { readonly names: readonly Reference[] } | { readonly slip: Slip };

export default defineRule<CommaFault>({
  id: 'japanese-comma',
  severity: 'warning',
  group: 'typing',
  since: '0.1.0',
  title: { ja: '区切りの「、」', en: 'Japanese comma between names' },
  why: {
    ja: '「、」や「，」は文字の一つとして読まれます。「支え合い、若者の出番」は、その長い名前の一つの項目を指すことになります。',
    en: 'The commas 、 and ， are letters like any other: two names with one between them are a single long name.',
  },
  bad: [
    {
      text: yaml`
        ありたい姿:
          姿:
            - {id: 支え合い, 内容: 声がかかる}
            - {id: 出番, 内容: 若者がいる}
        戦略的取組:
          - 内容: 地区を歩く
            狙い: [«支え合い、出番»]
      `,
      fixed: yaml`
        ありたい姿:
          姿:
            - {id: 支え合い, 内容: 声がかかる}
            - {id: 出番, 内容: 若者がいる}
        戦略的取組:
          - 内容: 地区を歩く
            狙い: [支え合い, 出番]
      `,
    },
    {
      text: yaml`
        ありたい姿:
          姿:
            - {id: 支え合い, 内容: 声がかかる}
            - {id: 出番, 内容: 若者がいる}
        戦略的取組:
          - 内容: 地区を歩く
            狙い: «支え合い、出番»
      `,
      fixed: yaml`
        ありたい姿:
          姿:
            - {id: 支え合い, 内容: 声がかかる}
            - {id: 出番, 内容: 若者がいる}
        戦略的取組:
          - 内容: 地区を歩く
            狙い: [支え合い, 出番]
      `,
    },
    {
      text: yaml`
        なりゆきの未来:
          - 根拠:
              - 指標: 総人口
                値: {2015: 61000«、»2020: 58200}
      `,
      fixed: yaml`
        なりゆきの未来:
          - 根拠:
              - 指標: 総人口
                値: {2015: 61000, 2020: 58200}
      `,
    },
  ],
  good: [
    {
      text: yaml`
        戦略的取組:
          - 内容: 地区を歩き、聴き、つなぐ
            例: [地図づくり、出張の窓口]
      `,
    },
  ],
  checkStory(story, report) {
    for (const slip of story.slips) {
      if (slip.rule === 'japanese-comma') report({ span: slip.span, args: { slip } });
    }
    const split = story.links.references.filter((reference) => reference.isSplit);
    const byNode = new Map<Reference['node'], Reference[]>();
    for (const reference of split) {
      const names = byNode.get(reference.node);
      if (names) names.push(reference);
      else if (!story.links.isElsewhere(reference.from)) byNode.set(reference.node, [reference]);
    }
    for (const [node, names] of byNode) report({ span: node.span, args: { names } });
  },
  message: (_, locale) =>
    locale === 'ja'
      ? {
          what: '区切りが「、」や「，」です。',
          why: 'このままでは全体が一つの名前として読まれます。',
          how: '[ ] や { } の中に入れ、半角の「, 」で区切ってください。',
          example: '狙い: [支え合い, 若者の出番]',
        }
      : {
          what: 'The separator is a Japanese comma or stands outside of brackets.',
          why: 'As it is, all of it is read as one name.',
          how: 'Put the names in brackets, with a half-width comma and a space between them.',
          example: 'serves: [support, young people]',
        },
  fix({ args }, story) {
    const edits = 'slip' in args ? editsOf(args.slip) : [divide(args.names, story)];
    return [{ title: { ja: '「, 」で区切る', en: 'Divide with “, ”' }, edits, isPreferred: true }];
  },
});

/** Writes the names of one text as what its place takes: more of a list, or a list of its own. */
function divide(names: readonly Reference[], story: Story): TextEdit {
  const [{ from, field, node }] = names as [Reference];
  const { start, end } = node.span;
  const texts = names.map(({ text }) =>
    /[,[\]{}#&*!|>'"%@`]|: |^[-?:] /.test(text) ? quoted(text) : text,
  );
  const value = from.entry(field)?.value;
  if (value?.kind !== 'list') return { start, end, text: `[${texts.join(', ')}]` };
  if (value.flow) return { start, end, text: texts.join(', ') };
  const line = story.text.slice(story.text.lastIndexOf('\n', start - 1) + 1, start);
  const eol = lineEndingOf(story.text);
  return { start, end, text: texts.join(`${eol}${line.replace(/[^\s-]/g, ' ')}`) };
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

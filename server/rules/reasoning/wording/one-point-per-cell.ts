import type { Item } from '../../../story/item';
import { partOf, type Span } from '../../../syntax/tree';
import { foldWidth, isJapanese } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { capital, itemName } from '../../naming';

interface Args {
  readonly item: Item;
  /** The word that joins two points; null where the text is merely long. */
  readonly joint: string | null;
  readonly length: number;
}

/** Longest text that is still read at a glance. Source: the rule catalogue. */
const maxLength = 80;
/** A second point begins. 「また」 is one at the head of a clause only. */
const jointsPattern =
  /(?:[。、]|^)(また|さらに|加えて|併せて|あわせて|同時に)、|[るくうすつむぶぐ](とともに|と同時に|と共に)、?|[^\s。](。)(?=[^\s。」』)])/;
/** Words of others keep their own marks. */
function withoutQuotes(text: string): string {
  return text.replace(/「[^」]{0,400}」|『[^』]{0,400}』/g, (quote) => '＊'.repeat(quote.length));
}

function lengthOf(text: string): number {
  // Two letters of Latin text take the room of one of Japanese.
  return [...text].reduce((sum, character) => sum + (isJapanese(character) ? 1 : 0.5), 0);
}

export default defineRule<Args>({
  id: 'one-point-per-cell',
  severity: 'off',
  group: 'trial',
  since: '0.1.0',
  title: { ja: '一つの欄に二つの話', en: 'Two points in one cell' },
  why: {
    ja: '一文に一つの論点、40〜60字まで。公用文の書き方の勧めです。一つの欄に二つの話があると、狙いの線を片方にしか引けず、できたかどうかも言い切れません。',
    en: 'One sentence, one point: guides to official writing say so. With two points in a cell, an aim can be drawn to one of them only, and nobody can say whether it is done.',
  },
  ignore: {
    ja: '総合計画などの文章をそのまま写した欄。実際の計画では気にならない所にも多く付くため、はじめは「off」にしてあります。提出前の読み直しの時にお試しください。',
    en: 'Where a text is copied from an official plan as it stands. Off by default, since in real plans it speaks up where nobody minds; try it when you read a plan over before handing it in.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - 目標状態:
              - 職員が、隣の課の仕事を説明できる«とともに»、住民の話を最後まで聴けている
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - 目標状態:
              - 職員が、隣の課の仕事を説明できる
              - 職員が、住民の話を最後まで聴けている
      `,
    },
  ],
  on: ['image', 'strategy', 'ideal-item', 'goal-state', 'action', 'output', 'outcome', 'criterion'],
  checkItem(item, report) {
    const node = item.mainNode;
    if (!node) return;
    const text = foldWidth(withoutQuotes(node.value));
    const length = Math.round(lengthOf(node.value));
    const match = jointsPattern.exec(text);
    const joint = match?.[1] ?? match?.[2] ?? match?.[3] ?? null;
    if (joint === null && length <= maxLength) return;
    const span: Span =
      match && joint
        ? partOf(node, ...within(match.index + match[0].indexOf(joint), joint.length))
        : node.span;
    report({ span, args: { item, joint, length } });
  },
  message: ({ item, joint, length }, locale) =>
    locale === 'ja'
      ? {
          what:
            joint === '。'
              ? `${itemName(item, 'ja')}に、文が二つ以上入っています。`
              : joint
                ? `${itemName(item, 'ja')}に、「${joint}」をはさんで二つの話が入っているようです。`
                : `${itemName(item, 'ja')}は${length}字あり、一目では読み切れません。`,
          why: '一つの欄に一つの話だと、狙いの線を引きやすく、できたかどうかも言いやすくなります。',
          how: '二つの項目に分けるか、事情や補足を「説明」に移してください。',
          example: '「職員が、隣の課の仕事を説明できる」「職員が、住民の話を最後まで聴けている」',
        }
      : {
          what:
            joint === '。'
              ? `${capital(itemName(item, 'en'))} holds more than one sentence.`
              : joint
                ? `${capital(itemName(item, 'en'))} seems to hold two points, joined by “${joint}”.`
                : `${capital(itemName(item, 'en'))} is too long to be read at a glance.`,
          why: 'With one point in each, aims are easy to draw, and it is easy to say whether it is done.',
          how: 'Make two items of it, or move the circumstances into the note.',
          example: 'note: Raised three times at district meetings',
        },
});

function within(start: number, length: number): [number, number] {
  return [start, start + length];
}

import type { Reason, ReasonCode } from '../../../drift';
import { headOfChange } from '../../../drift/head';
import type { Item } from '../../../story/item';
import type { Story } from '../../../story/story';
import { yaml } from '../../../text/yaml';
import type { Locale } from '../../../vocabulary';
import { defineRule } from '../../engine/rule';
import { itemSpan, shortText } from '../../naming';
import { driftsOf } from '../shared/storyDrift';

interface Args {
  readonly outcome: Item;
  readonly reasons: readonly Reason[];
  readonly isHint: boolean;
  /** An image of the vision to lead the author back to. */
  readonly image: string;
}

/** A longer run of kanji is no word any more. */
const maxWordLength = 8;

export default defineRule<Args>({
  id: 'outcome-drifts',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: {
    ja: 'アウトカムがありたい姿からそれている',
    en: 'An outcome that drifts from the vision',
  },
  why: {
    ja: 'アウトカムは、ありたい姿へ向かう途中で誰かに起きる変化です。幹事がいちばん多く口にするのは「アウトカムをぶれさせない」「ありたい姿と戦略がつながっている感じがしない」という助言です。ここでは、何が変わるのか、誰に変わるのか、その分野がありたい姿やシート2〜5に出てくるかを、言葉から点数にして見ています。',
    en: 'An outcome is the change that happens to somebody on the way to the vision. “Do not let the outcome waver” is what coaches say most. This rule scores the words: what changes, for whom, and whether its field occurs in the vision or in sheets 2 to 5.',
  },
  ignore: {
    ja: '言葉は違っても、ありたい姿につながる理由を自分の言葉で言えるとき。その理由を `# change-story-ok: outcome-drifts 理由` に書き残すと、幹事への説明にもなります。',
    en: 'Where you can say in your own words how it leads to the vision. Write that reason in `# change-story-ok: outcome-drifts reason`: it is worth telling the coaches too.',
  },
  bad: [
    {
      text: yaml`
        ありたい姿:
          姿:
            - 一人暮らしの高齢者が、雪の日も近所の人に頼れている
        現状:
          - 現状: 職員が集落へ出向けていない
            原因: 出向いた話を渡す先がない
        段階:
          - アウトカム:
              - 対象: 職員
                内容: «コピー用紙の購入費が減っている»
      `,
    },
    {
      text: yaml`
        ありたい姿:
          姿:
            - 子どもたちが、川で遊んだことを家で話している
        段階:
          - アウトカム:
              - «旅館の宿泊客が増えている»
      `,
    },
  ],
  good: [
    {
      text: yaml`
        ありたい姿:
          姿:
            - 一人暮らしの高齢者が、雪の日も近所の人に頼れている
        段階:
          - アウトカム:
              - お年寄りが、困ったときに声をかける相手を二人以上思い浮かべられる
      `,
    },
  ],
  checkStory(story, report) {
    for (const { outcome, judgement } of driftsOf(story)) {
      const isHint = judgement.level === 'hint';
      // A link says what the words do not: missing evidence is no news then, contrary evidence is.
      if (isHint && isLinked(story, outcome)) continue;
      const isTargeted = outcome.isFilled('who');
      const reasons = judgement.reasons.filter(
        // 対象 says whose change it is.
        ({ points, code }) => points > 0 && !(isTargeted && code === 'nobody'),
      );
      if (reasons.length === 0 && !isHint) continue;
      const image = story.images[0] ?? story.vision;
      report({
        span: itemSpan(outcome),
        args: { outcome, reasons, isHint, image: imageText(story) },
        related: image
          ? [
              {
                span: itemSpan(image),
                text: { ja: '見くらべたありたい姿', en: 'The vision it was held against' },
              },
            ]
          : [],
        ...(isHint ? { maxSeverity: 'hint' as const } : {}),
      });
    }
  },
  message({ outcome, reasons, isHint, image }, locale) {
    const name = shortText(outcome.main);
    const why = sentences(outcome.main, reasons, locale);
    if (locale === 'ja') {
      return {
        what: isHint
          ? `アウトカム『${name}』がありたい姿につながる手がかりを、言葉の中に見つけられませんでした。`
          : `アウトカム『${name}』は、ありたい姿からそれているように読めます。`,
        why:
          why ||
          'ありたい姿とシート2〜5にある分野・人・言葉を探しましたが、重なるものがありません。',
        how: 'これが実ったら、誰の暮らしがどう変わるのかを続けて書いてみてください。頭の中に道筋があるなら、シート2〜5か「狙い」に書けば、読む人にも伝わります。',
        example: `${name} → すると〔誰〕が〔何を〕できるようになり、「${shortText(image)}」に一歩近づく`,
      };
    }
    return {
      what: isHint
        ? `No word of the outcome “${name}” shows how it leads to the vision.`
        : `The outcome “${name}” seems to drift from the vision.`,
      why: why || 'No field, person or word of the vision or of sheets 2 to 5 was found in it.',
      how: 'Go on: once this has come true, whose life is different, and how? If you have the way in mind, sheets 2 to 5 or “serves” can show it to your readers.',
      example: `${name} → so that [who] can [do what], one step closer to “${shortText(image)}”`,
    };
  },
});

function imageText(story: Story): string {
  const first = story.images.find((image) => image.main !== '');
  return first?.main ?? story.vision?.text('statement') ?? '';
}

/** Does the outcome, or the action that states it, say what it serves? */
function isLinked(story: Story, outcome: Item): boolean {
  const items = [outcome, ...(outcome.parent?.shape.id === 'action' ? [outcome.parent] : [])];
  return items.some((item) => story.links.servedBy(item).length > 0);
}

/** What the rows of the score card say to the author: the two that weigh most. */
function sentences(text: string, reasons: readonly Reason[], locale: Locale): string {
  const head = headPhrase(text);
  let saysHead = reasons.some(({ code }) => code.startsWith('head-'));
  const said: string[] = [];
  for (const { code, words } of [...reasons].sort((a, b) => b.points - a.points)) {
    const isHead = code.startsWith('head-');
    // The words of the town hall are in what changes: said once is enough.
    if (saysHead && implied.has(code)) continue;
    if (isHead && said.length > 0) continue;
    const shown = isHead && head !== '' ? [head] : wholeWords(text, words);
    const sentence = rows[code]?.(wordList(shown, locale))[locale];
    if (sentence && !said.includes(sentence)) said.push(sentence);
    saysHead ||= rows[code] === inTownHall;
    if (said.length === 2) break;
  }
  return said.join(locale === 'ja' ? '' : ' ');
}

/** What a sentence about the head of change says already. */
const implied: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'office-word',
  'inward',
  'staff-indicator',
  'staff-only',
  'nobody',
]);

/** What changes, as the author wrote it: コピー用紙の購入費. */
function headPhrase(text: string): string {
  const folded = text.normalize('NFKC');
  const head = headOfChange(folded);
  return head ? folded.slice(head.start, head.end).trim() : '';
}

/** The words as the author reads them: 健診 where only 診 is in the lexicon. Each once. */
function wholeWords(text: string, words: readonly string[]): string[] {
  const runs = text.normalize('NFKC').match(/[\u3400-\u9FFF々]+|[ァ-ヺー]+/g) ?? [];
  return [
    ...new Set(
      words.map(
        (word) => runs.find((run) => run.length <= maxWordLength && run.includes(word)) ?? word,
      ),
    ),
  ];
}

function wordList(words: readonly string[], locale: Locale): string {
  const shown = words.slice(0, 3);
  return locale === 'ja'
    ? shown.map((word) => `「${word}」`).join('')
    : shown.map((word) => `“${word}”`).join(', ');
}

type Row = (words: string) => { readonly ja: string; readonly en: string };

const notUpstream: Row = (words) => ({
  ja: `${words}は、ありたい姿にもシート2〜5にも出てきません。`,
  en: `${words} occurs neither in the vision nor in sheets 2 to 5.`,
});
const inTownHall: Row = (words) => ({
  ja: `変わるのは${words}という役場の中のことで、それが住民の暮らしのどこに届くのかが、シート2〜5から読み取れません。`,
  en: `What changes is ${words}, a matter inside the town hall; sheets 2 to 5 do not say where it reaches residents.`,
});
const money: Row = (words) => ({
  ja: `変わるのは${words}というお金で、それで誰の暮らしがどう変わるのかがまだ見えません。`,
  en: `What changes is money (${words}); whose life is different for it does not show yet.`,
});
const fame: Row = (words) => ({
  ja: `${words}は外からの評判や順位で、ありたい姿の場面にはありません。`,
  en: `${words} is a matter of rank or attention, which the vision does not speak of.`,
});

const staffSide: Row = () => ({
  ja: '職員の側から見た変化なので、住民に何が起きるのかがまだ見えません。',
  en: 'It is told from the staff’s side; what happens to residents does not show yet.',
});

const rows: Partial<Record<ReasonCode, Row>> = {
  'new-field': notUpstream,
  'new-word': notUpstream,
  'new-field-in-setting': notUpstream,
  'mostly-new-field': notUpstream,
  'new-setting': notUpstream,
  'head-office': inTownHall,
  'head-inward': inTownHall,
  'head-money': money,
  'head-money-funded': money,
  'head-fame': fame,
  'head-thing': (words) => ({
    ja: `変わるのは${words}という物や数で、それで誰の暮らしがどう変わるのかがまだ見えません。`,
    en: `What changes is a thing or a count (${words}); whose life is different for it does not show yet.`,
  }),
  fame,
  outsider: (words) => ({
    ja: `${words}は地域の外のことで、ありたい姿の場面にはありません。`,
    en: `${words} is about people and places outside the region, which the vision does not speak of.`,
  }),
  'office-word': inTownHall,
  inward: inTownHall,
  'staff-indicator': staffSide,
  'staff-only': staffSide,
  nobody: () => ({
    ja: '誰に起きる変化なのかが、まだ書かれていません。',
    en: 'It does not say yet to whom the change happens.',
  }),
};

import { insertKey } from '../../../story/edit';
import type { Item } from '../../../story/item';
import { remembered } from '../../../story/reads';
import type { Story } from '../../../story/story';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { keyName } from '../../naming';
import { keyPlace, kindsOf } from '../shared/phrases';

interface Args {
  readonly dialogue: Item;
  /** Interviews without a question, this one included. */
  readonly count: number;
}

/** One alone may be a note taken in passing. */
const minInterviews = 2;
/** How many of the others are shown. */
const maxShown = 5;

function hasQuestion(dialogue: Item): boolean {
  return (
    dialogue.isFilled('questions') ||
    dialogue.isFilled('hypothesis') ||
    dialogue.items('exchanges').some((exchange) => exchange.isFilled('question')) ||
    dialogue.isFilled('topic')
  );
}

/** Is it an interview that tells an answer and no question? */
const lacksQuestion = remembered(
  (dialogue: Item) =>
    kindsOf(dialogue).includes('interview') &&
    (['said', 'exchanges', 'insights'] as const).some((field) => dialogue.isFilled(field)) &&
    !hasQuestion(dialogue),
);

/** The interviews of this file that tell an answer and no question. */
function withoutQuestion(story: Story): readonly Item[] {
  return story.dialogues.filter((item) => lacksQuestion(item) && !story.links.isElsewhere(item));
}

export default defineRule<Args>({
  id: 'question-missing',
  severity: 'hint',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: 'インタビューに問いがない', en: 'Interview without its question' },
  why: {
    ja: '自ら問いを立て、仮説をもって聴く。何をどう尋ねたかで答えは変わる、と部会では繰り返し語られます。問いが残っていれば、次の人も同じことを聞けます。',
    en: 'Raise your own question and listen with a hypothesis: what was asked decides what is answered. With the question on record the next person can be asked the same.',
  },
  ignore: {
    ja: '立ち話や雑談の記録なら、「種別」を「その他」にすれば何も言いません。',
    en: 'For a chat, give the kind as `other`.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        対話:
          - 日付: 2021-06-08
            種別: インタビュー
            «相手»: 北の地区の住民
            内容: 坂の上の二軒が車をやめた
          - 日付: 2021-06-19
            種別: インタビュー
            相手: 高校の2年生
            内容: 発表はしたが、その後どうなったかは誰も知らない
      `,
      fixed: yaml`
        対話:
          - 日付: 2021-06-08
            種別: インタビュー
            相手: 北の地区の住民
            問い:\x20
            内容: 坂の上の二軒が車をやめた
          - 日付: 2021-06-19
            種別: インタビュー
            相手: 高校の2年生
            内容: 発表はしたが、その後どうなったかは誰も知らない
      `,
    },
  ],
  good: [
    {
      text: yaml`
        対話:
          - 日付: 2021-06-08
            種別: インタビュー
            相手: 北の地区の住民
            問い: この一週間で、困ったことは何か
            内容: 坂の上の二軒が車をやめた
      `,
    },
  ],
  checkStory(story, report) {
    const [first, ...others] = withoutQuestion(story);
    if (!first || others.length + 1 < minInterviews) return;
    const placeOf = (item: Item) => keyPlace(item, item.has('with') ? 'with' : 'kind');
    report({
      span: placeOf(first),
      args: { dialogue: first, count: others.length + 1 },
      related: others.slice(0, maxShown).map((item) => ({
        span: placeOf(item),
        text: { ja: 'ここにも問いがありません。', en: 'No question here either.' },
      })),
    });
  },
  message({ dialogue, count }, locale) {
    const questions = keyName(dialogue, 'questions', locale);
    const hypothesis = keyName(dialogue, 'hypothesis', locale);
    return locale === 'ja'
      ? {
          what: `「${questions}」の残っていないインタビューが${count}件あります。`,
          why: '何をどう尋ねたかが分かると、答えの重みが伝わり、次の人にも同じことを聞けます。',
          how: `聞いたことを「${questions}」に一つ書いてください。確かめたかった予想があれば「${hypothesis}」にも。`,
          example: `${questions}: この一週間で、困ったことは何か`,
        }
      : {
          what: `${count} interviews do not say what was asked.`,
          why: 'The question gives the answer its weight, and lets you ask the next person the same.',
          how: `Write what you asked in “${questions}”; if you expected something, put it in “${hypothesis}”.`,
          example: `${questions}: When did you last put a hand in the brook?`,
        };
  },
  fix: ({ args: { dialogue } }, story) => [
    {
      title: { ja: '問いを書く', en: 'Add the question' },
      edits: insertKey(story, dialogue, 'questions', ''),
    },
  ],
});

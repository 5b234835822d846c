import type { Item } from '../../../story/item';
import type { Story } from '../../../story/story';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { capital, itemName, itemSpan } from '../../naming';

interface Args {
  readonly action: Item;
  readonly words: string;
  /** How many earlier cohorts held it. */
  readonly count: number;
}

/** A training with its name: 対話実践研修, 若手職員向け勉強会. */
const trainingNamePattern =
  /[\p{sc=Han}\p{sc=Katakana}ー]{0,10}(?:研修|講座|勉強会|セミナー|ミーティング|塾)/gu;
/** Two training names share this many letters at their end before they are one. */
const minTail = 4;

function trainingsIn(item: Item): readonly string[] {
  const said = (['content', 'examples', 'this-year'] as const).map((field) => item.text(field));
  return [...foldWidth(said.join('\n')).matchAll(trainingNamePattern)].map(([name]) => name);
}

function isSame(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= minTail && long.endsWith(short);
}

/** Earlier efforts that held the training, with nothing said of what it changed. */
function heldBefore(name: string, story: Story): readonly Item[] {
  return story.root
    .items('previous-efforts')
    .filter(
      (effort) =>
        !effort.isFilled('results') && trainingsIn(effort).some((one) => isSame(one, name)),
    );
}

export default defineRule<Args>({
  id: 'training-again',
  severity: 'information',
  group: 'reasoning',
  since: '0.2.0',
  title: { ja: '同じ研修が続いている', en: 'The same training once more' },
  why: {
    ja: '研修をいくら重ねても、変わったことを確かめなければ、次の年も同じ研修になります。続けるなら、先の期の受講者が今何をしているかを一度聞いてからにしたい、という助言がよくあります。',
    en: 'However often a training is held: unless somebody looks at what it changed, next year’s is the same. Ask those of the earlier years what they do today, coaches say.',
  },
  ignore: {
    ja: '先の期の効果を確かめたうえで続けるとき。「成果」に書くと、この指摘は消えます。',
    en: 'Where its effect was looked at. Write it as the result, and this goes away.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        様式: アクションプラン
        段階:
          - アクション:
              - 内容: «若手対話研修を開く»
                理由: 話せる職場にするため
        過年度の取組:
          - 期: 1
            内容: 若手対話研修
            状態: 継続
            理由: 人事課の研修に載った
          - 期: 2
            内容: 若手対話研修（係長も参加）
            状態: 継続
            理由: 人事課の研修に載った
      `,
      also: ['existing-overlap', 'training-only'],
    },
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: «話せる職場をつくる»
                具体例: オフサイトミーティングを開く
        過年度の取組:
          - 期: 1
            内容: オフサイトミーティングの開催
          - 期: 2
            内容: 技術職のオフサイトミーティング
      `,
    },
  ],
  good: [
    {
      text: yaml`
        過年度の取組:
          - 期: 1
            内容: 若手対話研修
            成果: 受講した34人のうち21人が、今も月に一度は隣の課と話している
            状態: 継続
            理由: 人事課の研修に載った
      `,
    },
  ],
  checkStory(story, report) {
    for (const action of story.actions) {
      const found = trainingsIn(action)
        .map((name) => ({ name, efforts: heldBefore(name, story) }))
        .sort((a, b) => b.efforts.length - a.efforts.length)[0];
      if (!found || found.efforts.length < 2) continue;
      report({
        span: itemSpan(action),
        args: { action, words: found.name, count: found.efforts.length },
        related: found.efforts.map((effort) => ({
          span: itemSpan(effort),
          text: { ja: 'この期にも行われています。', en: 'This cohort held it too.' },
        })),
      });
      return;
    }
  },
  message: ({ action, words, count }, locale) =>
    locale === 'ja'
      ? {
          what: `「${words}」は、これまでに${count}つの期が行っています。`,
          why: `${itemName(action, 'ja')}で続ける前に、これまでの回で何が変わったのかがまだ書かれていません。`,
          how: '先の期の受講者に、今の仕事で何が変わったかを聞いて「成果」に書いてください。変わっていなければ、今年はちがう場面に置きかえる手もあります。',
          example: '成果: 受講した34人のうち21人が、今も月に一度は隣の課と話している',
        }
      : {
          what: `“${words}” has been held by ${count} cohorts before.`,
          why: `${capital(itemName(action, 'en'))} carries it on, and nothing says yet what it has changed so far.`,
          how: 'Ask those who took part what they do differently today, and write it as the result. If nothing, try another setting this year.',
          example: 'result: 21 of 34 still meet the next department once a month',
        },
});

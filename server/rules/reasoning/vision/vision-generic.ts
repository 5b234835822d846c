import { wordingEnd } from '../../../text/endings';
import { readFigures } from '../../../text/figures';
import { foldWidth } from '../../../text/normalize';
import { anyOf, residentWords, stockWords, wordsIn } from '../../../text/wordsets';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { itemSpan } from '../../naming';
import { keyPlace } from '../shared/phrases';

interface Args {
  /** The fine words found in the images. */
  readonly words: readonly string[];
}

/** Somebody who lives there does something: 高校生が, 親が, 漁師と. */
const somebodyPattern = new RegExp(
  `(?:${anyOf(residentWords)}|[親子孫人]|家族|[園児学生]{2}|[漁農]家|漁師|店主|世代|だれか|誰か)(?:たち|同士|一人ひとり)?[がはもを、]`,
);
/** Everybody is nobody: すべての人が, 誰もが. */
const everybodyPattern = /(?:すべて|全て|あらゆる|誰も|だれも|みんな|皆)[^、。]{0,8}?[がはの]/g;
/** A place, a time of day, a name in quotes: what can be pictured. */
const picturePattern =
  /地区|集落|商店街|公園|学校|駅|港|川|浜|湖|畑|田んぼ|[朝昼夜]|夕方|毎[日週月]|週に|月に|バス|道|店|家|「|祭/;
const stockInEnglishPattern =
  /\b(?:vibrant|lively|attractive|sustainable|prosperous|happy|smiling|bright|safe|secure|proud)\b/gi;
const pictureInEnglishPattern =
  /\b(?:children|residents|families|people|farmers|pupils|parents|neighbours|everyone)\b|\d/i;

/** 〜なまち, 〜地域: the place itself as the last word. */
const placeItselfPattern = /(?:まち|町|街|地域|社会|都市|ふるさと|[市村])$/;

/** So many fine words make an image of its own generic. */
const minFineWords = 3;

/** What one image says: nothing that can be pictured, and the fine words it says instead. */
interface ImageReading {
  readonly isVague: boolean;
  readonly fine: readonly string[];
}

/** The text without those who are everybody. */
function plainOf(text: string): string {
  return foldWidth(text).replace(everybodyPattern, '');
}

function read(text: string): ImageReading {
  const folded = plainOf(text);
  const fine = [
    ...wordsIn(text, stockWords).map(({ word }) => word),
    ...(text.match(stockInEnglishPattern) ?? []),
  ];
  const isPictured =
    picturePattern.test(folded) ||
    pictureInEnglishPattern.test(text) ||
    readFigures(text).length > 0;
  if (isPictured) return { isVague: false, fine };
  const isPlace = placeItselfPattern.test(folded.slice(0, wordingEnd(folded)));
  return { isVague: isPlace || (fine.length > 0 && !somebodyPattern.test(folded)), fine };
}

/** Is nothing said beside the fine words and the place itself: 活力と魅力にあふれるまち? */
function isFineAlone(text: string, fine: readonly string[]): boolean {
  const folded = plainOf(text);
  const plain = folded.slice(0, wordingEnd(folded)).replace(placeItselfPattern, '');
  const rest = fine.reduce((left, word) => left.replaceAll(word, ''), plain);
  return fine.length > 1 && !/[\u3400-\u9FFFァ-ヺ]/.test(rest.replace(/[満溢有]/g, ''));
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}

export default defineRule<Args>({
  id: 'vision-generic',
  severity: 'information',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: 'どのまちにも当てはまる姿', en: 'Vision that fits any town' },
  why: {
    ja: '国土交通白書も、誰も反対しない抽象的な表現より、いろいろな人が自分の行動を思い描ける表現を勧めています。姿が絵になると、そこから逆算する戦略も具体的になります。',
    en: 'A white paper of the Ministry of Land recommends, instead of abstract words nobody objects to, words in which everybody can picture what they would do. From a picture one can think backwards.',
  },
  ignore: {
    ja: '「宣言」は総合計画の言葉のままでかまいません。姿のほうを暮らしの場面にしてください。',
    en: 'The statement may stay as the master plan has it; it is the images that want scenes.',
  },
  bad: [
    {
      text: yaml`
        ありたい姿:
          姿:
            - 高校生が、祭りの使い道を決める席にいる
            - «活力と魅力にあふれる地域»
      `,
    },
    {
      text: yaml`
        ありたい姿:
          «姿»:
            - 安心して暮らせる豊かなまち
            - 魅力と活力にあふれる地域
      `,
    },
  ],
  good: [
    {
      text: yaml`
        ありたい姿:
          姿:
            - 一人暮らしの高齢者が、雪の日も近所に買い物を頼めている
            - 高校生が、祭りの使い道を決める席にいる
      `,
    },
  ],
  on: 'vision',
  checkItem(item, report) {
    const images = item.items('images').filter(({ main }) => main !== '');
    const readings = images.map((image) => ({ image, ...read(image.main) }));
    const fine = readings.filter((reading) => reading.fine.length > 0);
    const isWhole = readings.every(({ isVague }) => isVague) && fine.length * 2 >= images.length;
    if (isWhole) {
      const words = distinct(fine.flatMap((reading) => reading.fine));
      if (words.length > 0) report({ span: keyPlace(item, 'images'), args: { words } });
      return;
    }
    // Beside images that show something, one made of fine words alone stands out.
    for (const { image, isVague, fine } of readings) {
      const words = distinct(fine);
      const isEmpty = words.length >= minFineWords || isFineAlone(image.main, words);
      if (!isVague || !isEmpty || somebodyPattern.test(plainOf(image.main))) continue;
      report({ span: itemSpan(image), args: { words }, fold: 'image' });
    }
  },
  join: (args) => ({ words: distinct(args.flatMap(({ words }) => words)) }),
  message: ({ words }, locale) => {
    const list = words.slice(0, 4);
    return locale === 'ja'
      ? {
          what: `姿が「${list.join('」「')}」など、どのまちにも当てはまる言葉だけで書かれています。`,
          why: '誰も反対しない言葉からは、自分が何をするかを思い描けません。',
          how: '十年後のある一日、どこで、だれが、何をしているかを一つ書いてみてください。',
          example: '一人暮らしの高齢者が、雪の日も近所に買い物を頼めている',
        }
      : {
          what: `The images only use words that fit any town (${list.join(', ')}).`,
          why: 'From words nobody objects to, nobody can picture what they would do.',
          how: 'Take one day ten years from now: where, who, doing what?',
          example: 'Older residents without a car visit friends and come home by bus at night',
        };
  },
});

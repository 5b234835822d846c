import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import type { Locale } from '../../../vocabulary';
import { defineRule, type Message } from '../../engine/rule';
import { findPhrase, keyPlace } from '../shared/phrases';

interface Args {
  readonly words: readonly string[];
  /** A strategy, not the images of the vision. */
  readonly isStrategy: boolean;
}

/** Words that take away a problem of today. */
const problemPattern = new RegExp(
  alternatives`
    解消|課題|問題|不足|減ら[すし]|減って|減少|防[ぐいが止]|なく[すし](?!て)|食い止め|歯止め|抑[え制]|遅れを取り戻|対策
    \b(?:no more|reduced?|fewer|less|prevent(?:s|ed)?|problems?|shortage)\b
  `,
  'i',
);
/** A strategy that answers to today's trouble. */
const todayPattern =
  /喫緊の[^、。のに]{0,8}|当面の[^、。のに]{0,8}|目の前の[^、。のに]{0,8}|緊急(?:の|的な)[^、。のに]{0,8}|\b(?:urgent|pressing|short-term) \w+/i;
/** There, being spared something is the picture. */
const disasterPattern =
  /災害|防災|避難|地震|津波|大雨|土砂|浸水|犯罪|事故|flood|disaster|accident/i;
/** One image alone is no list of problems. */
const minImages = 2;

export default defineRule<Args>({
  id: 'future-forecasting',
  severity: 'information',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '今日の課題の裏返しだけの姿', en: "Vision of today's problems only" },
  why: {
    ja: '課題の解決だけを並べた計画は、読んでもわくわくしない、と計画づくりの現場で言われます。バックキャストは、困りごとの消えたあとに始まる暮らしから考えます。',
    en: 'A plan that only solves problems excites nobody. Back-casting begins with the life that starts once they are gone.',
  },
  ignore: {
    ja: '防災や安全のように、起きないこと自体が願いであるものは、そのままでかまいません。',
    en: 'Where the wish is that something does not happen (disasters, accidents), leave it.',
  },
  bad: [
    {
      text: yaml`
        ありたい姿:
          «姿»:
            - 待機児童が解消されている
            - 空き家の問題が片付いている
      `,
    },
    {
      text: yaml`
        様式: アクションプラン
        戦略的取組:
          - «喫緊の課題»にプロジェクトチームで当たる
      `,
    },
  ],
  good: [
    {
      text: yaml`
        ありたい姿:
          姿:
            - 待機児童が解消されている
            - 空き家だった古い家で、若い夫婦が小さな店を開いている
      `,
    },
  ],
  on: ['vision', 'strategy'],
  checkItem(item, report) {
    if (item.shape.id === 'strategy') {
      const phrase = findPhrase(item.texts('content'), todayPattern);
      if (phrase) report({ span: phrase.span, args: { words: [phrase.text], isStrategy: true } });
      return;
    }
    const images = item.items('images').filter((image) => image.main !== '');
    const wishes = images.filter((image) => !disasterPattern.test(foldWidth(image.main)));
    if (wishes.length < minImages) return;
    const found = wishes.map((image) => problemPattern.exec(foldWidth(image.main))?.[0]);
    const words = found.filter((word) => word !== undefined);
    if (words.length < found.length) return;
    report({
      span: keyPlace(item, 'images'),
      args: { words: [...new Set(words)], isStrategy: false },
    });
  },
  message: ({ words, isStrategy }, locale) => {
    const list = words.slice(0, 4);
    if (isStrategy) return strategyMessage(list[0] ?? '', locale);
    return locale === 'ja'
      ? {
          what: `姿がどれも「${list.join('」「')}」のように、今日の課題の裏返しになっています。`,
          why: '困りごとが消えた先にどんな暮らしが始まるのかが見えると、読む人の心が動きます。',
          how: 'それが片付いた日の翌朝、だれが何を楽しんでいるか。姿を一つ、その場面で書いてみてください。',
          example: '空き家だった古い家で、若い夫婦が小さな店を開いている',
        }
      : {
          what: `Every image turns a problem of today round (${list.join(', ')}).`,
          why: 'What moves the reader is the life that begins once the problem is gone.',
          how: 'The morning after it is solved, who enjoys what? Write one image as that scene.',
          example: 'Children swim from the town beach every week of the summer',
        };
  },
});

function strategyMessage(words: string, locale: Locale): Message {
  return locale === 'ja'
    ? {
        what: `戦略の「${words}」は、今日の困りごとから出発しています。`,
        why: '目の前の課題に応える仕事は要りますが、並べても十年後のありたい姿には届きません。',
        how: '十年後の姿から逆にたどると、この取組は何をできるようにしておくことなのか。その言葉に書きかえてみてください。',
        example: '急な仕事にチームで当たる → 部をまたぐチームが、半月のうちに組めるようにしておく',
      }
    : {
        what: `The strategy begins with today’s trouble (“${words}”).`,
        why: 'Answering what is urgent has to be done, but a list of it does not lead to the vision.',
        how: 'Coming back from the image in ten years, what must be possible by then? Say that.',
        example: 'Meet emergencies with a team → A team across departments can be formed in a week',
      };
}

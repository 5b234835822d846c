import type { Item } from '../../../story/item';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { itemName } from '../../naming';
import { findPhrase } from '../shared/phrases';
import { saidIn } from '../shared/plan';

interface Args {
  readonly action: Item;
  readonly words: string;
}

const everyonePattern = new RegExp(
  alternatives`
    全庁(?:的に|で|に)?|全職員(?:が|に|で|を対象)?|全(?:ての|部の)?課(?:で|に)|全部署|全部局|全地区|庁内全体
    \b(?:all (?:staff|sections|departments|districts)|organi[sz]ation-wide)\b
  `,
  'i',
);
const trialPattern = new RegExp(
  alternatives`
    試行|試し|試す|試験的|モデル|一部の|先行|まず(?!は?全)|から始め|から広げ|手を挙げ|希望する課|スモール|小さく
    \b(?:pilot|trial|first in|one section|start(?:ing)? with|volunteers?)\b
  `,
  'i',
);
/** To ask or to tell everyone is no change that could be tried first. */
const tellsPattern =
  /アンケート|調査|聞き取り|ヒアリング|周知|共有|知らせ|発信|掲載|報告|配布|公表|発表|説明|\b(?:survey|inform|publish|announce|tell|report)/i;

export default defineRule<Args>({
  id: 'no-pilot',
  severity: 'hint',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: 'いきなり全庁で始める', en: 'Everywhere at once' },
  why: {
    ja: '納得や共感を得るには、データを示し、特定の部署で試してから全庁へ広げるのがコツだ、と幹事は言います。',
    en: 'To convince people show figures, try it in one section, and then widen: that is the knack, coaches say.',
  },
  ignore: {
    ja: '法令や首長の指示で、全庁そろって始めることが決まっているとき。',
    en: 'Where law or mayor want everyone to begin together.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - 名称: まず取り組む
            アクション:
              - 内容: «全課で»朝の10分、昨日聴いた住民の声を話す
                目的: 住民の声から一日を始めるため
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - 名称: まず取り組む
            アクション:
              - 内容: 全課で朝の10分、昨日聴いた住民の声を話す
                目的: 住民の声から一日を始めるため
                方法: 一つの係で三か月試し、続いた形を広げる
      `,
    },
  ],
  checkStory(story, report) {
    for (const action of story.stages[0]?.items('actions') ?? []) {
      const phrase = findPhrase(action.texts('content'), everyonePattern);
      if (!phrase || tellsPattern.test(foldWidth(action.main))) continue;
      if (trialPattern.test(foldWidth(saidIn(action)))) continue;
      report({ span: phrase.span, args: { action, words: phrase.text } });
    }
  },
  message: ({ action, words }, locale) =>
    locale === 'ja'
      ? {
          what: `${itemName(action, 'ja')}は、最初の段階から全員が相手です（「${words}」）。`,
          why: '手応えの見えないうちに全員へ頼むと、納得より先に負担が届きます。',
          how: 'やってみたいと言う課や地区を一つ選んで先に試し、その結果を見せて広げる順にできないか考えてみてください。',
          example: '方法: 一つの係で三か月試し、続いた形を広げる',
        }
      : {
          what: `In the first stage already, ${itemName(action, 'en')} is for “${words}”.`,
          why: 'Asked before there is anything to see, people feel the burden before they are convinced.',
          how: 'Could one willing section or district try it first, so that its result speaks for the rest?',
          example: 'method: One unit tries it for three months; what lasts is widened',
        },
});

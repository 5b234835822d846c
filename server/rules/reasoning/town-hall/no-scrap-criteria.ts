import type { Item } from '../../../story/item';
import { alternatives } from '../../../text/alternatives';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';

import { joinItems, nameWithOthers, type Several } from '../shared/once';
import { saidWithout } from '../shared/planWide';

type Args = Several<Item>;

/** Projects or work are to be sorted out. */
const sortsOutPattern = new RegExp(
  alternatives`
    (?:事務事業|事業|業務|会議|事務|施設|行事|イベント|補助金|仕事)(?:の|を|や[^、。]{1,8}(?:の|を))?(?:抜本的な|思い切った|積極的に)?(?:${alternatives`
      見直|廃止|縮小|統廃合|統合|やめ|仕分|棚卸|スリム化|スクラップ
    `})[しすりるうい]?
    (?:続ける|残す)(?:もの|事業|仕事)?(?:と|か)、?(?:やめる|なくす|捨てる)(?:もの|事業|仕事|か)[をに](?:洗|分け|仕分|整理|振り分)
    スクラップ\s*(?:&|アンド|・)?\s*ビルド
    \b(?:cut|close|scrap|phase out|review) (?:\w+ ){0,2}(?:${alternatives`
      services|projects|programmes|programs|facilities|meetings
    `})\b
  `,
  'i',
);
const basisPattern = new RegExp(
  alternatives`
    基準|評価軸|評価の軸|物差し|ものさし|尺度|外部評価|外部の目|公表|公開|点数|採点|優先順|順位|順番|選び方|決め方|必要性|有効性|効率性|住民と|市民と|町民と
    (?:住民|市民|町民|利用者)の(?:声|意見)|費用
    \b(?:criteri|measure|rank|publish|residents|cost|score|yardstick)
  `,
  'i',
);

export default defineRule<Args>({
  id: 'no-scrap-criteria',
  severity: 'information',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: 'やめる基準のない見直し', en: 'Scrapping without a yardstick' },
  why: {
    ja: '何をやめるかは、評価の軸（時代に合うか、ほかで補えるか、効率、効果）を先に作って公表し、外の目や市民の意見も入れて決める。そうすると納得が得られる、と幹事は助言します。',
    en: 'Make the yardstick first (still needed? done by others? efficient? effective?), publish it, and let outsiders and residents have a say: so coaches advise, for then people accept the outcome.',
  },
  ignore: {
    ja: '基準をすでに別の場所（行革の方針など）で決めてあるとき。その名前を「方法」に添えてください。',
    en: 'Where the yardstick exists elsewhere. Name it in the method.',
  },
  bad: [
    {
      text: yaml`
        あるべき姿:
          組織:
            - «事業のスクラップ»をためらわない組織
      `,
    },
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 三課の«事業の見直し»を行う
                目的: 地区へ出る時間を生むため
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - 目標状態:
              - 三課の事業の見直しが進み、地区へ出る半日が生まれている
            アクション:
              - 内容: 三課の事業を並べる
                目的: 費用と使う人の数を物差しに、事業の見直しを住民と進めるため
      `,
      note: {
        ja: '物差しは、計画のどこかに一つあれば足ります。',
        en: 'One yardstick will do for the plan.',
      },
    },
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 三課の事業の見直しを行う
                目的: 地区へ出る時間を生むため
                方法: 費用、使う人の数、代わりの有無の三つを基準に並べ、結果を公表する
      `,
    },
  ],
  checkStory(story, report) {
    for (const { item, phrase } of saidWithout(story, sortsOutPattern, basisPattern)) {
      report({ span: phrase.span, args: { items: [item] }, fold: 'scrap' });
    }
  },
  join: joinItems<Item, Args>,
  message: ({ items: [item, ...others] }, locale) =>
    locale === 'ja'
      ? {
          what: `${nameWithOthers(item, others.length + 1, 'ja')}に、何を残し何をやめるかの基準がありません。`,
          why: '物差しがないまま始めると、声の大きさで残るものが決まり、どの課も「うちは必要だ」で終わります。',
          how: '判断の軸を二つか三つ決めて「方法」に書き、公表するか、外の人にも見てもらう段取りを添えてください。',
          example: '方法: 費用、使う人の数、代わりの有無の三つで並べ、結果を公表する',
        }
      : {
          what: `Nothing in ${nameWithOthers(item, others.length + 1, 'en')} says by what it is decided what stays and what goes.`,
          why: 'Without a yardstick the loudest voice wins, and every section says it cannot do without.',
          how: 'Choose two or three criteria, write them in the method, and say how they are published or who looks on from outside.',
          example:
            'method: Rank by cost, number of users and whether others offer it; publish the list',
        },
});

import type { Item } from '../../../story/item';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { hasWord, stopWords } from '../../../text/wordsets';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { itemName, itemSpan, keyName } from '../../naming';
import { proseTest } from '../shared/items';
import { isDrafted, maxSeverityByRound, planTest, writeKeys } from '../shared/plan';

interface Args {
  readonly action: Item;
  readonly count: number;
}

/** Words by which an action takes up hours that somebody spends on something else today. */
const addsPattern = new RegExp(
  alternatives`
    新た|新しい|新規|新設|設け|設置|創設|創出|導入|開催|開[きくい]|ひら[きくい]|始め|立ち上げ|つくる|作る|実施|配布|発行|募集|企画|定例化|常設|連絡会議|協議会|検討会|委員会
    \b(?:new|hold|set up|launch|start|introduce|run|create|organi[sz]e|establish|add)\b
  `,
  'i',
);
/** What says that something makes room. */
const makesRoomPattern = new RegExp(
  alternatives`
    やめ|取りやめ|スリム化|棚卸|(?:事業|業務|仕事|会議|事務)の?(?:見直|仕分|整理|削減|選択)|減ら|集約|一本化|重みづけ|優先順位|置きかえ|置き換え|振り向け
    \b(?:stop|cut|drop|merge|replace|instead of|give up|free(?:s|d)? (?:up )?(?:time|hours))
  `,
  'i',
);

function saysRoom(text: string): boolean {
  return hasWord(text, stopWords) || makesRoomPattern.test(foldWidth(text));
}

const planMakesRoom = planTest(saysRoom);
const makesRoom = proseTest(saysRoom);

export default defineRule<Args>({
  id: 'nothing-stopped',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '足すだけの計画', en: 'A plan that only adds' },
  why: {
    ja: '手一杯の中でこそ、やめるものを決めて将来へ力を振り向ける。それが見えない、という指摘を幹事はくり返します。足すだけの計画は、現場から「また仕事が増える」と受けとめられます。',
    en: 'When everyone is stretched, decide what to stop and put the effort into the future: coaches keep missing this. To colleagues a plan that only adds is one more burden.',
  },
  ignore: {
    ja: '仕事の見直しを別の計画（行革プランなど）で進めていて、そこから時間が生まれると分かっているとき。その計画の名前を書き添えると読む人に伝わります。',
    en: 'Where another plan makes the room already. Naming that plan helps the reader.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        段階:
          - 名称: まず話す
            アクション:
              - «三課の職員が集まる場を設ける»
              - 新たに地区の聞き取りを始める
          - 名称: 広げる
            アクション:
              - 住民と語る会を12地区で開催する
      `,
      fixed: yaml`
        段階:
          - 名称: まず話す
            アクション:
              - 内容: 三課の職員が集まる場を設ける
                やめること:\x20
              - 新たに地区の聞き取りを始める
          - 名称: 広げる
            アクション:
              - 住民と語る会を12地区で開催する
      `,
      also: ['no-standing-place'],
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - 名称: まず話す
            アクション:
              - 内容: 三課の職員が集まる場を設ける
                やめること: 三課それぞれの週次報告会
              - 新たに地区の聞き取りを始める
          - 名称: 広げる
            アクション:
              - 住民と職員が12地区を歩く
      `,
    },
  ],
  checkStory(story, report) {
    if (!isDrafted(story)) return;
    const added = story.actions.filter(
      (action) => addsPattern.test(foldWidth(action.main)) && !action.isFilled('builds-on'),
    );
    const [first] = added;
    if (!first || added.length < 2 || story.actions.some((action) => action.isFilled('stops'))) {
      return;
    }
    if (planMakesRoom(story) || story.strategies.some(makesRoom)) return;
    report({
      span: itemSpan(first),
      args: { action: first, count: added.length },
      maxSeverity: maxSeverityByRound(story),
      related: added.slice(1).map((action) => ({
        span: itemSpan(action),
        text: { ja: 'これも、新しく増える取組です。', en: 'This adds work too.' },
      })),
    });
  },
  message({ action, count }, locale) {
    const key = keyName(action, 'stops', locale);
    return locale === 'ja'
      ? {
          what: `${itemName(action, 'ja')}など${count}件が新しく増えますが、やめること・減らすことがありません。`,
          why: '手一杯の職場では、空ける時間とセットでないと、よい取組でも続きません。',
          how: `この取組に使う時間を、どの会議や書類、事業から生むかを一つ決めて「${key}」に書いてください。今ある集まりに載せられるなら「${keyName(action, 'builds-on', 'ja')}」に。`,
          example: `${key}: 三課それぞれの週次報告会（月12時間）`,
        }
      : {
          what: `${count} actions add work, beginning with ${itemName(action, 'en')}, but the plan stops nothing.`,
          why: 'Where everyone is stretched, even a good thing does not last unless it comes with the hours for it.',
          how: `Decide which meeting, report or project gives the hours, and write it in “${key}”. Or attach it to something that exists (“${keyName(action, 'builds-on', 'en')}”).`,
          example: `${key}: The monthly inter-department report`,
        };
  },
  fix({ args: { action } }, story) {
    return writeKeys(story, action, ['stops']);
  },
});

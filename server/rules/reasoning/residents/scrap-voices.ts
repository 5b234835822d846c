import type { Item } from '../../../story/item';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { containment } from '../../../text/similarity';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { itemName, keyName, shortText } from '../../naming';

interface Args {
  readonly action: Item;
  readonly stops: string;
}

/** Shared letter pairs from which a force speaks of what is stopped. */
const minSimilarity = 0.3;
/** A voice about things ending, whichever they are. */
const endingPattern = new RegExp(
  alternatives`
    やめ|なくな|無くな|廃止|失[うい]|減[るら]|閉じ|閉鎖|縮小|統合|打ち切|切り捨て|見直|サービス(?:の)?低下
    \b(?:stop|clos|los[es]|end of|cut|gone|take away|disappear)
  `,
  'i',
);

export default defineRule<Args>({
  id: 'scrap-voices',
  severity: 'information',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: 'やめることへの声を考えていない', en: 'No thought of those who lose by it' },
  why: {
    ja: 'スクラップ＆ビルドには賛成も反対もあり、その両方の声を先に考えておくよう幹事は勧めます。やめる時の抵抗は、始める時よりも強いものです。',
    en: 'Scrapping has friends and foes; coaches advise to think of both beforehand. Stopping meets more resistance than starting.',
  },
  ignore: {
    ja: 'だれも困らない内輪の書類だけをやめるとき。',
    en: 'Where all that stops is paperwork that nobody will miss.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        力の場:
          抵抗力:
            - 力: 新しいことを面倒だと感じる職員
              対策: 一つの係で試した結果を見せる
        段階:
          - アクション:
              - 内容: 職員と住民が月に一度、地区を歩く
                目的: 暮らしの場面を自分の目で知るため
                やめること: «12会場の行政懇談会»
      `,
    },
  ],
  good: [
    {
      text: yaml`
        力の場:
          抵抗力:
            - 力: 懇談会がなくなると要望の場を失う、と感じる地区役員
              対策: 要望は歩く会で受け、返事の期限を紙で渡す
        段階:
          - アクション:
              - 内容: 職員と住民が月に一度、地区を歩く
                目的: 暮らしの場面を自分の目で知るため
                やめること: 12会場の行政懇談会
      `,
    },
  ],
  checkStory(story, report) {
    const forces = story.restrainingForces.map(({ main }) => main).filter((main) => main !== '');
    const stopping = story.actions.filter((action) => action.isFilled('stops'));
    const [action] = stopping;
    const node = action?.texts('stops')[0];
    if (forces.length === 0 || !action || !node) return;
    const isHeard = forces.some(
      (force) =>
        endingPattern.test(foldWidth(force)) ||
        stopping.some((one) => containment(force, one.text('stops')) >= minSimilarity),
    );
    if (!isHeard) report({ span: node.span, args: { action, stops: shortText(node.value) } });
  },
  message({ action, stops }, locale) {
    const key = keyName(action, 'stops', locale);
    return locale === 'ja'
      ? {
          what: `「${key}」の『${stops}』を惜しむ声が、抵抗力に一つも出てきません。`,
          why: '使っている人、出ている人が先に知らされないと、やめる話は後から戻ってきます。',
          how: `「${key}」で困る人、惜しむ人を思い浮かべて、抵抗力とその対策に一行足してください。喜ぶ人がいれば推進力に。`,
          example: '力: 懇談会がなくなると要望の場を失う、と感じる地区役員',
        }
      : {
          what: `No restraining force speaks of stopping “${stops}” (${itemName(action, 'en')}).`,
          why: 'Unless those who use it hear of it first, what was stopped comes back.',
          how: `Think of those who will miss it, and add a line with a counter-measure to the restraining forces; those who will be glad are a driving force.`,
          example: 'force: District leaders who fear to lose the place for their requests',
        };
  },
});

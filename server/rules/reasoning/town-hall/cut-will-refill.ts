import type { Item } from '../../../story/item';
import { alternatives } from '../../../text/alternatives';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';

import { joinItems, nameWithOthers, type Several } from '../shared/once';
import { saidWithout } from '../shared/planWide';

type Args = Several<Item>;

const cutsPattern = new RegExp(
  alternatives`
    (?:業務|事務|仕事|残業|時間外(?:勤務)?|会議|作業)(?:の)?(?:量|時間|負担)?[をの]?(?:軽減|削減|縮減|減ら|スリム化|省力化)[しすりるうい]?
    負担(?:を|の)?(?:軽減|減ら|軽く)[しすりるうい]?
    \b(?:reduce|cut|lighten) (?:the )?(?:workload|overtime|burden|paperwork|meetings)\b
  `,
  'i',
);
/** What keeps the gap from filling up again. */
const holdsPattern = new RegExp(
  alternatives`
    仕組|標準化|自動化|RPA|AI|システム|電子|委託|統合|集約|一本化|共通化|やめ|廃止|手順|マニュアル|ルール|決まり|上限|枠|全体像|一覧|棚卸|基準|様式|アプリ
    見える化|配置|\b(?:rule|limit|automat|standard|system|stop|merge|replace|list of)
  `,
  'i',
);

export default defineRule<Args>({
  id: 'cut-will-refill',
  severity: 'information',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '減らしても元に戻りそうな業務削減', en: 'A cut that will fill up again' },
  why: {
    ja: 'ただ減らすだけでは、仕事が増えた時に元どおりになります。全体像を描き、手間が減る仕組みを一緒につくるよう幹事は助言します。',
    en: 'Work that is merely cut grows back. Coaches advise to draw the whole picture and to build something that keeps it small.',
  },
  ignore: {
    ja: '減らし方の仕組みを別の取組に書いてあるとき。',
    en: 'Where another action holds what keeps it small.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - 目標状態:
              - 各係の«残業を減らし»、地区に出る時間がある
      `,
    },
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 各係で«業務量を減らす»
                目的: 住民の所へ出る時間をつくるため
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 各係で業務量を減らす
                目的: 住民の所へ出る時間をつくるため
                方法: 係の仕事を一覧にし、同じ様式の照会を一つの表にまとめる
      `,
    },
  ],
  checkStory(story, report) {
    for (const { item, phrase } of saidWithout(story, cutsPattern, holdsPattern)) {
      report({ span: phrase.span, args: { items: [item] }, fold: 'cut' });
    }
  },
  join: joinItems<Item, Args>,
  message: ({ items: [item, ...others] }, locale) =>
    locale === 'ja'
      ? {
          what: `${nameWithOthers(item, others.length + 1, 'ja')}に、減らした状態を保つ仕組みが見えません。`,
          why: '気をつけて減らすだけでは、忙しくなった時に元の量に戻ります。',
          how: '仕事の全体を一覧にしたうえで、標準化、自動化、まとめる、上限を決めるなど、戻らない工夫を「方法」に一つ書いてください。',
          example: '方法: 係の仕事を一覧にし、同じ内容の照会を一つの表にまとめる',
        }
      : {
          what: `Nothing in ${nameWithOthers(item, others.length + 1, 'en')} keeps the work from growing back.`,
          why: 'What is cut by good will alone is back as soon as things get busy.',
          how: 'List the work as a whole, and write one thing into the method that holds: a standard form, automation, a merger, an upper limit.',
          example: 'method: One table instead of five enquiries about the same figures',
        },
});

import { insertKey } from '../../../story/edit';
import type { Item } from '../../../story/item';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import type { FieldId } from '../../../vocabulary';
import { defineRule } from '../../engine/rule';
import { itemName, keyName } from '../../naming';
import { keyPlace } from '../shared/phrases';

interface Args {
  readonly action: Item;
}

/** The text already says what is made of the existing effort. */
const saysDifferencePattern =
  /を|置き[かえ換]|加え|重ね|改め|変え|広げ|合わせ|組み(?:入|込)|充て|充当|のうち|転換|活[用か]|becomes?|widened|turned|instead|replac/i;
const saysWhy: readonly FieldId[] = ['reason', 'note', 'stops'];

export default defineRule<Args>({
  id: 'difference-not-said',
  severity: 'hint',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: 'これまでとの違いがない', en: 'Difference not said' },
  why: {
    ja: '部会の手引きは「これまでとは何がどう異なるか」「過去の取組や他の組織とどう違うか」を書くよう求めています。',
    en: 'The guide of the study group asks how it differs from what was done so far, and from what others do.',
  },
  ignore: {
    ja: '既存の取組の名前から違いが明らかなら、そのままでかまいません。',
    en: 'Leave it where the difference is plain from the name.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 住民と職員が月に一度、地区を歩く
                目的: 暮らしの場面を自分の目で知るため
                «既存の取組»: 春の道路点検
      `,
      fixed: yaml`
        段階:
          - アクション:
              - 内容: 住民と職員が月に一度、地区を歩く
                目的: 暮らしの場面を自分の目で知るため
                理由:\x20
                既存の取組: 春の道路点検
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 住民と職員が月に一度、地区を歩く
                目的: 暮らしの場面を自分の目で知るため
                既存の取組: 春の道路点検に、福祉と避難の目を加える
      `,
    },
  ],
  on: 'action',
  checkItem(item, report) {
    if (!item.isFilled('builds-on')) return;
    if (saysWhy.some((field) => item.isFilled(field))) return;
    if (saysDifferencePattern.test(foldWidth(item.text('builds-on')))) return;
    report({ span: keyPlace(item, 'builds-on'), args: { action: item } });
  },
  message({ action }, locale) {
    const builds = keyName(action, 'builds-on', locale);
    const reason = keyName(action, 'reason', locale);
    return locale === 'ja'
      ? {
          what: `${itemName(action, 'ja')}が、「${builds}」とどう違うのかが書かれていません。`,
          why: '違いが見えないと、「もうやっている」「仕事が増えるだけ」と受け取られがちです。',
          how: `そこに何を加え、何を置きかえるのかを一言足すか、「${reason}」に書いてください。`,
          example: `${builds}: 春の道路点検に、福祉と避難の目を加える`,
        }
      : {
          what: `It does not say how ${itemName(action, 'en')} differs from “${builds}”.`,
          why: 'Where the difference is not seen, people hear “we do that already” or “more work”.',
          how: `Add what you put to it or replace in it, or say it in “${reason}”.`,
          example: `${builds}: The contractor's sampling; two of its four rounds become walks`,
        };
  },
  fix: ({ args: { action } }, story) => [
    {
      title: { ja: '理由を書く', en: 'Add the reason' },
      edits: insertKey(story, action, 'reason', ''),
    },
  ],
});

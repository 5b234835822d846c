import type { Item } from '../../../story/item';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { itemName } from '../../naming';
import { findPhrase } from '../shared/phrases';

interface Args {
  readonly item: Item;
  readonly saving: string;
  readonly joining: string;
}

const savingPattern = new RegExp(
  alternatives`
    負担(?:の)?軽減|業務(?:の)?(?:削減|軽減|効率化|縮減)|効率化|省力化|経費(?:の)?(?:削減|節減)|コスト(?:の)?(?:削減|ダウン)|人員(?:の)?削減
    残業(?:の)?削減|\b(?:cost cutting|saving costs|reduce (?:costs|workload)|efficiency)\b
  `,
  'i',
);
const joiningPattern = new RegExp(
  alternatives`
    協働|共働|共創|市民参[加画]|住民参[加画]|(?:市民|住民|町民|地域)との(?:連携|対話)|支え合い|共助
    \b(?:co-?creation|participation|partnership with residents|working with residents)\b
  `,
  'i',
);
export default defineRule<Args>({
  id: 'purposes-collide',
  severity: 'information',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '負担軽減と協働が並んでいる', en: 'Saving and joining side by side' },
  why: {
    ja: '負担軽減と協働を並べると、「職員の負担を軽くするための協働」に見えてしまう。それぞれの趣旨を書くように、という幹事の助言です。',
    en: 'Put side by side, it reads as working with residents in order to save work. Write what each of them is for: a coach’s advice.',
  },
  ignore: {
    ja: '二つのつながり（生まれた時間で住民と会う、など）が説明に書いてあるとき。',
    en: 'Where the note says how they belong together: the hours saved are spent with residents, say.',
  },
  bad: [
    {
      text: yaml`
        戦略的取組:
          - «業務の効率化»と市民との協働を進める
      `,
    },
  ],
  good: [
    {
      text: yaml`
        戦略的取組:
          - 内容: 業務の効率化と市民との協働を進める
            説明: 書類を減らして生まれた半日を、地区で住民と過ごす時間にあてる
      `,
    },
  ],
  on: ['action', 'strategy', 'ideal-item', 'goal-state'],
  checkItem(item, report) {
    const texts = [...item.texts('content'), ...item.texts('elements')];
    const saving = findPhrase(texts, savingPattern);
    const joining = findPhrase(texts, joiningPattern);
    if (!saving || !joining || item.isFilled('purpose') || item.isFilled('note')) return;
    if (/時間を|ために?|生まれ|充て|あて/.test(foldWidth(item.main))) return;
    report({
      span: saving.span,
      args: { item, saving: saving.text, joining: joining.text },
      related: [{ span: joining.span, text: { ja: 'こちらと並んでいます。', en: 'Beside this.' } }],
    });
  },
  message: ({ item, saving, joining }, locale) =>
    locale === 'ja'
      ? {
          what: `${itemName(item, 'ja')}に「${saving}」と「${joining}」が並んでいます。`,
          why: '並べて読むと、役所の手を抜くための協働だと受けとめる人がいます。',
          how: '二つに分けてそれぞれの目的を書くか、どうつながるのかを説明に一言添えてください。',
          example: '書類を減らして生まれた半日を、地区で住民と過ごす時間にあてる',
        }
      : {
          what: `“${saving}” and “${joining}” stand side by side in ${itemName(item, 'en')}.`,
          why: 'Some will read it as having residents do the work that is saved.',
          how: 'Part them and give each its purpose, or add a note on how they belong together.',
          example: 'The half-day saved on reports is spent in the district with residents',
        },
});

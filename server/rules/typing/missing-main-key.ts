import { yaml } from '../../text/yaml';
import { slipRule } from './slipRule';

export default slipRule({
  id: 'missing-main-key',
  severity: 'warning',
  title: { ja: '文の下に項目が続く', en: 'Keys below a plain text' },
  why: {
    ja: '「- 」のあとに文だけを書けるのは、その一件に項目を付けないときです。下に「狙い:」などを続けるときは、文にも項目の名前が要ります。ないと次の行とくっついて読まれます。',
    en: 'An item may be a plain text only where nothing else is said of it. With keys below, the text needs its own key; without one it runs together with the next line.',
  },
  bad: [
    {
      text: yaml`
        戦略的取組:
          - «地区を歩いて聴く»
            例: 月に一度の地図づくり
      `,
      fixed: yaml`
        戦略的取組:
          - 内容: 地区を歩いて聴く
            例: 月に一度の地図づくり
      `,
    },
  ],
  good: [
    {
      text: yaml`
        戦略的取組:
          - 地区を歩いて聴く
          - 地図を囲んで話す
      `,
    },
  ],
  fixTitle: { ja: '項目の名前を付ける', en: 'Add the key' },
  message: ({ key }, locale) =>
    locale === 'ja'
      ? {
          what: `下に項目が続く文に「${key}:」が付いていません。`,
          why: 'このままでは次の行とくっついて一つの文になります。',
          how: `文の前に「${key}: 」を付けてください。`,
          example: `- ${key}: …`,
        }
      : {
          what: `Keys follow, but the text itself lacks “${key}:”.`,
          why: 'As it is, it runs together with the next line.',
          how: `Put “${key}: ” before the text.`,
          example: `- ${key}: …`,
        },
});

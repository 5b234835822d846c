import { yaml } from '../../text/yaml';
import { slipRule } from './slipRule';

export default slipRule({
  id: 'comma-in-number',
  severity: 'warning',
  title: { ja: '{ } の中の桁区切り', en: 'Thousands separator inside { }' },
  why: {
    ja: '{ } や [ ] の中の「,」は値の区切りです。195,633 は 195 と 633 の二つに分かれて読まれます。',
    en: 'Inside braces and brackets a comma divides the values: 195,633 becomes 195 and 633.',
  },
  bad: [
    {
      text: yaml`
        なりゆきの未来:
          - 根拠:
              - 指標: 総人口
                値: {2015: «195,633», 2020: 58200}
      `,
      fixed: yaml`
        なりゆきの未来:
          - 根拠:
              - 指標: 総人口
                値: {2015: 195633, 2020: 58200}
      `,
    },
  ],
  good: [
    {
      text: yaml`
        なりゆきの未来:
          - 根拠:
              - 指標: 総人口
                値:
                  2015: 195,633
                  2020: 58,200
      `,
    },
  ],
  fixTitle: { ja: '桁区切りの「,」を取る', en: 'Remove the separators' },
  message: ({ number = '', plain = '' }, locale) =>
    locale === 'ja'
      ? {
          what: `「${number}」の「,」は値の区切りになります。`,
          why: '{ } や [ ] の中では、桁区切りの「,」のところで二つの値に分かれて読まれます。',
          how: '「,」を取ってください。',
          example: plain,
        }
      : {
          what: `The comma in “${number}” divides it in two values.`,
          why: 'Inside braces and brackets a comma separates values.',
          how: 'Write the number without separators.',
          example: plain,
        },
});

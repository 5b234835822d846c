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
      text: 'なりゆきの未来:\n  - 根拠:\n      - 指標: 総人口\n        値: {2015: «195,633», 2020: 58200}\n',
      fixed:
        'なりゆきの未来:\n  - 根拠:\n      - 指標: 総人口\n        値: {2015: 195633, 2020: 58200}\n',
    },
  ],
  good: [
    {
      text: 'なりゆきの未来:\n  - 根拠:\n      - 指標: 総人口\n        値:\n          2015: 195,633\n          2020: 58,200\n',
    },
  ],
  fixTitle: { ja: '桁区切りの「,」を取る', en: 'Remove the separators' },
  say: ({ number = '', plain = '' }, locale) =>
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

import { yaml } from '../../text/yaml';
import { slipRule } from './slipRule';

export default slipRule({
  id: 'wrapped-text',
  severity: 'hint',
  title: { ja: '文の途中の改行', en: 'A sentence broken over lines' },
  why: {
    ja: '文の途中で改行すると、ほかのソフトでは改行のところに空白が入ります。この拡張機能は空白なしでつないで読みますが、一行に書いておけばどこでも同じに読まれます。',
    en: 'Other programs put a space where a sentence was broken. This extension joins Japanese text without one; on one line it reads the same everywhere.',
  },
  ignore: {
    ja: 'このファイルをこの拡張機能だけで開くなら、そのままで構いません。',
    en: 'Leave it where the file is only opened with this extension.',
  },
  bad: [
    {
      text: yaml`
        現状:
          - 経緯: «合併のあと、支所の仕事は
              本庁へ移された»
      `,
      fixed: yaml`
        現状:
          - 経緯: 合併のあと、支所の仕事は本庁へ移された
      `,
    },
    {
      text: yaml`
        現状:
          - 経緯: >
              «合併のあと、支所の仕事は
              本庁へ移された»
      `,
      fixed: yaml`
        現状:
          - 経緯: >
              合併のあと、支所の仕事は本庁へ移された
      `,
    },
  ],
  good: [
    {
      text: yaml`
        現状:
          - 経緯: |
              合併のあと、支所の仕事は
              本庁へ移された
      `,
    },
    {
      text: yaml`
        current-state:
          - history: after the merger the branch offices
              lost their work
      `,
    },
  ],
  fixTitle: { ja: '一行につなぐ', en: 'Join into one line' },
  message: (_, locale) =>
    locale === 'ja'
      ? {
          what: '文の途中で改行しています。',
          why: 'ここでは空白なしでつないで読みますが、ほかのソフトでは改行のところに空白が入ります。',
          how: '一行につなぐか、改行を残したいときは「|」を使ってください。',
        }
      : {
          what: 'A sentence is broken over several lines.',
          why: 'Here it is joined without a space; other programs put one at the break.',
          how: 'Join the lines, or use “|” where the breaks should stay.',
        },
});

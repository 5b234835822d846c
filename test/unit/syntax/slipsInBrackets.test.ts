import { yaml } from '../../../server/text/yaml';
import { testSlips } from './slipCases';

testSlips('typing slips in brackets', {
  brackets: {
    'numbers with separators': {
      text: yaml`
        なりゆきの未来:
        - 根拠:
          - 値: {2015: 195,633, 2020: 1,189,100人, 2030: -1,000}
            備考: 195,633
      `,
      values: {
        なりゆきの未来: [
          { 根拠: [{ 値: { 2015: '195633', 2020: '1189100人', 2030: '-1000' }, 備考: '195,633' }] },
        ],
      },
      slips: ['comma-in-number[195,633]', 'comma-in-number[1,189,100]', 'comma-in-number[-1,000]'],
      fixed: yaml`
        なりゆきの未来:
        - 根拠:
          - 値: {2015: 195633, 2020: 1189100人, 2030: -1000}
            備考: 195,633
      `,
    },
    'no spaces, Japanese commas': {
      text: yaml`
        なりゆきの未来:
        - 根拠:
          - 値: {2015:61000、2020：58200，R12: 1}
      `,
      values: { なりゆきの未来: [{ 根拠: [{ 値: { 2015: '61000', 2020: '58200', R12: '1' } }] }] },
      slips: [
        'no-space-after-colon[:]',
        'japanese-comma[、]',
        'full-width-colon[：]',
        'japanese-comma[，]',
      ],
      fixed: yaml`
        なりゆきの未来:
        - 根拠:
          - 値: {2015: 61000, 2020: 58200, R12: 1}
      `,
    },
    'full-width': {
      text: yaml`
        戦略的取組:
        - 狙い: ［支え合い］
        - 狙い: [支え合い］
        - 内容: ［案］聴く
      `,
      values: {
        戦略的取組: [{ 狙い: ['支え合い'] }, { 狙い: ['支え合い'] }, { 内容: '［案］聴く' }],
      },
      slips: ['full-width-bracket[［支え合い］]', 'full-width-bracket[[支え合い］]'],
    },
    'over several lines, with comments, closed at the column of the key': {
      text: yaml`
        メンバー: [
          {氏名: 水沢, 職: 主任}, # 、：
          {
            氏名: "相馬, 湊",
          },
        ]
        現状:
        - 狙い: [
            a,
            b
          ]
          内容: x
      `,
      values: {
        メンバー: [{ 氏名: '水沢', 職: '主任' }, { 氏名: '相馬, 湊' }],
        現状: [{ 狙い: ['a', 'b'], 内容: 'x' }],
      },
      slips: [],
    },
    'keys of the outer item inside of braces over several lines': {
      text: yaml`
        段階:
        - アクション:
          - アウトカム: {
              内容: 聴いている,
              狙い: 姿1
            }
            内容: 歩く
      `,
      values: {
        段階: [{ アクション: [{ アウトカム: { 内容: '聴いている', 狙い: '姿1' }, 内容: '歩く' }] }],
      },
      slips: [],
    },
    unclosed: {
      text: yaml`
        現状:
        - 狙い: [a, b
          内容: x
        - 例: [
            a,
            b
          内容: {説明: y # z
        - {内容: z
      `,
      values: {
        現状: [
          { 狙い: ['a', 'b'], 内容: 'x' },
          { 例: ['a', 'b'], 内容: { 説明: 'y' } },
          { 内容: 'z' },
        ],
      },
      slips: [
        'unclosed-bracket[[a, b]',
        'unclosed-bracket[[\n    a,\n    b]',
        'unclosed-bracket[{説明: y]',
        'unclosed-bracket[{内容: z]',
      ],
      fixed: yaml`
        現状:
        - 狙い: [a, b]
          内容: x
        - 例: [
            a,
            b]
          内容: {説明: y} # z
        - {内容: z}
      `,
    },
    'signs and quotes in texts inside': {
      text: yaml`
        現状:
        - 例: [*重要, @担当, "対話"が大事, 取組 #1, 'a', "b]
      `,
      values: { 現状: [{ 例: ['*重要', '@担当', '"対話"が大事', '取組 #1', 'a', '"b'] }] },
      slips: [
        'reserved-sign[*重要]',
        'reserved-sign[@担当]',
        'quote-in-text["対話"が大事]',
        'hash-in-text[取組 #1]',
        'unclosed-quote["b]',
      ],
    },
  },
});

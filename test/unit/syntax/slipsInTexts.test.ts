import { yaml } from '../../../server/text/yaml';
import { testSlips } from './slipCases';

testSlips('typing slips in texts', {
  texts: {
    'wrapped plain, folded and below the key': {
      text: yaml`
        現状:
        - 経緯: 長い文が
            途中で折れている
          現状: >
            長い文が
            途中で
          原因:
            うん
            と長い
      `,
      values: {
        現状: [{ 経緯: '長い文が途中で折れている', 現状: '長い文が途中で', 原因: 'うんと長い' }],
      },
      slips: [
        'wrapped-text[長い文が\n    途中で折れている]',
        'wrapped-text[長い文が\n    途中で]',
        'wrapped-text[うん\n    と長い]',
      ],
      fixed: yaml`
        現状:
        - 経緯: 長い文が途中で折れている
          現状: >
            長い文が途中で
          原因:
            うんと長い
      `,
    },
    'wrapped in quotes': {
      text: yaml`
        テーマ: "聴くことから
          始める"
      `,
      values: { テーマ: '聴くことから始める' },
      slips: [],
    },
    'wrapped beside a character of two units': {
      text: yaml`
        テーマ: 𠮷
          𩸽
      `,
      values: { テーマ: '𠮷𩸽' },
      slips: ['wrapped-text[𠮷\n  𩸽]'],
      fixed: 'テーマ: 𠮷𩸽\n',
    },
    'a number sign': {
      text: yaml`
        テーマ: 取組 #1 を見直す # 第5回
        版: #2 の次
        年度: 2026 #仮
        自治体: a # 取組 #1
      `,
      values: { テーマ: '取組 #1 を見直す', 版: '#2 の次', 年度: '2026', 自治体: 'a' },
      slips: ['hash-in-text[取組 #1 を見直す]', 'hash-in-text[#2 の次]'],
      fixed: yaml`
        テーマ: '取組 #1 を見直す' # 第5回
        版: '#2 の次'
        年度: 2026 #仮
        自治体: a # 取組 #1
      `,
    },
    'quotes at the start': {
      text: yaml`
        現状:
        - 内容: "対話"が大事 # メモ
          経緯: 'it's'な話
        - "対話"が大事
      `,
      values: { 現状: [{ 内容: '"対話"が大事', 経緯: "'it's'な話" }, '"対話"が大事'] },
      slips: [
        'quote-in-text["対話"が大事]',
        "quote-in-text['it's'な話]",
        'quote-in-text["対話"が大事]',
      ],
      fixed: yaml`
        現状:
        - 内容: '"対話"が大事' # メモ
          経緯: '''it''s''な話'
        - '"対話"が大事'
      `,
    },
    'quotes that never close': {
      text: yaml`
        テーマ: "閉じない
        現状:
        - 内容: 'あ
          経緯: い
      `,
      values: { テーマ: '"閉じない', 現状: [{ 内容: "'あ", 経緯: 'い' }] },
      slips: ['unclosed-quote["閉じない]', "unclosed-quote['あ]"],
    },
    'reserved signs': {
      text: yaml`
        現状:
        - 内容: *重要
          経緯: @担当
          現状: "%"
          原因: %増
          ギャップ: >成果
          出典: & 会
        - *重要* な話
        - ?
        - : あ
      `,
      values: {
        現状: [
          { 内容: '*重要', 経緯: '@担当', 現状: '%', 原因: '%増', ギャップ: '>成果', 出典: '& 会' },
          '*重要* な話',
          '?',
          ': あ',
        ],
      },
      slips: [
        'reserved-sign[*重要]',
        'reserved-sign[@担当]',
        'reserved-sign[%増]',
        'reserved-sign[>成果]',
        'reserved-sign[& 会]',
        'reserved-sign[*重要* な話]',
        'reserved-sign[?]',
        'reserved-sign[: あ]',
      ],
    },
    'a colon': {
      text: yaml`
        現状:
        - 原因: 目標: 5割
          経緯: 次のとおり:
          例:
          - 目標: 5割
        - 住民が「対話: 聴くこと」を大事にしている
      `,
      values: {
        現状: [
          { 原因: '目標: 5割', 経緯: '次のとおり:', 例: [{ 目標: '5割' }] },
          '住民が「対話: 聴くこと」を大事にしている',
        ],
      },
      slips: [
        'colon-in-text[目標: 5割]',
        'colon-in-text[次のとおり:]',
        'colon-in-text[住民が「対話: 聴くこと」を大事にしている]',
      ],
    },
    'a bracket at the start': {
      text: yaml`
        現状:
        - 内容: [事前課題] あ
        - {案} い
      `,
      values: { 現状: [{ 内容: '[事前課題] あ' }, '{案} い'] },
      slips: ['bracket-in-text[[事前課題] あ]', 'bracket-in-text[{案} い]'],
    },
    'times, addresses and Markdown': {
      text: yaml`
        テーマ: 10:30 **大事** _聴く_ https://example.jp/a?b=c#d
        日程:
        - 10:30 開会
        - https://example.jp/
        - 内容: 10:30-12:00
      `,
      values: {
        テーマ: '10:30 **大事** _聴く_ https://example.jp/a?b=c#d',
        日程: ['10:30 開会', 'https://example.jp/', { 内容: '10:30-12:00' }],
      },
      slips: [],
    },
    'everything in block texts, quotes and comments': {
      text: yaml`
        # 自治体：青葉市
        テーマ: | # ＃
          自治体：青葉市
          ・一つ目
          － 二つ目
          取組 #1 を "見直す
          [a、b
        版: >
          年度:2021

          *重要
        自治体: "a：b #1 [c" # d：e
        年度: '@x: y'
      `,
      values: {
        テーマ: '自治体：青葉市\n・一つ目\n－ 二つ目\n取組 #1 を "見直す\n[a、b',
        版: '年度:2021\n*重要',
        自治体: 'a：b #1 [c',
        年度: '@x: y',
      },
      slips: [],
    },
  },
});

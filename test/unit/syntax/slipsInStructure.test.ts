import { yaml } from '../../../server/text/yaml';
import { testSlips } from './slipCases';

testSlips('typing slips in structure', {
  structure: {
    'no space behind the colon': {
      text: yaml`
        年度:2021
        日程:
        - 内容:10:30から
        - 日付:4/19
      `,
      values: { 年度: '2021', 日程: [{ 内容: '10:30から' }, { 日付: '4/19' }] },
      slips: ['no-space-after-colon[:]', 'no-space-after-colon[:]', 'no-space-after-colon[:]'],
    },
    'no colon': {
      text: yaml`
        自治体: あ
        テーマ
        ありたい姿:
          宣言　みんなで
          出典
          姿:
          - id
            内容: い
        メンバー
        - 氏名: x
      `,
      values: {
        自治体: 'あ',
        テーマ: null,
        ありたい姿: { 宣言: 'みんなで', 出典: null, 姿: [{ id: null, 内容: 'い' }] },
        メンバー: [{ 氏名: 'x' }],
      },
      slips: [
        'missing-colon[テーマ]',
        'missing-colon[宣言]',
        'missing-colon[出典]',
        'missing-colon[id]',
        'missing-colon[メンバー]',
      ],
    },
    'no main key': {
      text: yaml`
        段階:
        - アクション:
          - 月1回集まる
            狙い: 支え合い
        stages:
        - goal-states:
          - they listen
            side: people
      `,
      values: {
        段階: [{ アクション: [{ 内容: '月1回集まる', 狙い: '支え合い' }] }],
        stages: [{ 'goal-states': [{ content: 'they listen', side: 'people' }] }],
      },
      slips: ['missing-main-key[月1回集まる]', 'missing-main-key[they listen]'],
    },
    'uneven indentation': {
      text: yaml`
        段階:
          - 名称: あ
             副題: い
           時期: う
            アクション:
              - 内容: え
             - 内容: お
         年度: 2026
      `,
      values: {
        段階: [
          { 名称: 'あ', 副題: 'い', 時期: 'う', アクション: [{ 内容: 'え' }, { 内容: 'お' }] },
        ],
        年度: '2026',
      },
      slips: [
        'uneven-indent[     副題: い]',
        'uneven-indent[   時期: う]',
        'uneven-indent[     - 内容: お]',
        'uneven-indent[ 年度: 2026]',
      ],
    },
    'a key below one that holds a text': {
      text: yaml`
        現状:
        - 経緯:
            現状: い
          内容: う
      `,
      values: { 現状: [{ 経緯: null, 現状: 'い', 内容: 'う' }] },
      slips: ['uneven-indent[    現状: い]'],
    },
    'text that belongs nowhere': {
      text: yaml`
        これは、三人で書いた変革ストーリーです。
        自治体: あ
        -----
        ありたい姿:
          みんなで決めた、まちの姿です。
          宣言: い
      `,
      values: { 自治体: 'あ', ありたい姿: { 宣言: 'い' } },
      slips: [
        'stray-text[これは、三人で書いた変革ストーリーです。]',
        'stray-text[-----]',
        'stray-text[みんなで決めた、まちの姿です。]',
      ],
      fixed: yaml`
        # これは、三人で書いた変革ストーリーです。
        自治体: あ
        # -----
        ありたい姿:
          # みんなで決めた、まちの姿です。
          宣言: い
      `,
    },
    'a directive at the start, and a percent sign': {
      text: yaml`
        %YAML 1.2
        ---
        自治体: あ
        %増を目指す、という話
      `,
      values: { 自治体: 'あ' },
      slips: ['stray-text[%増を目指す、という話]'],
    },
    'full-width comment signs': {
      text: yaml`
        ＃ 表紙
        自治体: 防災＃まち
        ＃メモ
        メンバー:
          ＃ メモ
          - 氏名: あ
      `,
      values: { 自治体: '防災＃まち', メンバー: [{ 氏名: 'あ' }] },
      slips: ['full-width-hash[＃]', 'full-width-hash[＃]', 'full-width-hash[＃]'],
    },
    'a ruler that divides documents': {
      text: yaml`
        ---
        自治体: あ
        メンバー:
        - 氏名: い
        ---
        - 氏名: う
        ...
        年度: 2026
        ---
      `,
      values: { 自治体: 'あ', メンバー: [{ 氏名: 'い' }, { 氏名: 'う' }], 年度: '2026' },
      slips: ['several-documents[---]', 'several-documents[...]'],
    },
    'lists at the column of their key, nested lists, English keys': {
      text: yaml`
        vision:
          images:
          - id: a
            content: they listen
          - b
        stages:
        - goal-states:
          - x
          - - y
            - z
          actions:
          - content: c
      `,
      values: {
        vision: { images: [{ id: 'a', content: 'they listen' }, 'b'] },
        stages: [{ 'goal-states': ['x', ['y', 'z']], actions: [{ content: 'c' }] }],
      },
      slips: [],
    },
    'several slips on one line': {
      text: yaml`
        戦略的取組：
        －　内容：目標: 5割 #1
        　　例：［あ］
        　　狙い：［あ、い］
      `,
      values: { 戦略的取組: [{ 内容: '目標: 5割 #1', 例: '［あ］', 狙い: ['あ、い'] }] },
      slips: [
        'full-width-colon[：]',
        'wrong-hyphen[－]',
        'full-width-colon[：]',
        'hash-in-text[目標: 5割 #1]',
        'full-width-indent[　　]',
        'full-width-colon[：]',
        'full-width-indent[　　]',
        'full-width-colon[：]',
        'full-width-bracket[［あ、い］]',
      ],
      fixed: yaml`
        戦略的取組:
        - 内容: '目標: 5割 #1'
          例: ［あ］
          狙い: [あ、い]
      `,
    },
  },
  'anchors and aliases': {
    'are followed, and slips below them mended': {
      text: yaml`
        x-a: &人
          氏名：水沢
          職: "主任"級
        x-b: &課 {所属：福祉課、職：主査}
        x-c: &名 取組 #1
        メンバー:
        - *人 # メモ
        - &新
          氏名：相馬
        - *課
        - [*名, *新]
      `,
      values: {
        'x-a': { 氏名: '水沢', 職: '"主任"級' },
        'x-b': { 所属: '福祉課', 職: '主査' },
        'x-c': '取組 #1',
        メンバー: [
          { 氏名: '水沢', 職: '"主任"級' },
          { 氏名: '相馬' },
          { 所属: '福祉課', 職: '主査' },
          ['取組 #1', { 氏名: '相馬' }],
        ],
      },
      slips: [
        'full-width-colon[：]',
        'quote-in-text["主任"級]',
        'full-width-colon[：]',
        'japanese-comma[、]',
        'full-width-colon[：]',
        'hash-in-text[取組 #1]',
        'full-width-colon[：]',
      ],
    },
    'that go round in a circle are empty in the end': {
      text: yaml`
        x-a: &a [*a]
        自治体: 青葉市
      `,
      values: { 'x-a': [null], 自治体: '青葉市' },
      slips: ['broken-yaml[*a]'],
      isBroken: true,
    },
    'without their other half are text': {
      text: yaml`
        自治体: &青葉
        テーマ: *重要
      `,
      values: { 自治体: '&青葉', テーマ: '*重要' },
      slips: ['reserved-sign[&青葉]', 'reserved-sign[*重要]'],
    },
  },
  'half-typed': {
    'a key at the top': {
      text: yaml`
        自治体: あ
        テーマ
        メンバー:
        - 氏名: x
      `,
      values: { 自治体: 'あ', テーマ: null, メンバー: [{ 氏名: 'x' }] },
      slips: ['missing-colon[テーマ]'],
    },
    'a part of a key': {
      text: yaml`
        ありた
        段階:
        - 名称: あ
          アウトカ
          アクション:
          - 内容: い
            アウ
            狙い: う
          目標設定: え
      `,
      values: {
        ありた: null,
        段階: [
          {
            名称: 'あ',
            アウトカ: null,
            アクション: [{ 内容: 'い', アウ: null, 狙い: 'う' }],
            目標設定: 'え',
          },
        ],
      },
      slips: ['missing-colon[ありた]', 'missing-colon[アウトカ]', 'missing-colon[アウ]'],
    },
    'a bracket, a hyphen, a quotation mark': {
      text: yaml`
        段階:
        - 名称: "
          アクション:
          - 狙い: [
            内容: い
          -\x20
          目標状態:
          -
          - 狙い: [a,
        年度: {
      `,
      values: {
        段階: [
          {
            名称: '"',
            アクション: [{ 狙い: [], 内容: 'い' }, null],
            目標状態: [null, { 狙い: ['a'] }],
          },
        ],
        年度: {},
      },
      slips: [
        'unclosed-quote["]',
        'unclosed-bracket[[]',
        'unclosed-bracket[[a,]',
        'unclosed-bracket[{]',
      ],
    },
  },
});

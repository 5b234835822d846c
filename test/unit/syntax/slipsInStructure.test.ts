import { testSlips } from './slipCases';

testSlips('typing slips in brackets and structure', {
  brackets: {
    'numbers with separators': {
      text: 'なりゆきの未来:\n- 根拠:\n  - 値: {2015: 195,633, 2020: 1,189,100人, 2030: -1,000}\n    備考: 195,633\n',
      values: {
        なりゆきの未来: [
          { 根拠: [{ 値: { 2015: '195633', 2020: '1189100人', 2030: '-1000' }, 備考: '195,633' }] },
        ],
      },
      slips: ['comma-in-number[195,633]', 'comma-in-number[1,189,100]', 'comma-in-number[-1,000]'],
      fixed:
        'なりゆきの未来:\n- 根拠:\n  - 値: {2015: 195633, 2020: 1189100人, 2030: -1000}\n    備考: 195,633\n',
    },
    'no spaces, Japanese commas': {
      text: 'なりゆきの未来:\n- 根拠:\n  - 値: {2015:61000、2020：58200，R12: 1}\n',
      values: { なりゆきの未来: [{ 根拠: [{ 値: { 2015: '61000', 2020: '58200', R12: '1' } }] }] },
      slips: [
        'no-space-after-colon[:]',
        'japanese-comma[、]',
        'full-width-colon[：]',
        'japanese-comma[，]',
      ],
      fixed: 'なりゆきの未来:\n- 根拠:\n  - 値: {2015: 61000, 2020: 58200, R12: 1}\n',
    },
    'full-width': {
      text: '戦略的取組:\n- 狙い: ［支え合い］\n- 狙い: [支え合い］\n- 内容: ［案］聴く\n',
      values: {
        戦略的取組: [{ 狙い: ['支え合い'] }, { 狙い: ['支え合い'] }, { 内容: '［案］聴く' }],
      },
      slips: ['full-width-bracket[［支え合い］]', 'full-width-bracket[[支え合い］]'],
    },
    'over several lines, with comments, closed at the column of the key': {
      text: 'メンバー: [\n  {氏名: 水沢, 職: 主任}, # 、：\n  {\n    氏名: "相馬, 湊",\n  },\n]\n現状:\n- 狙い: [\n    a,\n    b\n  ]\n  内容: x\n',
      values: {
        メンバー: [{ 氏名: '水沢', 職: '主任' }, { 氏名: '相馬, 湊' }],
        現状: [{ 狙い: ['a', 'b'], 内容: 'x' }],
      },
      slips: [],
    },
    'keys of the outer item inside of braces over several lines': {
      text: '段階:\n- アクション:\n  - アウトカム: {\n      内容: 聴いている,\n      狙い: 姿1\n    }\n    内容: 歩く\n',
      values: {
        段階: [{ アクション: [{ アウトカム: { 内容: '聴いている', 狙い: '姿1' }, 内容: '歩く' }] }],
      },
      slips: [],
    },
    unclosed: {
      text: '現状:\n- 狙い: [a, b\n  内容: x\n- 例: [\n    a,\n    b\n  内容: {説明: y # z\n- {内容: z\n',
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
      fixed:
        '現状:\n- 狙い: [a, b]\n  内容: x\n- 例: [\n    a,\n    b]\n  内容: {説明: y} # z\n- {内容: z}\n',
    },
    'signs and quotes in texts inside': {
      text: '現状:\n- 例: [*重要, @担当, "対話"が大事, 取組 #1, \'a\', "b]\n',
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
  structure: {
    'no space behind the colon': {
      text: '年度:2021\n日程:\n- 内容:10:30から\n- 日付:4/19\n',
      values: { 年度: '2021', 日程: [{ 内容: '10:30から' }, { 日付: '4/19' }] },
      slips: ['no-space-after-colon[:]', 'no-space-after-colon[:]', 'no-space-after-colon[:]'],
    },
    'no colon': {
      text: '自治体: あ\nテーマ\nありたい姿:\n  宣言　みんなで\n  出典\n  姿:\n  - id\n    内容: い\nメンバー\n- 氏名: x\n',
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
      text: '段階:\n- アクション:\n  - 月1回集まる\n    狙い: 支え合い\nstages:\n- goal-states:\n  - they listen\n    side: people\n',
      values: {
        段階: [{ アクション: [{ 内容: '月1回集まる', 狙い: '支え合い' }] }],
        stages: [{ 'goal-states': [{ content: 'they listen', side: 'people' }] }],
      },
      slips: ['missing-main-key[月1回集まる]', 'missing-main-key[they listen]'],
    },
    'uneven indentation': {
      text: '段階:\n  - 名称: あ\n     副題: い\n   時期: う\n    アクション:\n      - 内容: え\n     - 内容: お\n 年度: 2026\n',
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
      text: '現状:\n- 経緯:\n    現状: い\n  内容: う\n',
      values: { 現状: [{ 経緯: null, 現状: 'い', 内容: 'う' }] },
      slips: ['uneven-indent[    現状: い]'],
    },
    'text that belongs nowhere': {
      text: 'これは、三人で書いた変革ストーリーです。\n自治体: あ\n-----\nありたい姿:\n  みんなで決めた、まちの姿です。\n  宣言: い\n',
      values: { 自治体: 'あ', ありたい姿: { 宣言: 'い' } },
      slips: [
        'stray-text[これは、三人で書いた変革ストーリーです。]',
        'stray-text[-----]',
        'stray-text[みんなで決めた、まちの姿です。]',
      ],
      fixed:
        '# これは、三人で書いた変革ストーリーです。\n自治体: あ\n# -----\nありたい姿:\n  # みんなで決めた、まちの姿です。\n  宣言: い\n',
    },
    'a directive at the start, and a percent sign': {
      text: '%YAML 1.2\n---\n自治体: あ\n%増を目指す、という話\n',
      values: { 自治体: 'あ' },
      slips: ['stray-text[%増を目指す、という話]'],
    },
    'full-width comment signs': {
      text: '＃ 表紙\n自治体: 防災＃まち\n＃メモ\nメンバー:\n  ＃ メモ\n  - 氏名: あ\n',
      values: { 自治体: '防災＃まち', メンバー: [{ 氏名: 'あ' }] },
      slips: ['full-width-hash[＃]', 'full-width-hash[＃]', 'full-width-hash[＃]'],
    },
    'a ruler that divides documents': {
      text: '---\n自治体: あ\nメンバー:\n- 氏名: い\n---\n- 氏名: う\n...\n年度: 2026\n---\n',
      values: { 自治体: 'あ', メンバー: [{ 氏名: 'い' }, { 氏名: 'う' }], 年度: '2026' },
      slips: ['several-documents[---]', 'several-documents[...]'],
    },
    'lists at the column of their key, nested lists, English keys': {
      text: 'vision:\n  images:\n  - id: a\n    content: they listen\n  - b\nstages:\n- goal-states:\n  - x\n  - - y\n    - z\n  actions:\n  - content: c\n',
      values: {
        vision: { images: [{ id: 'a', content: 'they listen' }, 'b'] },
        stages: [{ 'goal-states': ['x', ['y', 'z']], actions: [{ content: 'c' }] }],
      },
      slips: [],
    },
    'several slips on one line': {
      text: '戦略的取組：\n－　内容：目標: 5割 #1\n　　例：［あ］\n　　狙い：［あ、い］\n',
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
      fixed: "戦略的取組:\n- 内容: '目標: 5割 #1'\n  例: ［あ］\n  狙い: [あ、い]\n",
    },
  },
  'anchors and aliases': {
    'are followed, and slips below them mended': {
      text: 'x-a: &人\n  氏名：水沢\n  職: "主任"級\nx-b: &課 {所属：福祉課、職：主査}\nx-c: &名 取組 #1\nメンバー:\n- *人 # メモ\n- &新\n  氏名：相馬\n- *課\n- [*名, *新]\n',
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
      text: 'x-a: &a [*a]\n自治体: 青葉市\n',
      values: { 'x-a': [null], 自治体: '青葉市' },
      slips: ['broken-yaml[*a]'],
      isBroken: true,
    },
    'without their other half are text': {
      text: '自治体: &青葉\nテーマ: *重要\n',
      values: { 自治体: '&青葉', テーマ: '*重要' },
      slips: ['reserved-sign[&青葉]', 'reserved-sign[*重要]'],
    },
  },
  'half-typed': {
    'a key at the top': {
      text: '自治体: あ\nテーマ\nメンバー:\n- 氏名: x\n',
      values: { 自治体: 'あ', テーマ: null, メンバー: [{ 氏名: 'x' }] },
      slips: ['missing-colon[テーマ]'],
    },
    'a part of a key': {
      text: 'ありた\n段階:\n- 名称: あ\n  アウトカ\n  アクション:\n  - 内容: い\n    アウ\n    狙い: う\n  目標設定: え\n',
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
      text: '段階:\n- 名称: "\n  アクション:\n  - 狙い: [\n    内容: い\n  - \n  目標状態:\n  -\n  - 狙い: [a,\n年度: {\n',
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

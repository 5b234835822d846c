import { testSlips } from './slipCases';

testSlips('typing slips in keys, indentation and texts', {
  'full-width colon': {
    'at the top': {
      text: '自治体：青葉市\n年度： 2026\n',
      values: { 自治体: '青葉市', 年度: '2026' },
      slips: ['full-width-colon[：]', 'full-width-colon[：]'],
      fixed: '自治体: 青葉市\n年度: 2026\n',
    },
    'without a value, and with a full-width space behind it': {
      text: 'ありたい姿：\n  宣言：　みんなの声\n',
      values: { ありたい姿: { 宣言: 'みんなの声' } },
      slips: ['full-width-colon[：]', 'full-width-colon[：]'],
      fixed: 'ありたい姿:\n  宣言: みんなの声\n',
    },
    'in English and full-width Latin keys': {
      text: 'ｃｈａｎｇｅ－ｓｔｏｒｙ：1\nyear：2026\n',
      values: { 'ｃｈａｎｇｅ－ｓｔｏｒｙ': '1', year: '2026' },
      slips: ['full-width-colon[：]', 'full-width-colon[：]'],
      fixed: 'ｃｈａｎｇｅ－ｓｔｏｒｙ: 1\nyear: 2026\n',
    },
    'behind a quoted key and inside braces': {
      text: '"自治体"：青葉市\n上位計画: {名称：総合計画、期間： 2021〜2030}\n',
      values: { 自治体: '青葉市', 上位計画: { 名称: '総合計画', 期間: '2021〜2030' } },
      slips: [
        'full-width-colon[：]',
        'full-width-colon[：]',
        'japanese-comma[、]',
        'full-width-colon[：]',
      ],
      fixed: '"自治体": 青葉市\n上位計画: {名称: 総合計画, 期間: 2021〜2030}\n',
    },
    'years of a series': {
      text: 'なりゆきの未来:\n- 根拠:\n  - 値:\n      2015：61000\n      令和2年：58200\n',
      values: { なりゆきの未来: [{ 根拠: [{ 値: { 2015: '61000', 令和2年: '58200' } }] }] },
      slips: ['full-width-colon[：]', 'full-width-colon[：]'],
    },
    'prose keeps its own': {
      text: 'テーマ: 目標：5割\n戦略的取組:\n- 対話：聴くことから\n- 内容: 例：地図づくり\n',
      values: {
        テーマ: '目標：5割',
        戦略的取組: ['対話：聴くことから', { 内容: '例：地図づくり' }],
      },
      slips: [],
    },
  },
  'white space': {
    'full-width, no-break and other spaces as indentation': {
      text: 'ありたい姿:\n　宣言: あ\n　姿:\n　　- い\n\u00a0\u00a0出典: う\n\u2003 考え方: え\n',
      values: { ありたい姿: { 宣言: 'あ', 姿: ['い'], 出典: 'う', 考え方: 'え' } },
      slips: [
        'full-width-indent[　]',
        'full-width-indent[　]',
        'full-width-indent[　　]',
        'full-width-indent[\u00a0\u00a0]',
        'full-width-indent[\u2003 ]',
      ],
      fixed: 'ありたい姿:\n  宣言: あ\n  姿:\n    - い\n  出典: う\n  考え方: え\n',
    },
    'after the hyphen and after the colon': {
      text: '現状:\n-　内容:　あ\n  経緯:\u00a0い\n',
      values: { 現状: [{ 内容: 'あ', 経緯: 'い' }] },
      slips: ['full-width-indent[　]', 'full-width-indent[　]', 'full-width-indent[\u00a0]'],
      fixed: '現状:\n- 内容: あ\n  経緯: い\n',
    },
    'on lines that look empty': {
      text: '自治体: 青葉市\n　\n年度: 2026\nテーマ: |\n  一\n　　\n  二\n',
      values: { 自治体: '青葉市', 年度: '2026', テーマ: '一\n\n二' },
      slips: ['full-width-indent[　]', 'full-width-indent[　　]'],
      fixed: '自治体: 青葉市\n\n年度: 2026\nテーマ: |\n  一\n\n  二\n',
    },
    'before a comment': {
      text: 'ありたい姿:\n  宣言: あ\n　# メモ\n　＃ メモ\n',
      values: { ありたい姿: { 宣言: 'あ' } },
      slips: ['full-width-indent[　]', 'full-width-indent[　]', 'full-width-hash[＃]'],
      fixed: 'ありたい姿:\n  宣言: あ\n  # メモ\n  # メモ\n',
    },
    'in lines that go on': {
      text: '現状:\n- 経緯: the branch\n　　　offices\n  例: [あ,\n　　　い]\n  現状: "う\n　　　え"\n',
      values: { 現状: [{ 経緯: 'the branch offices', 例: ['あ', 'い'], 現状: 'うえ' }] },
      slips: [
        'full-width-indent[　　　]',
        'full-width-indent[　　　]',
        'full-width-indent[　　　]',
      ],
    },
    'in block texts': {
      text: '現状:\n- 経緯: |\n　　　一\n　　　二\n  現状: あ\n',
      values: { 現状: [{ 経緯: '一\n二', 現状: 'あ' }] },
      slips: ['full-width-indent[　　　]', 'full-width-indent[　　　]'],
      fixed: '現状:\n- 経緯: |\n      一\n      二\n  現状: あ\n',
    },
    tabs: {
      text: 'ありたい姿:\n\t宣言: x\n\t姿:\n\t- a\n\t-\tb\n',
      values: { ありたい姿: { 宣言: 'x', 姿: ['a', 'b'] } },
      slips: [
        'tab-indent[\t]',
        'tab-indent[\t]',
        'tab-indent[\t]',
        'tab-indent[\t]',
        'tab-indent[\t]',
      ],
      fixed: 'ありたい姿:\n  宣言: x\n  姿:\n  - a\n  - b\n',
    },
    'a tab behind a colon is YAML': { text: '年度:\t2026\n', values: { 年度: '2026' }, slips: [] },
    'inside a text': {
      text: 'テーマ: 聴く　つなぐ\u00a0任せる\n',
      values: { テーマ: '聴く　つなぐ\u00a0任せる' },
      slips: [],
    },
  },
  'list marks': {
    'wrong hyphens': {
      text: '現状:\n－ 現状: あ\nー 現状: い\n‐ 現状: う\n−　現状: え\n',
      values: { 現状: [{ 現状: 'あ' }, { 現状: 'い' }, { 現状: 'う' }, { 現状: 'え' }] },
      slips: ['wrong-hyphen[－]', 'wrong-hyphen[ー]', 'wrong-hyphen[‐]', 'wrong-hyphen[−]'],
      fixed: '現状:\n- 現状: あ\n- 現状: い\n- 現状: う\n- 現状: え\n',
    },
    'hyphens that touch the text': {
      text: 'メンバー:\n-氏名: 水沢\n  職: 主任\n-氏名: 相馬\nテーマ:\n  －聴く\n  -「つなぐ」\n',
      values: {
        メンバー: [{ 氏名: '水沢', 職: '主任' }, { 氏名: '相馬' }],
        テーマ: ['聴く', '「つなぐ」'],
      },
      slips: [
        'no-space-after-hyphen[-]',
        'no-space-after-hyphen[-]',
        'wrong-hyphen[－]',
        'no-space-after-hyphen[-]',
      ],
      fixed:
        'メンバー:\n- 氏名: 水沢\n  職: 主任\n- 氏名: 相馬\nテーマ:\n  - 聴く\n  - 「つなぐ」\n',
    },
    'bullets and numbers below a key': {
      text: '戦略的取組:\n- 内容: x\n  例:\n    ・一つ目\n    ● 二つ目\n    \uf06c三つ目\n    \uf0d8 四つ目\n    ①五つ目\n    (2) 六つ目\n  狙い: 姿1\n',
      values: {
        戦略的取組: [
          {
            内容: 'x',
            例: ['一つ目', '二つ目', '三つ目', '四つ目', '①五つ目', '(2) 六つ目'],
            狙い: '姿1',
          },
        ],
      },
      slips: [
        'bullet-line[・]',
        'bullet-line[●]',
        'bullet-line[\uf06c]',
        'bullet-line[\uf0d8]',
        'bullet-line[①]',
        'bullet-line[(]',
      ],
    },
    'bullets behind the key and on the lines below': {
      text: '戦略的取組:\n- 内容: x\n  例: ・一つ目\n  ・二つ目\n      ・三つ目\n  狙い: 姿1\n',
      values: { 戦略的取組: [{ 内容: 'x', 例: ['一つ目', '二つ目', '三つ目'], 狙い: '姿1' }] },
      slips: ['bullet-line[・一つ目\n  ・二つ目\n      ・三つ目]'],
      fixed:
        '戦略的取組:\n- 内容: x\n  例:\n    - 一つ目\n    - 二つ目\n    - 三つ目\n  狙い: 姿1\n',
    },
    'bullets at the margin below a text': {
      text: 'テーマ: 次の二つ\n・聴く\n・つなぐ\n年度: 2026\n',
      values: { テーマ: ['次の二つ', '聴く', 'つなぐ'], 年度: '2026' },
      slips: ['bullet-line[次の二つ\n・聴く\n・つなぐ]'],
      fixed: 'テーマ:\n  - 次の二つ\n  - 聴く\n  - つなぐ\n年度: 2026\n',
    },
    'items and their keys with bullets': {
      text: '一歩踏み出す:\n\uf06c 誰が: 私\n  何を: x\n・誰が: 彼\n',
      values: { 一歩踏み出す: [{ 誰が: '私', 何を: 'x' }, { 誰が: '彼' }] },
      slips: ['bullet-line[\uf06c]', 'bullet-line[・]'],
      fixed: '一歩踏み出す:\n- 誰が: 私\n  何を: x\n- 誰が: 彼\n',
    },
    'a hyphen behind the key': {
      text: 'テーマ: - 聴く\n  - つなぐ\n戦略的取組:\n- 例: - 地図\n',
      values: { テーマ: ['聴く', 'つなぐ'], 戦略的取組: [{ 例: ['地図'] }] },
      slips: ['bullet-line[- 聴く\n  - つなぐ]', 'bullet-line[- 地図]'],
      fixed: 'テーマ:\n  - 聴く\n  - つなぐ\n戦略的取組:\n- 例:\n    - 地図\n',
    },
    'items one of which is indented too deep': {
      text: '戦略的取組:\n- 歩く\n  - 聴く\n  ・話す\n- 内容: 囲む\n',
      values: { 戦略的取組: ['歩く', '聴く', '話す', { 内容: '囲む' }] },
      slips: ['bullet-line[  - 聴く\n  ・話す]'],
      fixed: '戦略的取組:\n- 歩く\n- 聴く\n- 話す\n- 内容: 囲む\n',
    },
    'slips inside of bulleted lines': {
      text: 'テーマ: ・目標: 5割\n  ・取組 #1 を見直す\n',
      values: { テーマ: ['目標: 5割', '取組 #1 を見直す'] },
      slips: [
        'bullet-line[・目標: 5割\n  ・取組 #1 を見直す]',
        'colon-in-text[目標: 5割]',
        'hash-in-text[取組 #1 を見直す]',
      ],
      fixed: "テーマ:\n  - '目標: 5割'\n  - '取組 #1 を見直す'\n",
    },
    'signs inside of sentences': {
      text: 'テーマ: 対話・共創 - 聴くことから\n戦略的取組:\n- 歩く - 聴く\n- ① 話す\n- ・囲む\n- -5度\n',
      values: {
        テーマ: '対話・共創 - 聴くことから',
        戦略的取組: ['歩く - 聴く', '① 話す', '・囲む', '-5度'],
      },
      slips: [],
    },
  },
  texts: {
    'wrapped plain, folded and below the key': {
      text: '現状:\n- 経緯: 長い文が\n    途中で折れている\n  現状: >\n    長い文が\n    途中で\n  原因:\n    うん\n    と長い\n',
      values: {
        現状: [{ 経緯: '長い文が途中で折れている', 現状: '長い文が途中で', 原因: 'うんと長い' }],
      },
      slips: [
        'wrapped-text[長い文が\n    途中で折れている]',
        'wrapped-text[長い文が\n    途中で]',
        'wrapped-text[うん\n    と長い]',
      ],
      fixed:
        '現状:\n- 経緯: 長い文が途中で折れている\n  現状: >\n    長い文が途中で\n  原因:\n    うんと長い\n',
    },
    'wrapped in quotes': {
      text: 'テーマ: "聴くことから\n  始める"\n',
      values: { テーマ: '聴くことから始める' },
      slips: [],
    },
    'wrapped beside a character of two units': {
      text: 'テーマ: 𠮷\n  𩸽\n',
      values: { テーマ: '𠮷𩸽' },
      slips: ['wrapped-text[𠮷\n  𩸽]'],
      fixed: 'テーマ: 𠮷𩸽\n',
    },
    'a number sign': {
      text: 'テーマ: 取組 #1 を見直す # 第5回\n版: #2 の次\n年度: 2026 #仮\n自治体: a # 取組 #1\n',
      values: { テーマ: '取組 #1 を見直す', 版: '#2 の次', 年度: '2026', 自治体: 'a' },
      slips: ['hash-in-text[取組 #1 を見直す]', 'hash-in-text[#2 の次]'],
      fixed:
        "テーマ: '取組 #1 を見直す' # 第5回\n版: '#2 の次'\n年度: 2026 #仮\n自治体: a # 取組 #1\n",
    },
    'quotes at the start': {
      text: '現状:\n- 内容: "対話"が大事 # メモ\n  経緯: \'it\'s\'な話\n- "対話"が大事\n',
      values: { 現状: [{ 内容: '"対話"が大事', 経緯: "'it's'な話" }, '"対話"が大事'] },
      slips: [
        'quote-in-text["対話"が大事]',
        "quote-in-text['it's'な話]",
        'quote-in-text["対話"が大事]',
      ],
      fixed:
        "現状:\n- 内容: '\"対話\"が大事' # メモ\n  経緯: '''it''s''な話'\n- '\"対話\"が大事'\n",
    },
    'quotes that never close': {
      text: 'テーマ: "閉じない\n現状:\n- 内容: \'あ\n  経緯: い\n',
      values: { テーマ: '"閉じない', 現状: [{ 内容: "'あ", 経緯: 'い' }] },
      slips: ['unclosed-quote["閉じない]', "unclosed-quote['あ]"],
    },
    'reserved signs': {
      text: '現状:\n- 内容: *重要\n  経緯: @担当\n  現状: "%"\n  原因: %増\n  ギャップ: >成果\n  出典: & 会\n- *重要* な話\n- ?\n- : あ\n',
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
      text: '現状:\n- 原因: 目標: 5割\n  経緯: 次のとおり:\n  例:\n  - 目標: 5割\n- 住民が「対話: 聴くこと」を大事にしている\n',
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
      text: '現状:\n- 内容: [事前課題] あ\n- {案} い\n',
      values: { 現状: [{ 内容: '[事前課題] あ' }, '{案} い'] },
      slips: ['bracket-in-text[[事前課題] あ]', 'bracket-in-text[{案} い]'],
    },
    'times, addresses and Markdown': {
      text: 'テーマ: 10:30 **大事** _聴く_ https://example.jp/a?b=c#d\n日程:\n- 10:30 開会\n- https://example.jp/\n- 内容: 10:30-12:00\n',
      values: {
        テーマ: '10:30 **大事** _聴く_ https://example.jp/a?b=c#d',
        日程: ['10:30 開会', 'https://example.jp/', { 内容: '10:30-12:00' }],
      },
      slips: [],
    },
    'everything in block texts, quotes and comments': {
      text: '# 自治体：青葉市\nテーマ: | # ＃\n  自治体：青葉市\n  ・一つ目\n  － 二つ目\n  取組 #1 を "見直す\n  [a、b\n版: >\n  年度:2021\n\n  *重要\n自治体: "a：b #1 [c" # d：e\n年度: \'@x: y\'\n',
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

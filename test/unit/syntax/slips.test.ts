import assert from 'node:assert/strict';
import { fixed, read, slips } from './reading';

/** A text, the values it must be read as, its slips, and (unless the same) the text after the fixes. */
interface Case {
  readonly text: string;
  readonly values: unknown;
  readonly slips: readonly string[];
  readonly fixed?: string;
  /** There is no fix for it. */
  readonly isBroken?: boolean;
}

/** The forms in which each text must be read alike. */
const forms: Record<string, (text: string) => string> = {
  '': (text) => text,
  ', CRLF': (text) => text.replaceAll('\n', '\r\n'),
  ', BOM': (text) => `\ufeff${text}`,
  ', without the last line break': (text) => text.replace(/\n$/, ''),
};

const cases: Record<string, Record<string, Case>> = {
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
};

describe('typing slips', () => {
  for (const [group, part] of Object.entries(cases)) {
    describe(group, () => {
      for (const [name, one] of Object.entries(part)) {
        for (const [form, change] of Object.entries(forms)) {
          it(`${name}${form}`, () => {
            const text = change(one.text);
            const same = (found: string) => found.replaceAll('\r\n', '\n');
            assert.deepEqual(read(text), one.values);
            assert.deepEqual(slips(text).map(same), one.slips);
            const after = fixed(text);
            if (one.fixed !== undefined) assert.equal(after, change(one.fixed));
            assert.deepEqual(read(after), one.values);
            if (!one.isBroken) assert.deepEqual(slips(after), []);
          });
        }
      }
    });
  }
});

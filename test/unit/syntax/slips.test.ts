import { yaml } from '../../../server/text/yaml';
import { testSlips } from './slipCases';

testSlips('typing slips in keys and indentation', {
  'full-width colon': {
    'at the top': {
      text: '自治体：青葉市\n年度： 2026\n',
      values: { 自治体: '青葉市', 年度: '2026' },
      slips: ['full-width-colon[：]', 'full-width-colon[：]'],
      fixed: yaml`
        自治体: 青葉市
        年度: 2026
      `,
    },
    'without a value, and with a full-width space behind it': {
      text: yaml`
        ありたい姿：
          宣言：　みんなの声
      `,
      values: { ありたい姿: { 宣言: 'みんなの声' } },
      slips: ['full-width-colon[：]', 'full-width-colon[：]'],
      fixed: yaml`
        ありたい姿:
          宣言: みんなの声
      `,
    },
    'in English and full-width Latin keys': {
      text: 'ｃｈａｎｇｅ－ｓｔｏｒｙ：1\nyear：2026\n',
      values: { 'ｃｈａｎｇｅ－ｓｔｏｒｙ': '1', year: '2026' },
      slips: ['full-width-colon[：]', 'full-width-colon[：]'],
      fixed: yaml`
        ｃｈａｎｇｅ－ｓｔｏｒｙ: 1
        year: 2026
      `,
    },
    'behind a quoted key and inside braces': {
      text: yaml`
        "自治体"：青葉市
        上位計画: {名称：総合計画、期間： 2021〜2030}
      `,
      values: { 自治体: '青葉市', 上位計画: { 名称: '総合計画', 期間: '2021〜2030' } },
      slips: [
        'full-width-colon[：]',
        'full-width-colon[：]',
        'japanese-comma[、]',
        'full-width-colon[：]',
      ],
      fixed: yaml`
        "自治体": 青葉市
        上位計画: {名称: 総合計画, 期間: 2021〜2030}
      `,
    },
    'years of a series': {
      text: yaml`
        なりゆきの未来:
        - 根拠:
          - 値:
              2015：61000
              令和2年：58200
      `,
      values: { なりゆきの未来: [{ 根拠: [{ 値: { 2015: '61000', 令和2年: '58200' } }] }] },
      slips: ['full-width-colon[：]', 'full-width-colon[：]'],
    },
    'prose keeps its own': {
      text: yaml`
        テーマ: 目標：5割
        戦略的取組:
        - 対話：聴くことから
        - 内容: 例：地図づくり
      `,
      values: {
        テーマ: '目標：5割',
        戦略的取組: ['対話：聴くことから', { 内容: '例：地図づくり' }],
      },
      slips: [],
    },
  },
  'white space': {
    'full-width, no-break and other spaces as indentation': {
      text: yaml`
        ありたい姿:
        　宣言: あ
        　姿:
        　　- い
        \u00a0\u00a0出典: う
          考え方: え
      `,
      values: { ありたい姿: { 宣言: 'あ', 姿: ['い'], 出典: 'う', 考え方: 'え' } },
      slips: [
        'full-width-indent[　]',
        'full-width-indent[　]',
        'full-width-indent[　　]',
        'full-width-indent[\u00a0\u00a0]',
        'full-width-indent[\u2003 ]',
      ],
      fixed: yaml`
        ありたい姿:
          宣言: あ
          姿:
            - い
          出典: う
          考え方: え
      `,
    },
    'after the hyphen and after the colon': {
      text: yaml`
        現状:
        -　内容:　あ
          経緯:\u00a0い
      `,
      values: { 現状: [{ 内容: 'あ', 経緯: 'い' }] },
      slips: ['full-width-indent[　]', 'full-width-indent[　]', 'full-width-indent[\u00a0]'],
      fixed: yaml`
        現状:
        - 内容: あ
          経緯: い
      `,
    },
    'on lines that look empty': {
      text: yaml`
        自治体: 青葉市
        　
        年度: 2026
        テーマ: |
          一
        　　
          二
      `,
      values: { 自治体: '青葉市', 年度: '2026', テーマ: '一\n\n二' },
      slips: ['full-width-indent[　]', 'full-width-indent[　　]'],
      fixed: yaml`
        自治体: 青葉市

        年度: 2026
        テーマ: |
          一

          二
      `,
    },
    'before a comment': {
      text: yaml`
        ありたい姿:
          宣言: あ
        　# メモ
        　＃ メモ
      `,
      values: { ありたい姿: { 宣言: 'あ' } },
      slips: ['full-width-indent[　]', 'full-width-indent[　]', 'full-width-hash[＃]'],
      fixed: yaml`
        ありたい姿:
          宣言: あ
          # メモ
          # メモ
      `,
    },
    'in lines that go on': {
      text: yaml`
        現状:
        - 経緯: the branch
        　　　offices
          例: [あ,
        　　　い]
          現状: "う
        　　　え"
      `,
      values: { 現状: [{ 経緯: 'the branch offices', 例: ['あ', 'い'], 現状: 'うえ' }] },
      slips: [
        'full-width-indent[　　　]',
        'full-width-indent[　　　]',
        'full-width-indent[　　　]',
      ],
    },
    'in block texts': {
      text: yaml`
        現状:
        - 経緯: |
        　　　一
        　　　二
          現状: あ
      `,
      values: { 現状: [{ 経緯: '一\n二', 現状: 'あ' }] },
      slips: ['full-width-indent[　　　]', 'full-width-indent[　　　]'],
      fixed: yaml`
        現状:
        - 経緯: |
              一
              二
          現状: あ
      `,
    },
    tabs: {
      text: yaml`
        ありたい姿:
        \t宣言: x
        \t姿:
        \t- a
        \t-\tb
      `,
      values: { ありたい姿: { 宣言: 'x', 姿: ['a', 'b'] } },
      slips: [
        'tab-indent[\t]',
        'tab-indent[\t]',
        'tab-indent[\t]',
        'tab-indent[\t]',
        'tab-indent[\t]',
      ],
      fixed: yaml`
        ありたい姿:
          宣言: x
          姿:
          - a
          - b
      `,
    },
    'a tab behind a colon is YAML': { text: '年度:\t2026\n', values: { 年度: '2026' }, slips: [] },
    'inside a text': {
      text: 'テーマ: 聴く　つなぐ\u00a0任せる\n',
      values: { テーマ: '聴く　つなぐ\u00a0任せる' },
      slips: [],
    },
  },
});

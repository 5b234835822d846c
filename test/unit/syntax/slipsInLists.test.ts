import { yaml } from '../../../server/text/yaml';
import { testSlips } from './slipCases';

testSlips('typing slips in lists', {
  'list marks': {
    'wrong hyphens': {
      text: yaml`
        現状:
        － 現状: あ
        ー 現状: い
        ‐ 現状: う
        −　現状: え
      `,
      values: { 現状: [{ 現状: 'あ' }, { 現状: 'い' }, { 現状: 'う' }, { 現状: 'え' }] },
      slips: ['wrong-hyphen[－]', 'wrong-hyphen[ー]', 'wrong-hyphen[‐]', 'wrong-hyphen[−]'],
      fixed: yaml`
        現状:
        - 現状: あ
        - 現状: い
        - 現状: う
        - 現状: え
      `,
    },
    'hyphens that touch the text': {
      text: yaml`
        メンバー:
        -氏名: 水沢
          職: 主任
        -氏名: 相馬
        テーマ:
          －聴く
          -「つなぐ」
      `,
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
      fixed: yaml`
        メンバー:
        - 氏名: 水沢
          職: 主任
        - 氏名: 相馬
        テーマ:
          - 聴く
          - 「つなぐ」
      `,
    },
    'bullets and numbers below a key': {
      text: yaml`
        戦略的取組:
        - 内容: x
          例:
            ・一つ目
            ● 二つ目
            三つ目
             四つ目
            ①五つ目
            (2) 六つ目
          狙い: 姿1
      `,
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
      text: yaml`
        戦略的取組:
        - 内容: x
          例: ・一つ目
          ・二つ目
              ・三つ目
          狙い: 姿1
      `,
      values: { 戦略的取組: [{ 内容: 'x', 例: ['一つ目', '二つ目', '三つ目'], 狙い: '姿1' }] },
      slips: ['bullet-line[・一つ目\n  ・二つ目\n      ・三つ目]'],
      fixed: yaml`
        戦略的取組:
        - 内容: x
          例:
            - 一つ目
            - 二つ目
            - 三つ目
          狙い: 姿1
      `,
    },
    'bullets at the margin below a text': {
      text: yaml`
        テーマ: 次の二つ
        ・聴く
        ・つなぐ
        年度: 2026
      `,
      values: { テーマ: ['次の二つ', '聴く', 'つなぐ'], 年度: '2026' },
      slips: ['bullet-line[次の二つ\n・聴く\n・つなぐ]'],
      fixed: yaml`
        テーマ:
          - 次の二つ
          - 聴く
          - つなぐ
        年度: 2026
      `,
    },
    'items and their keys with bullets': {
      text: yaml`
        一歩踏み出す:
         誰が: 私
          何を: x
        ・誰が: 彼
      `,
      values: { 一歩踏み出す: [{ 誰が: '私', 何を: 'x' }, { 誰が: '彼' }] },
      slips: ['bullet-line[\uf06c]', 'bullet-line[・]'],
      fixed: yaml`
        一歩踏み出す:
        - 誰が: 私
          何を: x
        - 誰が: 彼
      `,
    },
    'a hyphen behind the key': {
      text: yaml`
        テーマ: - 聴く
          - つなぐ
        戦略的取組:
        - 例: - 地図
      `,
      values: { テーマ: ['聴く', 'つなぐ'], 戦略的取組: [{ 例: ['地図'] }] },
      slips: [
        yaml`
        bullet-line[- 聴く
          - つなぐ]`,
        'bullet-line[- 地図]',
      ],
      fixed: yaml`
        テーマ:
          - 聴く
          - つなぐ
        戦略的取組:
        - 例:
            - 地図
      `,
    },
    'items one of which is indented too deep': {
      text: yaml`
        戦略的取組:
        - 歩く
          - 聴く
          ・話す
        - 内容: 囲む
      `,
      values: { 戦略的取組: ['歩く', '聴く', '話す', { 内容: '囲む' }] },
      slips: ['bullet-line[  - 聴く\n  ・話す]'],
      fixed: yaml`
        戦略的取組:
        - 歩く
        - 聴く
        - 話す
        - 内容: 囲む
      `,
    },
    'slips inside of bulleted lines': {
      text: yaml`
        テーマ: ・目標: 5割
          ・取組 #1 を見直す
      `,
      values: { テーマ: ['目標: 5割', '取組 #1 を見直す'] },
      slips: [
        yaml`
          bullet-line[・目標: 5割
            ・取組 #1 を見直す]`,
        'colon-in-text[目標: 5割]',
        'hash-in-text[取組 #1 を見直す]',
      ],
      fixed: yaml`
        テーマ:
          - '目標: 5割'
          - '取組 #1 を見直す'
      `,
    },
    'signs inside of sentences': {
      text: yaml`
        テーマ: 対話・共創 - 聴くことから
        戦略的取組:
        - 歩く - 聴く
        - ① 話す
        - ・囲む
        - -5度
      `,
      values: {
        テーマ: '対話・共創 - 聴くことから',
        戦略的取組: ['歩く - 聴く', '① 話す', '・囲む', '-5度'],
      },
      slips: [],
    },
  },
});

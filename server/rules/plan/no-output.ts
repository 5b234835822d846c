import { yaml } from '../../text/yaml';
import { resultRule } from './resultRule';

export default resultRule({
  id: 'no-output',
  field: 'outputs',
  title: { ja: 'アウトプットがない', en: 'No output' },
  why: {
    ja: 'アウトプットは、動いた結果そのもの（何を、どれだけ行い、作ったか）です。これがあると、動けたのかどうかを後で確かめられます。アクションにも段階にもないときに知らせます。',
    en: 'The output is the direct result of acting: what was held or made, and how much. With it you can tell later whether you did act. Said where neither the action nor its stage states it.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - 名称: まず話す
            目標設定:
              - 6課から毎回参加がある
            アクション:
              - 内容: «月1回、課をまたいで集まる»
                目的: 困りごとを早く相談できるようにする
                アウトカム:
                  - 内容: 職員が、隣の課に相談している
                    対象: 職員
      `,
      fixed: yaml`
        段階:
          - 名称: まず話す
            目標設定:
              - 6課から毎回参加がある
            アクション:
              - 内容: 月1回、課をまたいで集まる
                目的: 困りごとを早く相談できるようにする
                アウトプット:
                  -\x20
                アウトカム:
                  - 内容: 職員が、隣の課に相談している
                    対象: 職員
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - 名称: まず話す
            目標設定:
              - 6課から毎回参加がある
            アクション:
              - 内容: 月1回、課をまたいで集まる
                目的: 困りごとを早く相談できるようにする
                アウトプット:
                  - 集まり 年10回
                アウトカム:
                  - 内容: 職員が、隣の課に相談している
                    対象: 職員
      `,
    },
  ],
  because: {
    ja: '動いた結果が書いてないと、やれたのかどうかを後で確かめられません。',
    en: 'Without the direct result you cannot tell later whether it was done.',
  },
  how: {
    ja: '何を、どれだけ行うか（作るか）を書いてください。段階にまとめて書いてもかまいません。',
    en: 'Write what will be held or made, and how much. It may also stand with the stage.',
  },
  example: { ja: '地区ごとの集まり 年10回', en: 'Ten meetings a year, one in each district' },
});

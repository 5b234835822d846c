import { yaml } from '../../text/yaml';
import { resultRule } from './resultRule';

export default resultRule({
  id: 'no-outcome',
  field: 'outcomes',
  title: { ja: 'アウトカムがない', en: 'No outcome' },
  why: {
    ja: 'アウトカムは、動いたあとに起きる、人や地域の変化です。ありたい姿につながるのは、行ったことではなく変化の方です。アクションにも段階にもないときに知らせます。',
    en: 'The outcome is the change in people or in the region that follows. It is the change, not the deed, that leads to the vision. Said where neither the action nor its stage states it.',
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
                アウトプット: 集まり 年10回
      `,
      fixed: yaml`
        段階:
          - 名称: まず話す
            目標設定:
              - 6課から毎回参加がある
            アクション:
              - 内容: 月1回、課をまたいで集まる
                目的: 困りごとを早く相談できるようにする
                アウトプット: 集まり 年10回
                アウトカム:
                  -\x20
      `,
    },
    {
      text: yaml`
        段階:
          - 名称: まず話す
            目標設定:
              - 6課から毎回参加がある
            アクション:
              - 内容: «月1回、課をまたいで集まる»
                目的: 困りごとを早く相談できるようにする
                アウトプット: 集まり 年10回
              - 内容: 二人一組で住民の話を聴きに行く
                目的: 役場の外の声を知る
                アウトプット: 聞き取り 20軒
      `,
      fixed: yaml`
        段階:
          - 名称: まず話す
            目標設定:
              - 6課から毎回参加がある
            アクション:
              - 内容: 月1回、課をまたいで集まる
                目的: 困りごとを早く相談できるようにする
                アウトプット: 集まり 年10回
                アウトカム:
                  -\x20
              - 内容: 二人一組で住民の話を聴きに行く
                目的: 役場の外の声を知る
                アウトプット: 聞き取り 20軒
      `,
      note: {
        ja: '段階のアクションがどれも欠くときは、段階に一度だけ知らせます。',
        en: 'Where all actions of a stage lack it, it is said once, at the stage.',
      },
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
                アウトプット: 集まり 年10回
                アウトカム:
                  - 内容: 職員が、隣の課に相談している
                    対象: 職員
      `,
    },
    {
      text: yaml`
        段階:
          - 名称: まず話す
            目標設定:
              - 6課から毎回参加がある
            アクション:
              - 内容: 月1回、課をまたいで集まる
                目的: 困りごとを早く相談できるようにする
                アウトプット: 集まり 年10回
            アウトカム:
              - 内容: 職員が、隣の課に相談している
                対象: 職員
      `,
      note: { ja: '段階にまとめて書いてもかまいません。', en: 'It may stand with the stage.' },
    },
  ],
  because: {
    ja: 'これを行うと誰がどう変わるのかが分からず、ありたい姿までの話がつながりません。',
    en: 'Nobody can see who will change and how, so the line to the vision breaks.',
  },
  how: {
    ja: '「すると、誰が、どうなっているか」を書いてください。段階にまとめて書いてもかまいません。',
    en: 'Write who will be doing what differently because of it. It may also stand with the stage.',
  },
  example: {
    ja: '職員が、困る前に隣の課に相談している',
    en: 'Staff turn to the next section before there is trouble',
  },
});

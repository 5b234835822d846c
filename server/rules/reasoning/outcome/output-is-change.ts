import { alternatives } from '../../../text/alternatives';
import { readFigures } from '../../../text/figures';
import { foldWidth } from '../../../text/normalize';
import { actorWords, anyOf, residentWords } from '../../../text/wordsets';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { itemSpan, shortText } from '../../naming';

/** What changes in people's heads and between them. */
const innerPattern = new RegExp(alternatives`
    (?:${alternatives`
      意識|理解|認識|関心|関係|信頼|自信|やりがい|意欲|納得|満足度?|つながり|一体感|誇り|愛着
    `})(?:が|も|は)[^、。]{0,8}(?:て(?:いる|きている)|高まる|深まる|広がる|生まれる|変わる|芽生える)$
  `);
const personDoesPattern = new RegExp(
  `(?:${anyOf([...actorWords, ...residentWords])})[^、。のを]{0,6}[がは].{2,200}(?:ようになる|ようになって(?:いる|きている)|できている|できる|[っいしきりえけめれ]て(?:いる|きている))$`,
);
/** Doing that one counts: taking part, being trained, having made something. */
const doingPattern =
  /参加|出席|受講|受け|開催|開い|集ま|実施|作成|作[っり]|配布|配[っり]|発行|設置|置[いか]|登録|名簿/;

export default defineRule<{ readonly output: string }>({
  id: 'output-is-change',
  severity: 'information',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: 'アウトプットに、人の変化が書かれている', en: 'An output that is a change' },
  why: {
    ja: 'アウトプットは開いた・作った・何回という直接の結果、アウトカムはそのあとに人や地域に起きる変化です。混ざると、行ったかどうかと、変わったかどうかを分けて確かめられません。',
    en: 'An output is the direct result of acting: held, made, how many. An outcome is what then changes in people and the region. Mixed, nobody can check one apart from the other.',
  },
  ignore: {
    ja: '数えられる成果物を、文の形で言い表しているとき。',
    en: 'Where it names something countable in the form of a sentence.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アウトプット:
              - «職員が住民の困りごとを自分の言葉で話している»
      `,
    },
    {
      text: yaml`
        段階:
          - アウトプット:
              - 内容: «職員どうしの信頼が深まっている»
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アウトプット:
              - 地区の集まりを開く（年10回）
              - 職員と住民が歩いてつくった地図
      `,
    },
    {
      text: yaml`
        段階:
          - アウトプット:
              - 内容: 三課の職員が地区の集まりに参加している
      `,
    },
  ],
  on: 'output',
  checkItem(item, report) {
    if (item.isFilled('indicator') || item.isFilled('target')) return;
    const text = foldWidth(item.main).replace(/(?<![。.\s])[。.\s]+$/, '');
    if (readFigures(text).length > 0 || doingPattern.test(text)) return;
    if (innerPattern.test(text) || personDoesPattern.test(text)) {
      report({ span: itemSpan(item), args: { output: shortText(item.main) } });
    }
  },
  message: ({ output }, locale) =>
    locale === 'ja'
      ? {
          what: `アウトプット『${output}』は、人に起きる変化のようです。`,
          why: 'アウトプットは「開いた・作った・何回」という直接の結果です。変化はアウトカムに置くと、行ったことと変わったことを分けて確かめられます。',
          how: 'この文をアウトカムへ移し、ここには数えられる結果を書いてください。',
          example:
            'アウトプット: 地区の集まり 年10回／アウトカム: 職員が住民の困りごとを他課につないでいる',
        }
      : {
          what: `The output “${output}” looks like a change in people.`,
          why: 'An output is the direct result of acting; changes belong to the outcomes, so that both can be checked apart.',
          how: 'Move it to the outcomes and put something countable here.',
          example:
            'Output: ten district meetings. Outcome: staff pass on troubles that are not theirs.',
        },
});

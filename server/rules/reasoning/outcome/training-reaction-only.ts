import type { Item } from '../../../story/item';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { capital, itemName, itemSpan, shortText } from '../../naming';
import { isTraining } from '../shared/training';

interface Args {
  readonly action: Item;
  readonly outcome: Item;
}

/** What people say of a training on the day. */
const reactionPattern =
  /満足度|感想|(?:受講者|参加者|研修生)等?の?(?:声|反応|評価)|アンケート|理解度|\b(?:satisfaction|feedback|evaluation forms?)\b/i;
/** Measured by a questionnaire to those who came. */
const askedOnlyPattern = /(?:参加者|受講者|来場者|会場|講座|研修)[^、。\n]{0,6}アンケート|満足度/;
/** What they do afterwards. */
const doingPattern = new RegExp(
  alternatives`
    実践|行動|活用|使[うっい]|試し|活か|生か|つないで|相談して|話して|聴いて|変わ|提案|出て[いお]
    \b(?:use|uses|apply|applies|do|does|ask|asks|change|changes)\b
  `,
  'i',
);

/** To make something known is judged by what people do, too. */
const awarenessPattern =
  /啓発|周知|普及|広報|講演|フォーラム|シンポジウム|キャンペーン|出前授業|PR|\b(?:campaign|awareness|publicity)\b/i;
const isToTeach = (action: Item) =>
  isTraining(action) || awarenessPattern.test(foldWidth(action.main));

/** The outcome that only tells how people liked it, where none tells what they do. */
function reactionOnly(outcomes: readonly Item[]): Item | null {
  const said = outcomes.filter(({ main }) => main !== '');
  if (said.some(({ main }) => doingPattern.test(foldWidth(main)))) return null;
  const isReaction = (outcome: Item) => {
    const how = `${outcome.text('indicator')}\n${outcome.text('measured-by')}`;
    return reactionPattern.test(foldWidth(outcome.main)) || askedOnlyPattern.test(foldWidth(how));
  };
  return said.every(isReaction) ? (said[0] ?? null) : null;
}

/** The training that these outcomes are about: the action they stand in, or one of the stage. */
function trainingOf(item: Item): Item | null {
  if (item.shape.id === 'action') return isToTeach(item) ? item : null;
  const bare = item.items('actions').filter((action) => !action.isFilled('outcomes'));
  return bare.find(isToTeach) ?? null;
}

export default defineRule<Args>({
  id: 'training-reaction-only',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: {
    ja: '研修や啓発を、感想やアンケートだけで測っている',
    en: 'Training judged by satisfaction alone',
  },
  why: {
    ja: '研修の効果は、反応・学習・行動・結果の四段で見る、とされています（カークパトリックの四段階評価）。満足度や感想は一段目で、良くても仕事が変わったかどうかは分かりません。',
    en: 'Training is judged on four levels: reaction, learning, behaviour, results (Kirkpatrick). Satisfaction is the first, and proves nothing about the others.',
  },
  ignore: {
    ja: '初めて試す研修で、まず続けられるかを知りたいとき。',
    en: 'In a first trial, where you only want to know whether to go on.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - 名称: 聴き方を学ぶ
            アクション:
              - 内容: «若手職員の対話研修を行い、午後は地区へ出る»
                目的: 話を聴ける職員を増やすため
                アウトカム:
                  - 内容: 受講者の満足度が上がっている
      `,
      also: ['outcome-is-activity'],
    },
    {
      text: yaml`
        様式: アクションプラン
        段階:
          - 名称: 知ってもらう
            アクション:
              - 内容: «防災の講演会をひらき、備えの大切さを伝える»
                アウトカム:
                  - 対象: 住民
                    内容: 備えに関心を持つ住民が多い
                    測り方: 来場者アンケート
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - 名称: 聴き方を学ぶ
            アクション:
              - 内容: 若手職員の対話研修を行い、午後は地区へ出る
                目的: 話を聴ける職員を増やすため
                アウトカム:
                  - 内容: 受講した職員が、翌月の窓口で住民の話を最後まで聴いて隣の課につないでいる
      `,
    },
  ],
  on: ['action', 'stage'],
  checkItem(item, report) {
    const action = trainingOf(item);
    const outcome = action && reactionOnly(item.items('outcomes'));
    if (!action || !outcome) return;
    report({
      span: itemSpan(action),
      args: { action, outcome },
      related: [
        { span: itemSpan(outcome), text: { ja: '感想だけの成果です。', en: 'Reaction alone.' } },
      ],
    });
  },
  message: ({ action, outcome }, locale) =>
    locale === 'ja'
      ? {
          what: `${itemName(action, 'ja')}の成果が、その場の感想やアンケートだけで測られています。`,
          why: `『${shortText(outcome.main)}』は、その日の受けとめです。よかったと答えた人の、次の日からが変わるとは限りません。`,
          how: '受けた人が、一か月後に仕事や暮らしで何をしていたら「効いた」と言えるかを、アウトカムに一つ足してください。',
          example: '受講した職員が、翌月の窓口で住民の話を隣の課につないでいる',
        }
      : {
          what: `${capital(itemName(action, 'en'))} is judged by what people say of it alone (“${shortText(outcome.main)}”).`,
          why: 'People may like what they heard and go on as before.',
          how: 'Add one outcome: what do they do a month later, at work or at home, if it has helped?',
          example:
            'Staff who took part pass on what residents tell them to the section that can help',
        },
});

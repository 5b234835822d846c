import type { Item } from '../../story/item';
import { remembered } from '../../story/reads';
import { breakLines } from '../../text/lineBreak';
import { yaml } from '../../text/yaml';
import { defineRule } from '../engine/rule';
import { capital, itemName } from '../naming';

interface Args {
  readonly item: Item;
  readonly isStage: boolean;
  readonly lines: number;
}

/**
 * The measure: an A4 sheet (landscape) at 10 points with three stages side by side. 277 mm of width
 * give each stage a column of 23 characters, 190 mm of height 37 lines; goal states, actions,
 * outputs, outcomes and criteria share them, so that one text may take 7.
 */
const perLine = 23;
const ofStage = 37;
const ofText = 7;

const results = ['outputs', 'outcomes', 'criteria'] as const;
export default defineRule<Args>({
  id: 'text-too-long-for-sheet',
  severity: 'information',
  group: 'plan',
  since: '0.1.0',
  title: { ja: '段階図の1枚に入らない長さ', en: 'Too long for the sheet of the plan' },
  why: {
    ja: '段階図は、全体が一目で見えるときに役に立ちます。目安はA4横1枚・10ポイントで段階を三つ並べたときの大きさです。一つの段階は23字×37行、その中の一つの文は7行（およそ160字）まで。これを超えると、図は字を小さくしても次の頁へ続きます。',
    en: 'The staged plan helps when it is seen at a glance. The measure is an A4 sheet (landscape) at 10 points with three stages side by side: a stage has 37 lines of 23 full-width (46 Latin) characters, a text in it 7. Beyond that the drawing goes on on a further page, however small its text.',
  },
  ignore: {
    ja: '図を配らず、画面や文章で見せるとき。文字は一つも失われず、次の頁に続きます。',
    en: 'Where the drawing is not handed out, but read on a screen or as running text. No word is lost: it goes on on the next page.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - 目標状態:
              - «職員が、地区の集まりで聴いた困りごとを持ち帰り、道のことは道路課、水路のことは農政課、見守りのことは福祉課、空き家のことは住まいの課というように、その日のうちに担当の机まで届けて、いつまでに返事ができるのか、できないときはなぜできないのかを、集まりの世話人に電話で伝え、次の集まりの初めに、前に聴いた困りごとの一つ一つについて、誰が何をしたかを地図の前で説明できている»
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - 目標状態:
              - 職員が、地区の集まりで聴いた困りごとを持ち帰り、誰が何をしたかを地図の前で説明できている
      `,
    },
  ],
  on: ['stage', 'goal-state', 'action', 'output', 'outcome', 'criterion'],
  checkItem(item, report) {
    if (item.shape.id === 'stage') {
      const lines = textsOf(item).reduce((sum, one) => sum + lineCount(one), 0);
      const span = item.mainNode?.span ?? item.entry('actions')?.key?.span;
      if (lines > ofStage && span) report({ span, args: { item, isStage: true, lines } });
    } else if (item.mainNode) {
      const lines = lineCount(item);
      if (lines <= ofText) return;
      report({ span: item.mainNode.span, args: { item, isStage: false, lines } });
    }
  },
  message({ item, isStage, lines }, locale) {
    const room = isStage ? ofStage : ofText;
    if (locale === 'ja') {
      const what = isStage
        ? `この段階の文は、段階図で${lines}行になり、1枚（${room}行）に収まりません。`
        : `${itemName(item, 'ja')}は、段階図で${lines}行になります（目安は${room}行）。`;
      return {
        what,
        why: `段階図の1枚（A4横・10ポイント、1行${perLine}字）に収まらないと、図が次の頁へ続き、全体を一目で見てもらえなくなります。`,
        how: isStage
          ? '似た取組をまとめるか、細かい中身を「方法」「具体例」「内訳」に移すか、段階を分けてください。'
          : '「誰が、どうなっている（何をする）」だけを残し、細かい中身はアクションの「方法」「具体例」や「本文」に移してください。',
      };
    }
    return {
      what: isStage
        ? `The texts of this stage take ${lines} lines on the sheet of the plan (A4 landscape, 10 points); there is room for ${room}.`
        : `${capital(itemName(item, 'en'))} takes ${lines} lines on the sheet of the plan (A4 landscape, 10 points); ${room} are enough for one text.`,
      why: 'The drawing goes on on a further page and is no longer seen at a glance.',
      how: isStage
        ? 'Join actions that are alike, move details to `method`, `examples` or `parts`, or divide the stage.'
        : 'Keep who does what, or how it is then; move details to `method` or `examples` of the action, or to `narrative`.',
    };
  },
});

/** What the staged plan shows of a stage. */
function textsOf(stage: Item): readonly Item[] {
  const actions = stage.items('actions');
  const own = results.flatMap((field) => [
    ...actions.flatMap((action) => action.items(field)),
    ...stage.items(field),
  ]);
  return [...stage.items('goal-states'), ...actions, ...own];
}

const lineCount = remembered((item: Item): number => {
  const text = item.id === null || item.id === item.main ? item.main : `${item.id} ${item.main}`;
  return text === '' ? 0 : breakLines(text, perLine).length;
});

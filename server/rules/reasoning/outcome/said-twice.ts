import type { Item } from '../../../story/item';
import type { Story } from '../../../story/story';
import type { TextNode } from '../../../syntax/tree';
import { spellingKey } from '../../../text/normalize';
import { SimilarityIndex } from '../../../text/similarity';
import { yaml } from '../../../text/yaml';
import { defineRule, type Report } from '../../engine/rule';
import { shortText } from '../../naming';
import { isJapaneseText } from '../shared/outcomePatterns';

interface Args {
  readonly first: string;
  readonly second: string;
  readonly isAnswer: boolean;
}

/** Share of letter pairs of the shorter text that the longer has too. */
const minSimilarity = 0.8;
/** Letters that both have in a row, from which they speak of the same thing. */
const minRun = 11;
/** Shorter texts are alike by chance. */
const minLength = 8;

/** The letters of a text by which it is compared. */
const lettersOf = (text: string) => spellingKey(text).replace(/[\s、。・（）()「」]/g, '');

/** Texts to be searched for an earlier one that has a run of letters in common with another. */
class Runs {
  private readonly first = new Map<string, number>();

  /** The place of the first text that has such a run too. */
  find(letters: string): number | undefined {
    let first: number | undefined;
    for (const run of this.runsOf(letters)) {
      const at = this.first.get(run);
      if (at !== undefined && (first === undefined || at < first)) first = at;
    }
    return first;
  }

  add(letters: string, at: number): void {
    for (const run of this.runsOf(letters)) if (!this.first.has(run)) this.first.set(run, at);
  }

  private *runsOf(letters: string): Generator<string> {
    for (let end = minRun; end <= letters.length; end++) yield letters.slice(end - minRun, end);
  }
}

/** Says of each text that an earlier one of the list says it already, or most of it in the same words. */
function checkList(
  texts: readonly TextNode[],
  { isAnswer, byRun }: { isAnswer: boolean; byRun: boolean },
  report: Report<Args>,
): void {
  const compared = texts
    .map((node) => ({ node, letters: lettersOf(node.value) }))
    .filter(({ letters }) => letters.length >= minLength);
  const alike = new SimilarityIndex(
    compared.map(({ letters }, at) => [letters, at] as const),
    minSimilarity,
  );
  const runs = new Runs();
  compared.forEach(({ node: second, letters }, at) => {
    const isRunning = byRun && isJapaneseText(letters);
    const places = [alike.find(letters, undefined, at), isRunning ? runs.find(letters) : undefined];
    if (byRun) runs.add(letters, at);
    const place = Math.min(...places.map((one) => one ?? at));
    const first = place < at ? compared[place]?.node : undefined;
    if (!first) return;
    report({
      span: second.span,
      args: { first: first.value, second: second.value, isAnswer },
      related: [
        {
          span: first.span,
          text: { ja: 'ここにも同じことがあります。', en: 'It stands here too.' },
        },
      ],
    });
  });
}

const mainOf = (items: readonly Item[]) => items.flatMap(({ mainNode }) => mainNode ?? []);

/** Goal states of later phases that repeat one of an earlier. */
function goalsOf(story: Story): readonly TextNode[] {
  return mainOf(story.stages.flatMap((stage) => stage.items('goal-states')));
}

export default defineRule<Args>({
  id: 'said-twice',
  severity: 'information',
  group: 'reasoning',
  since: '0.2.0',
  title: { ja: '同じことを二度言っている', en: 'The same thing twice' },
  why: {
    ja: '目標状態が二つあるのに中身が一つ、抵抗力はちがうのに対策が同じ。そうなっている所は、まだ考え抜かれていない所です。分けて書くと、それぞれに何が要るかが見えてきます。',
    en: 'Two goal states that mean one thing, two restraining forces met by the same counter-measure: there the thinking is not done yet.',
  },
  ignore: {
    ja: '同じ手立てが本当に両方に効くとき。どう効くかを一言ずつ書き分けると伝わります。',
    en: 'Where one thing truly answers both; a word on how makes it clear.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        段階:
          - 目標状態:
              - 地区を大切に思う職員が、住民と一緒に道の直し方を決めている
              - «地区を大切に思う職員が増え、集まりに出て話を聴いている»
      `,
    },
    {
      text: yaml`
        様式: アクションプラン
        力の場:
          抵抗力:
            - 力: 会議が減ると情報が来なくなると案じる係長
              対策: 理解者を増やし、研修で大切さを伝える
            - 力: 地区に出る時間がないという若手
              対策: «理解者を増やし、研修で大切さを伝える。»
      `,
    },
  ],
  good: [
    {
      text: yaml`
        力の場:
          抵抗力:
            - 力: 会議が減ると情報が来なくなると案じる係長
              対策: 当日中にメモを三課で見られるようにする
            - 力: 地区に出る時間がないという若手
              対策: やめた会議の時間だけ歩く
      `,
    },
  ],
  checkStory(story, report) {
    checkList(goalsOf(story), { isAnswer: false, byRun: true }, report);
    const answers = story.restrainingForces.flatMap((force) => force.texts('countermeasure'));
    checkList(answers, { isAnswer: true, byRun: false }, report);
    const uses = story.drivingForces.flatMap((force) => force.texts('use'));
    checkList(uses, { isAnswer: true, byRun: false }, report);
    checkList(mainOf(story.images), { isAnswer: false, byRun: false }, report);
  },
  message({ first, second, isAnswer }, locale) {
    return locale === 'ja'
      ? {
          what: `『${shortText(second)}』は、前にある文とほぼ同じです。`,
          why: isAnswer
            ? `『${shortText(first)}』と同じ手立てです。相手がちがえば、心配していることもちがいます。`
            : `『${shortText(first)}』と重なっていて、二つに分けた訳が読む人に伝わりません。`,
          how: isAnswer
            ? 'この人が何を失うと感じているのかを一つ思い浮かべ、それに応える手立てに書きかえてください。'
            : '一つにまとめるか、こちらでは別の人の、別の変化を書いてください。',
          example: isAnswer
            ? '対策: やめた会議の時間だけ歩く。時間が生まれない月は歩かない'
            : '若手職員が、住民の案を三か月のうちに小さく試している',
        }
      : {
          what: `“${shortText(second)}” says nearly the same as what stands before it.`,
          why: isAnswer
            ? `It is the answer to another force too (“${shortText(first)}”). Other people have other worries.`
            : `It overlaps with “${shortText(first)}”; the reader does not see why there are two.`,
          how: isAnswer
            ? 'What does this person fear to lose? Answer that.'
            : 'Make one of the two, or let this one tell of another person’s change.',
          example: isAnswer
            ? 'countermeasure: Walk only in the hours of the meetings that were dropped'
            : 'Young officers try out what residents propose within three months',
        };
  },
});

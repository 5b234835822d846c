import type { Item } from '../../../story/item';
import type { Story } from '../../../story/story';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { itemSpan, shortText } from '../../naming';
import { type PlacedOutcome, placedOutcomes } from '../shared/items';
import { wordingOf } from '../shared/outcomeWording';

type StagedOutcome = Pick<PlacedOutcome, 'outcome' | 'stageIndex'>;

/** Ends in what people think, know or feel about a thing. */
const inTheHeadPattern = new RegExp(alternatives`
    (?:${alternatives`
      (?:意識|理解|理解度|認識|関心|気づき|気付き|知識|考え方|当事者意識|満足度?|モチベーション)(?:が|も|を|の)?[^、。がを]{0,8}(?:${alternatives`
        高[まめい]|深[まめ]|変[わえ]|広[がま]|芽生え|生まれ|根[付づ]|持[ちっ]|向上|醸成|改革|変革|浸透|増
      `})?[^、。がを]{0,6}
      (?:理解|認識|意識|納得)(?:し|され|でき)て(?:いる|もらえている)|(?:知|分か|わか)って(?:いる|もらえている)|(?:声|感想)(?:・満足度)?
    `})$
  `);
const inTheHeadEnPattern = new RegExp(
  alternatives`
    \b(?:are|is|become|becomes|feel|feels) (?:\w+ )?(?:aware|interested|satisfied|convinced)\b
    \b(?:understand|understands|know|knows|awareness|understanding|satisfaction)\b[^.]*$
  `,
  'i',
);
/** Whoever does something has gone a step further. */
const doesPattern = new RegExp(
  alternatives`
    行動|実践|活用|参加|提案|話し|語[っりれ]|選[んびべ]|使[っいえ]|動[いかきけ]|つな(?:い|げ)|頼[っめんり]|出[てかす]|通[っい]|試[しす]|引き受|支え
    届[いけ]|暮ら[しせ]|\b(?:act|use|choose|bring|help|join|take part|come|speak)s?\b
  `,
  'i',
);

function isInTheHead(outcome: Item): boolean {
  const text = foldWidth(outcome.main).replace(/(?<![。.\s])[。.\s]+$/, '');
  const head = inTheHeadPattern.exec(text) ?? inTheHeadEnPattern.exec(text);
  return head !== null && !doesPattern.test(text);
}

/** The outcomes of the plan; in a 変革ストーリーシート the goal states of steps without any, too. */
function changesOf(story: Story): readonly StagedOutcome[] {
  const placed = placedOutcomes(story);
  if (story.edition === 'action-plan') return placed;
  const states = story.stages.flatMap((stage, stageIndex) =>
    placed.some((one) => one.stageIndex === stageIndex)
      ? []
      : stage.items('goal-states').map((outcome) => ({ outcome, stageIndex })),
  );
  return [...placed, ...states];
}

export default defineRule<{ readonly first: Item; readonly climbed: boolean }>({
  id: 'outcome-ladder-flat',
  severity: 'information',
  group: 'reasoning',
  since: '0.1.0',
  title: {
    ja: '最後の段階のアウトカムが、意識や理解で止まっている',
    en: 'The last stage ends in awareness',
  },
  why: {
    ja: '変化は、初めに知識や意識、次に行動、最後に地域や暮らしの状態へと上がっていく、というのがロジックモデルの基本の並べ方です。最後の段階まで意識のままだと、ありたい姿との間に行動の段が抜けています。',
    en: 'Logic models climb from knowledge and attitudes to behaviour, and from behaviour to how people live. Where the last stage is still about awareness, the step of acting is missing below the vision.',
  },
  ignore: {
    ja: '行動や暮らしの変化を、目標状態や数値目標の側に書いてあるとき。',
    en: 'Where behaviour and living conditions stand in the goal states or in the figures.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 職員が、集落の声を聴く大切さを理解している
          - アウトカム:
              - «市民のまちづくりへの意識が高まっている»
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 職員が、対話の大切さを理解している
          - アウトカム:
              - 市民が、地区の困りごとを話し合って順番を選んでいる
      `,
    },
  ],
  checkStory(story, report) {
    const { stages } = story;
    const placed = changesOf(story).filter(({ outcome }) => outcome.main !== '');
    const last = placed.filter(({ stageIndex }) => stageIndex === stages.length - 1);
    const earlier = placed.filter(({ stageIndex }) => stageIndex < stages.length - 1);
    const first = last[0]?.outcome;
    if (!first || earlier.length === 0) return;
    // Wording comes first: what an outcome means is asked once it is one.
    if (!last.every(({ outcome }) => isInTheHead(outcome) && !wordingOf(outcome))) return;
    const climbed = earlier.some(({ outcome }) => doesPattern.test(foldWidth(outcome.main)));
    report({ span: itemSpan(first), args: { first, climbed } });
  },
  message: ({ first, climbed }, locale) =>
    locale === 'ja'
      ? {
          what: climbed
            ? `最後の段階の『${shortText(first.main)}』は、意識や理解に戻っています。`
            : `最後の段階まで『${shortText(first.main)}』のような意識の変化だけです。`,
          why: '意識 → 行動 → 暮らしの状態、と上がっていくと、ありたい姿まで道がつながります。',
          how: '「意識が変わると、何をするようになり、暮らしの何が変わるか」を最後の段階に書いてみてください。',
          example: '市民が、地区の困りごとを話し合って直す順番を選んでいる',
        }
      : {
          what: climbed
            ? `Earlier stages reach behaviour, yet the last one returns to awareness (“${shortText(first.main)}”).`
            : `Up to the last stage the outcomes speak of awareness only (“${shortText(first.main)}”).`,
          why: 'Awareness, then behaviour, then how people live: that is the way up to the vision.',
          how: 'Say in the last stage what people do once they are aware, and what changes in their lives.',
          example: 'Residents choose together the order of repairs.',
        },
});

import type { Item } from '../../../story/item';
import { levelOf } from '../../../story/links';
import type { Story } from '../../../story/story';
import { normalize } from '../../../text/normalize';
import { containment } from '../../../text/similarity';
import { yaml } from '../../../text/yaml';
import { findField } from '../../../vocabulary';
import { defineRule, type Report } from '../../engine/rule';
import { itemSpan, keyName, shortText } from '../../naming';
import { type PlacedOutcome, placedOutcomes } from '../shared/items';

type Wavers =
  | { readonly kind: 'repeated'; readonly outcome: Item; readonly stage: Item }
  | { readonly kind: 'dead-end'; readonly outcome: Item; readonly end: Item };

const minSimilarity = 0.9;

/** The same words, and no other target to reach. */
function isSame(a: Item, b: Item): boolean {
  const [x, y] = [normalize(a.main), normalize(b.main)];
  if (Math.min(x.length, y.length) < Math.max(x.length, y.length) * 0.8) return false;
  if (containment(x, y) < minSimilarity) return false;
  return normalize(a.text('target')) === normalize(b.text('target'));
}

/** Stages whose every outcome (of 2022: goal state) stood in the stage before already. */
function checkRepeated(placed: readonly PlacedOutcome[], story: Story, report: Report<Wavers>) {
  const inStage = (index: number) => placed.filter(({ stageIndex }) => stageIndex === index);
  for (let index = 1; index < story.stages.length; index += 1) {
    const [before, here] = [inStage(index - 1), inStage(index)];
    const [first, ...others] = here.map(({ outcome }) => outcome);
    const stage = story.stages[index - 1];
    if (!first || !stage || before.length === 0) continue;
    const repeats = [first, ...others].every((one) =>
      before.some(({ outcome }) => isSame(one, outcome)),
    );
    if (!repeats) continue;
    report({
      span: itemSpan(first),
      args: { kind: 'repeated', outcome: first, stage },
      related: before.map(({ outcome }) => ({
        span: itemSpan(outcome),
        text: { ja: '前の段階の文', en: 'The stage before' },
      })),
    });
  }
}

/** Outcomes whose 狙い ends below the vision, while that of most others gets there. */
function checkChains(placed: readonly PlacedOutcome[], story: Story, report: Report<Wavers>) {
  const { links } = story;
  const meets = (item: Item | null) =>
    item !== null && links.upstream(item).some((one) => levelOf(one) === 0);
  const isKnown = (item: Item) => links.from(item).every(({ target }) => target !== null);
  const linked = placed.filter(({ outcome }) => links.servedBy(outcome).length > 0);
  const reaching = linked.filter(({ outcome }) => meets(outcome));
  if (reaching.length * 2 < linked.length) return;
  for (const { outcome, action } of linked) {
    if (meets(outcome) || meets(action)) continue;
    const chain = [outcome, ...links.upstream(outcome)];
    const end = chain[chain.length - 1];
    if (!end || !chain.every(isKnown)) continue;
    report({
      span: links.from(outcome)[0]?.span ?? itemSpan(outcome),
      args: { kind: 'dead-end', outcome, end },
      related: [
        { span: itemSpan(end), text: { ja: 'ここで途切れています', en: 'The chain ends here' } },
      ],
    });
  }
}

/**
 * What each stage changes: its outcomes; in a 変革ストーリーシート, where only the first step has
 * some, the goal states.
 */
function stageChanges(story: Story, placed: readonly PlacedOutcome[]): readonly PlacedOutcome[] {
  const later = placed.some(({ stageIndex }) => stageIndex > 0);
  if (story.edition !== 'story-sheet' || later) return placed;
  return story.stages.flatMap((stage, stageIndex) =>
    stage
      .items('goal-states')
      .filter(({ main }) => main !== '')
      .map((outcome) => ({ outcome, stage, stageIndex, action: null })),
  );
}

export default defineRule<Wavers>({
  id: 'outcome-wavers',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: 'アウトカムがぶれている', en: 'The outcome wavers' },
  why: {
    ja: 'アウトカムをぶれさせない、ありたい姿につなげる。幹事が一番くり返す助言です。次の段階も同じ文なら段階を進める意味が見えず、狙いが途中で切れていれば、その変化が何のためかが見えません。',
    en: 'Keep the outcome steady and let it lead to the vision: nothing do coaches say more often. Where the next stage repeats it, the stages lead nowhere; where its chain breaks off, nobody sees what the change is for.',
  },
  ignore: {
    ja: '同じ変化を、範囲だけ広げて続けるとき。目標値を段階ごとに変えて書くと、この指摘は消えます。',
    en: 'Where the same change is carried further afield. Give each stage its own target and this goes away.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アウトカム: 住民が、困りごとを市に気軽に話している
          - アウトカム: «住民が、困りごとを市に気軽に話している»
      `,
    },
    {
      text: yaml`
        ありたい姿:
          姿:
            - id: 支え合い
              内容: 高齢者が、買い物の足を近所に気軽に頼めている
        戦略的取組:
          - id: 地区と組む
            内容: 地区ごとに住民と同じ地図を見る
            狙い: 支え合い
          - id: 収支を開く
            内容: 十年の収支を市民に示す
        段階:
          - アウトカム:
              - 内容: 住民が、困りごとを市に話している
                狙い: 地区と組む
              - 内容: 市民が、やめる仕事を一緒に選んでいる
                狙い: «収支を開く»
      `,
    },
    {
      text: yaml`
        ありたい姿:
          姿:
            - id: 支え合い
              内容: 高齢者が、買い物の足を近所に気軽に頼めている
        なりゆきの未来:
          - id: 閉じる店
            内容: 最後の店が閉じ、通りに人がいなくなる
        段階:
          - アウトカム:
              - 内容: 住民が、困りごとを市に話している
                狙い: 支え合い
              - 内容: 市民が、店の跡の使い方を一緒に選んでいる
                狙い: «閉じる店»
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 内容: 返事に納得した住民が増えている
                現状値: 32％
                目標値: 50％
                測り方: 回覧板の一問
                期限: 令和6年11月
          - アウトカム:
              - 内容: 返事に納得した住民が増えている
                現状値: 50％
                目標値: 60％
                測り方: 回覧板の一問
                期限: 令和9年11月
      `,
    },
  ],
  checkStory(story, report) {
    const placed = placedOutcomes(story).filter(({ outcome }) => outcome.main !== '');
    checkRepeated(stageChanges(story, placed), story, report);
    checkChains(placed, story, report);
  },
  changed: ({ args: { outcome } }) => outcome,
  message(args, locale) {
    const name = shortText(args.outcome.main);
    if (args.kind === 'repeated') {
      const stage = shortText(args.stage.main);
      return locale === 'ja'
        ? {
            what: `この段階の『${name}』などは、前の段階${stage ? `『${stage}』` : ''}と同じ文です。`,
            why: '段階が進むと誰の何が変わるのかが、読む人に見えません。',
            how: '前の段階で変わったことを踏まえ、次に誰がどう変わるかを書いてください。範囲を広げるだけなら、目標値を段階ごとに変えてください。',
            example:
              '段階1: 職員が住民の困りごとを他課につないでいる → 段階2: 住民が、直す順番を職員と選んでいる',
          }
        : {
            what: `The outcomes of this stage (“${name}”) repeat those of the stage before${stage ? `, “${stage}”` : ''}.`,
            why: 'The reader cannot see what changes from one stage to the next.',
            how: 'Build on what has changed and say who changes next. If only the reach grows, give each stage its own target.',
            example:
              'Stage 1: staff pass troubles on. Stage 2: residents choose the order of repairs.',
          };
    }
    const end = args.end.id ?? shortText(args.end.main);
    // なりゆきの未来 and the forces serve nothing: the chain cannot be carried on from there.
    const goesOn = findField(args.end.shape, 'serves') !== null;
    const kind = args.end.shape.title[locale];
    return locale === 'ja'
      ? {
          what: `アウトカム『${name}』の狙いをたどると『${end}』で途切れ、ありたい姿に届きません。`,
          why: 'ほかのアウトカムはありたい姿につながっているので、この変化だけ何のためかが見えなくなっています。',
          how: goesOn
            ? `『${end}』に「${keyName(args.end, 'serves', locale)}:」を足してありたい姿までつなぐか、このアウトカムの狙いを見直してください。`
            : `『${end}』（${kind}）からは先へつなげません。このアウトカムの狙いを、ありたい姿か、そこへ向かう戦略的取組やあるべき姿に向けてください。`,
          example: '狙い: 支え合い（ありたい姿の姿）',
        }
      : {
          what: `Followed upwards, “${name}” ends at “${end}” and does not reach the vision.`,
          why: 'The other outcomes get there, so this one change seems to be for nothing.',
          how: goesOn
            ? `Give “${end}” its own “${keyName(args.end, 'serves', locale)}” up to the vision, or let the outcome serve something else.`
            : `Nothing leads on from “${end}” (${kind}). Let the outcome serve the vision, or a strategy or an ideal on the way to it.`,
          example: 'serves: mutual-help (an image of the vision)',
        };
  },
});

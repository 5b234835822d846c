import {
  type DriftJudgement,
  isExcuse,
  isTooAbstract,
  judgeDrift,
  prepareContext,
  type ScannedContext,
} from '../../../drift';
import type { Item } from '../../../story/item';
import { remembered } from '../../../story/reads';
import type { Story } from '../../../story/story';
import { isJapanese } from '../../../text/normalize';
import { placedOutcomes, proseOf } from './items';
import { wordingOf } from './outcomeWording';

/** An outcome that the score card of drift speaks about. */
export interface Drift {
  readonly outcome: Item;
  readonly judgement: DriftJudgement;
}

/**
 * The outcomes of a plan that seem to drift from the vision. Silent without a vision, where vision
 * and sheets 2–5 are too abstract to judge by, for texts without Japanese (there is no lexicon for
 * them), and for outcomes that are activities: those hear that first.
 */
export function driftsOf(story: Story): readonly Drift[] {
  const outcomes = placedOutcomes(story);
  if (outcomes.length === 0) return [];
  const vision = visionTexts(story);
  if (vision.length === 0) return [];
  const upstream = upstreamTexts(story);
  const context = contextOf(story, vision, upstream);
  if (isTooAbstract(context)) return [];
  const judged = judgements.get(context) ?? new WeakMap<Item, JudgedOutcome>();
  judgements.set(context, judged);
  return outcomes.flatMap(({ outcome, action }) => {
    if (!isJudged(outcome)) return [];
    const told = toldOf(outcome);
    const known = judged.get(outcome);
    const one: JudgedOutcome = known ?? {
      judgement: judgeDrift(told, context),
      bridges: '',
      isBridged: false,
    };
    judged.set(outcome, one);
    const { judgement } = one;
    if (!judgement.level) return [];
    const bridges = judgement.level === 'warning' ? bridgesOf(story, outcome, action) : [];
    const key = bridges.join('\n');
    if (one.bridges !== key) {
      const more = () => prepareContext(vision, [...upstream, ...bridges], story.ownWords);
      one.bridges = key;
      one.isBridged = bridges.length > 0 && judgeDrift(told, more()).level !== 'warning';
    }
    // The author's own reasons lead there: no evidence against, only none for it.
    return [{ outcome, judgement: one.isBridged ? { ...judgement, level: 'hint' } : judgement }];
  });
}

/** Is the outcome one that is judged: in Japanese, no excuse, no activity? */
const isJudged = remembered((outcome: Item): boolean => {
  const text = outcome.main;
  if (![...text].some(isJapanese) || isExcuse(text)) return false;
  return wordingOf(outcome)?.fault !== 'activity';
});

/** What the author says of the way from the outcome to the vision: 狙い, 前提, 理由, 目的. */
function bridgesOf(story: Story, outcome: Item, action: Item | null): readonly string[] {
  const served = [outcome, ...(action ? [action] : [])].flatMap((item) =>
    story.links.servedBy(item),
  );
  const reasons = [outcome, ...(action ? [action] : [])].flatMap((item) =>
    (['assumption', 'reason', 'purpose'] as const).map((field) => item.text(field)),
  );
  return [...served.map(({ main }) => main), ...reasons].filter((text) => text !== '');
}

/** The outcome with those whose change it is as its subject, where only 対象 names them. */
const toldOf = remembered((outcome: Item): string => {
  const text = outcome.main;
  const who = outcome.text('who').split('\n')[0] ?? '';
  return who === '' || /[がは]/.test(text) || text.includes(who) ? text : `${who}が${text}`;
});

/** What the vision says: its declaration and its images. */
function visionTexts(story: Story): readonly string[] {
  const { vision } = story;
  if (!vision) return [];
  const images = vision.items('images').flatMap((image) => [image.main, image.text('note')]);
  return [vision.text('statement'), ...images].filter((text) => text !== '');
}

const proseTexts = remembered((item: Item) => proseOf(item).map(({ value }) => value));

/** What sheets 2 to 5 say: default future, strategies, ideal, current state. */
function upstreamTexts(story: Story): readonly string[] {
  const { vision } = story;
  const items = [
    ...story.defaultFuture,
    ...story.strategies,
    ...story.ideals,
    ...story.currentStates,
  ];
  const texts = items.flatMap(proseTexts);
  return [...(vision ? [vision.text('principles')] : []), ...texts].filter((text) => text !== '');
}

/** An outcome judged against a context, and again with what the author says of the way. */
interface JudgedOutcome {
  readonly judgement: DriftJudgement;
  /** What was said of the way, and whether it leads there; '' where nothing was asked yet. */
  bridges: string;
  isBridged: boolean;
}

const judgements = new WeakMap<ScannedContext, WeakMap<Item, JudgedOutcome>>();
let last: { readonly texts: readonly string[]; readonly context: ScannedContext } | null = null;

/** The context read for the judgement; kept while vision and sheets 2–5 say the same. */
function contextOf(
  { ownWords }: Story,
  vision: readonly string[],
  upstream: readonly string[],
): ScannedContext {
  const texts = [...vision, '', ...upstream, '', JSON.stringify(ownWords)];
  const isSame =
    last?.texts.length === texts.length && texts.every((one, at) => one === last?.texts[at]);
  if (!last || !isSame) last = { texts, context: prepareContext(vision, upstream, ownWords) };
  return last.context;
}

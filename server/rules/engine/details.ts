import type { Span } from '../../syntax/tree';
import { orderOf } from '../weights';
import { type Diagnosis, type Rule, type RuleGroup, severities } from './rule';

/** Groups whose findings speak of what a story says, not of how it is typed. */
const ofContent: ReadonlySet<RuleGroup> = new Set(['sheets', 'plan', 'reasoning', 'trial']);

/** Rules of which one is enough at a phrase: they ask the author for the same change there. */
const askTheSame: readonly (readonly string[])[] = [
  [
    'residents-absent',
    'stages-turn-inward',
    'outcome-own-side',
    'outcome-drifts',
    'outcome-wavers',
  ],
  ['ideal-generic', 'spirit-not-data'],
  ['vision-strategy-disconnected', 'tool-relabel'],
  ['first-step-vague', 'step-without-act'],
];

/** What does not fit the form is a matter of its own. */
const apart = 'text-too-long-for-sheet';

/** A longer range is no phrase, but a part of the story with phrases in it. */
const maxPhrase = 400;

/**
 * Makes one finding of those about one phrase: the gravest, the others as its details, where they
 * weigh less than a warning or ask for the same change.
 *
 * @param diagnoses in the order of the file; so is the result.
 */
export function foldDetails(
  diagnoses: readonly Diagnosis[],
  ruleOf: (id: string) => Rule | undefined,
): readonly Diagnosis[] {
  const isContent = ({ rule, span }: Diagnosis) =>
    rule !== apart &&
    span.end - span.start <= maxPhrase &&
    ofContent.has(ruleOf(rule)?.group ?? 'typing');
  const heads = new Heads();
  const details = new Map<Diagnosis, Diagnosis[]>();
  const inside = new Set<Diagnosis>();
  for (const one of gravestFirst(diagnoses.filter(isContent))) {
    const head = heads.find(one.span, (head) => isDetailOf(one, head));
    if (head) {
      details.set(head, [...(details.get(head) ?? []), one]);
      inside.add(one);
    } else heads.add(one);
  }
  return diagnoses
    .filter((one) => !inside.has(one))
    .map((one) => {
      const own = details.get(one);
      return own ? { ...one, details: own } : one;
    });
}

/** A finding with all its details, the finding itself first. */
export function withDetails(finding: Diagnosis): readonly Diagnosis[] {
  return [finding, ...(finding.details ?? [])];
}

/** Findings by their places in the file, those shown as one by each of theirs. */
class Heads {
  private readonly byChunk = new Map<number, { readonly span: Span; readonly head: Diagnosis }[]>();

  add(head: Diagnosis): void {
    for (const { span } of head.parts ?? [head]) {
      for (let chunk = firstChunk(span); chunk <= lastChunk(span); chunk++) {
        const known = this.byChunk.get(chunk);
        if (known) known.push({ span, head });
        else this.byChunk.set(chunk, [{ span, head }]);
      }
    }
  }

  /** The first, in the order in which they were added, of which a place overlaps the range. */
  find(span: Span, accept: (head: Diagnosis) => boolean): Diagnosis | undefined {
    const { start, end } = span;
    for (let chunk = firstChunk(span); chunk <= lastChunk(span); chunk++) {
      const found = this.byChunk
        .get(chunk)
        ?.find((place) => place.span.start < end && start < place.span.end && accept(place.head));
      if (found) return found.head;
    }
    return undefined;
  }
}

/** The file is looked at in chunks, so that few places are compared. */
const chunkLength = 400;

function firstChunk({ start }: Span): number {
  return Math.floor(start / chunkLength);
}

function lastChunk({ start, end }: Span): number {
  return Math.floor(Math.max(start, end - 1) / chunkLength);
}

function gravestFirst(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  const byRank = new Map<number, Diagnosis[]>();
  for (const one of diagnoses) {
    const rank = severities.indexOf(one.severity) * 1000 + orderOf(one.rule);
    const known = byRank.get(rank);
    if (known) known.push(one);
    else byRank.set(rank, [one]);
  }
  return [...byRank].sort(([a], [b]) => a - b).flatMap(([, ofRank]) => ofRank);
}

function isDetailOf(one: Diagnosis, head: Diagnosis): boolean {
  if (one.severity === 'information' || one.severity === 'hint') return true;
  return askTheSame.some((rules) => rules.includes(one.rule) && rules.includes(head.rule));
}

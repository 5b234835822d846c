import type { Bilingual } from '../../vocabulary';
import { type Finding, type Rule, severities } from './rule';

const here: Bilingual = { ja: 'ここも同じです。', en: 'So it is here.' };

/** How many of the other places are shown. */
const maxPlaces = 20;

/**
 * Makes one finding of those that a rule wants shown as one (`fold`): at the first of them in the
 * file, the others as its related places, saying what `Rule.join` makes of all. It weighs as much as
 * the most severe of them. To be done when it is known which of them a comment suppresses.
 */
export function foldFindings(
  findings: readonly Finding[],
  ruleOf: (id: string) => Rule | undefined,
): Finding[] {
  const groups = new Map<string, Map<Finding['fold'], Finding[]>>();
  const folded: (Finding | Finding[])[] = [];
  for (const finding of findings) {
    const { rule, fold } = finding;
    if (fold === undefined) {
      folded.push(finding);
      continue;
    }
    const ofRule = groups.get(rule) ?? new Map<Finding['fold'], Finding[]>();
    groups.set(rule, ofRule);
    const group = ofRule.get(fold);
    if (group) group.push(finding);
    else {
      const started = [finding];
      folded.push(started);
      ofRule.set(fold, started);
    }
  }
  return folded.map((one) => (Array.isArray(one) ? joined(one, ruleOf) : one));
}

/** What was joined last, by the first of the group: most edits leave most groups as they are. */
const known = new WeakMap<Finding, Finding>();

function joined(group: readonly Finding[], ruleOf: (id: string) => Rule | undefined): Finding {
  const inOrder = [...group].sort((a, b) => a.span.start - b.span.start);
  const [first, ...others] = inOrder as [Finding, ...Finding[]];
  if (others.length === 0) return first;
  const same = known.get(first);
  const isSame =
    same?.parts?.length === inOrder.length && inOrder.every((one, at) => one === same.parts?.[at]);
  if (same && isSame) return same;
  const made = join(inOrder, ruleOf);
  known.set(first, made);
  return made;
}

function join(inOrder: readonly Finding[], ruleOf: (id: string) => Rule | undefined): Finding {
  const [first, ...others] = inOrder as [Finding, ...Finding[]];
  const joinArgs = ruleOf(first.rule)?.join;
  return {
    ...first,
    args: joinArgs ? joinArgs(inOrder.map(({ args }) => args)) : first.args,
    related: [
      ...others.slice(0, maxPlaces).map(({ span }) => ({ span, text: here })),
      ...(first.related ?? []),
    ],
    maxSeverity: limitOf(inOrder),
    parts: inOrder,
  };
}

/** The most severe that any of them may be; undefined where one has no limit. */
function limitOf(findings: readonly Finding[]): Finding['maxSeverity'] {
  const limits = findings.map(({ maxSeverity }) => maxSeverity);
  if (limits.includes(undefined)) return undefined;
  return severities.find((severity) => limits.includes(severity));
}

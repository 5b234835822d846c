import type { Box, Figure } from '../ooxml/read/content';
import { DraftItem, sameText } from './draft';
import { isCard } from './items';
import { evidenceName, sayEvidenceName } from './values';

/** Adds a chart to the evidence of the last item; false where it cannot have any. */
export function addEvidence(items: readonly DraftItem[], figure: Figure): boolean {
  const item = items.at(-1);
  const [first, ...others] = figure.series;
  if (!item?.has('evidence') || !first) return false;
  const list = item.list('evidence');
  const last = list.at(-1);
  const isNamed = last?.fields.has('indicator') && !last.fields.has('values');
  const evidence = isNamed && last ? last : made(list);
  name(evidence, isNamed ? '' : figure.title || first.name);
  evidence.set('values', seriesOf(first.points));
  for (const other of others) {
    const comparison = new DraftItem('comparison');
    comparison.say('indicator', other.name);
    comparison.set('values', seriesOf(other.points));
    evidence.list('compared-with').push(comparison);
  }
  return true;
}

/** A new evidence, or the one that has only a remark yet. */
function made(list: DraftItem[]): DraftItem {
  const last = list.at(-1);
  if (last && last.fields.size === 1 && last.fields.has('remark')) return last;
  const evidence = new DraftItem('evidence');
  list.push(evidence);
  return evidence;
}

function name(evidence: DraftItem, title: string): void {
  if (title === '') return;
  sayEvidenceName(evidence, title);
}

function seriesOf(points: Figure['series'][number]['points']): ReadonlyMap<string, string> {
  return new Map(points.map(({ label, value }) => [label, value]));
}

const ofResult = /(?:から目標|年ごと)）$|(?:target from [^()]+|by year)\)$/;

/** In a deck of ours the name of a figure stands in a box above it. */
export function nameEvidence(items: readonly DraftItem[], box: Box): boolean {
  const item = items.at(-1);
  const [line] = box.lines;
  // A result's own figures stand in its fields already.
  if (isCard(box, 'evidence') && line && ofResult.test(line.text)) return true;
  if (!isCard(box, 'evidence') || !item?.has('evidence') || !line || line.lead !== '') return false;
  const last = item.list('evidence').at(-1);
  if (last?.fields.has('values') && !last.fields.has('source')) return false;
  name(made(item.list('evidence')), line.text);
  return true;
}

/** Below it stands its source; in a paper of ours the name of the figure stands before. */
export function sourceEvidence(items: readonly DraftItem[], box: Box): boolean {
  const item = items.at(-1);
  if (!item?.has('evidence')) return false;
  const list = item.fields.get('evidence');
  if (!Array.isArray(list)) return false;
  const known = list.filter((one): one is DraftItem => one instanceof DraftItem);
  if (isCard(box, 'evidence')) {
    const last = known.at(-1);
    for (const { text } of box.lines) last?.say('source', text);
    return last !== undefined;
  }
  return false;
}

/** 「総人口（人・推計）　国勢調査」 under the charts of a paper of ours. */
export function captionEvidence(items: readonly DraftItem[], text: string): boolean {
  const list = items.at(-1)?.fields.get('evidence');
  if (!Array.isArray(list)) return false;
  for (const one of list) {
    if (!(one instanceof DraftItem)) continue;
    const parts = text.split('\u3000');
    const { indicator } = evidenceName(parts[0] ?? '');
    const said = one.fields.get('indicator');
    if (typeof said !== 'string' || sameText(said) !== sameText(indicator)) continue;
    one.say('source', parts.slice(1).join('\u3000'));
    return true;
  }
  return false;
}

import { withoutNumber } from '../ooxml/marks';
import type { BoxBlock, ChartBlock } from '../ooxml/read/content';
import { DraftItem, sameText } from './draft';
import { isCard } from './items';
import { evidenceName, sayEvidenceName } from './values';

/**
 * Adds a chart to the evidence of the last item; false where it cannot have any, or where two of
 * its figures have the same label.
 *
 * @param isOwn in a chart of ours the title says what its first series is
 */
export function addEvidence(
  items: readonly DraftItem[],
  figure: ChartBlock,
  isOwn: boolean,
): boolean {
  const item = items.at(-1);
  // A result's own figures stand in its fields already.
  if (ofResult.test(figure.title)) return true;
  const [first, ...others] = figure.series;
  if (!item?.has('evidence') || !first || !figure.series.every(hasOwnLabels)) return false;
  const list = item.list('evidence');
  if (figure.isStacked) {
    for (const one of figure.series) {
      const evidence = made(list);
      name(evidence, one.name);
      evidence.set('values', seriesOf(one.points));
    }
    return true;
  }
  const last = list.at(-1);
  const isNamed = last?.fields.has('indicator') && !last.fields.has('values');
  const evidence = isNamed && last ? last : made(list);
  name(evidence, isNamed ? '' : figure.title || first.name);
  // Beside a title the first series may have a name as all others.
  const isSaid = [figure.title, ''].includes(first.name);
  if (!isOwn && !isNamed && figure.title !== '' && !isSaid) evidence.say('remark', first.name);
  evidence.set('values', seriesOf(first.points));
  for (const other of others) {
    const comparison = new DraftItem('comparison');
    comparison.say('indicator', other.name);
    comparison.set('values', seriesOf(other.points));
    evidence.list('compared-with').push(comparison);
  }
  return true;
}

function hasOwnLabels({ points }: ChartBlock['series'][number]): boolean {
  return new Set(points.map(({ label }) => label)).size === points.length;
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

function seriesOf(points: ChartBlock['series'][number]['points']): ReadonlyMap<string, string> {
  return new Map(points.map(({ label, value }) => [label, value]));
}

const ofResult = /(?:から目標|年ごと|目標値)）$|(?:target from [^()]+|by year|target)\)$/i;

/** In a deck of ours the name of a figure stands in a box above it. */
export function nameEvidence(items: readonly DraftItem[], box: BoxBlock): boolean {
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
export function sourceEvidence(items: readonly DraftItem[], box: BoxBlock): boolean {
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
    const parts = withoutNumber(text).split('\u3000');
    const { indicator } = evidenceName(parts[0] ?? '');
    const said = one.fields.get('indicator');
    if (typeof said !== 'string' || sameText(said) !== sameText(indicator)) continue;
    one.say('source', parts.slice(1).join('\u3000'));
    return true;
  }
  return false;
}

/**
 * 「出典　総人口、世帯：国勢調査 ｜ …」 at the foot of a slide of ours: each source goes to its figures.
 * False where none of them is known.
 */
export function sourcesOfSlide(items: readonly DraftItem[], text: string): boolean {
  const body = text.replace(/^\S+\u3000/, '');
  let isKnown = false;
  for (const one of body.split(' ｜ ')) {
    const [, names = '', source = ''] = /^(.+?)(?:：|: )(.+)$/s.exec(one) ?? [];
    for (const item of items) {
      for (const evidence of evidenceOf(item)) {
        const said = evidence.fields.get('indicator');
        if (typeof said !== 'string' || evidence.fields.has('source')) continue;
        if (!isNamedIn(names, said)) continue;
        evidence.say('source', source);
        isKnown = true;
      }
    }
  }
  return isKnown;
}

function isNamedIn(names: string, indicator: string): boolean {
  return [names, ...names.split(/、|, /)].some((name) => sameText(name) === sameText(indicator));
}

function evidenceOf(item: DraftItem): readonly DraftItem[] {
  const list = item.fields.get('evidence');
  return Array.isArray(list)
    ? list.filter((one): one is DraftItem => one instanceof DraftItem)
    : [];
}

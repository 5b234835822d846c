import { paperStyles } from '../marks';
import { at, attributeOf, childrenOf, type Xml, xmlText } from '../xml';
import type { ContentLine } from './content';
import { equationText } from './equation';
import { paragraphLines, type TextRun, withTicks } from './lines';

/**
 * The paragraphs of a text of DrawingML: of a shape, a cell, a SmartArt, a comment.
 *
 * @param isOwn whether it stands in a deck of ours
 */
export function drawingLines(body: Xml | undefined, isOwn = false): readonly ContentLine[] {
  const lines = childrenOf(body, 'p').flatMap((paragraph) => {
    const properties = at(paragraph, 'pPr');
    const isBullet = ['buChar', 'buAutoNum', 'buBlip'].some((name) => at(properties, name));
    const level = Number(properties?.attributes.lvl ?? 0);
    return paragraphLines(withFigure(runsOf(paragraph)), { level, isBullet, style: '', isOwn });
  });
  return withTicks(lines);
}

/** Longest figure with its unit and year: 「R7 41 → R10 60％」. */
const maxFigure = 40;

/**
 * At the right edge of its box stands the figure of an item, in decks of ours. A program that saves
 * them again divides it by its languages.
 */
function withFigure(runs: readonly TextRun[]): readonly TextRun[] {
  const from = runs.findIndex(({ text }) => text.startsWith('\t'));
  const behind = runs.slice(Math.max(from, 0));
  const text = behind.map((run) => run.text).join('');
  if (from < 0 || text.includes('\n')) return runs;
  const isShort = text.length <= maxFigure && /\d/.test(text.normalize('NFKC'));
  const isFigure = behind.length === 1 || isShort;
  const look = paperStyles.figureText;
  return isFigure ? [...runs.slice(0, from), ...behind.map((run) => ({ ...run, look }))] : runs;
}

function runsOf(node: Xml): readonly TextRun[] {
  return node.children.flatMap((child): readonly TextRun[] => {
    switch (child.name) {
      case 'br':
        return [{ text: '\n', isBold: false, look: '' }];
      case 'r':
      case 'fld':
        return runOf(child);
      case 'oMath':
      case 'oMathPara':
        return [{ text: equationText(child), isBold: false, look: '' }];
      case 'AlternateContent':
        return runsOf(at(child, 'Choice') ?? at(child, 'Fallback') ?? child);
      case 'pPr':
      case 'endParaRPr':
        return [];
      default:
        return runsOf(child);
    }
  });
}

function runOf(run: Xml): readonly TextRun[] {
  const properties = at(run, 'rPr');
  const fill = at(properties, 'solidFill')?.children[0]?.attributes.val ?? '';
  const text = xmlText(at(run, 't'));
  const size = Number(attributeOf(properties, 'sz')) / 100 || null;
  return [{ text, isBold: isOn(attributeOf(properties, 'b')), look: fill, size }];
}

export const isOn = (value: string | undefined) => value === '1' || value === 'true';

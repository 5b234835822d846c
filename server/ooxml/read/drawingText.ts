import { paperStyles } from '../marks';
import { at, attributeOf, childrenOf, type Xml, xmlText } from '../xml';
import type { Line } from './content';
import { equationText } from './equation';
import { paragraphLines, type Run } from './lines';

/** The paragraphs of a text of DrawingML: of a shape, a cell, a SmartArt, a comment. */
export function drawingLines(body: Xml | undefined): readonly Line[] {
  return childrenOf(body, 'p').flatMap((paragraph) => {
    const properties = at(paragraph, 'pPr');
    const isBullet = ['buChar', 'buAutoNum', 'buBlip'].some((name) => at(properties, name));
    const level = Number(properties?.attributes.lvl ?? 0);
    return paragraphLines(runsOf(paragraph), { level, isBullet, style: '' });
  });
}

function runsOf(node: Xml): readonly Run[] {
  return node.children.flatMap((child): readonly Run[] => {
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

function runOf(run: Xml): readonly Run[] {
  const properties = at(run, 'rPr');
  const fill = at(properties, 'solidFill')?.children[0]?.attributes.val ?? '';
  const text = xmlText(at(run, 't'));
  // At the right edge of its box stands the figure of an item, in decks of ours.
  const look = text.startsWith('\t') ? paperStyles.figureText : fill;
  const size = Number(attributeOf(properties, 'sz')) / 100 || null;
  return [{ text, isBold: isOn(attributeOf(properties, 'b')), look, size }];
}

export const isOn = (value: string | undefined) => value === '1' || value === 'true';

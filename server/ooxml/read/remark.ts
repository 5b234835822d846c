import { type Xml, xmlText } from '../xml';
import { cleanLine } from './lines';

/** The text of a remark's paragraphs, one below the other. */
export function remarkText(paragraphs: readonly Xml[]): string {
  return cleanLine(paragraphs.map(paragraphText).join('\n'));
}

const unread = new Set(['pPr', 'rPr', 'del', 'delText', 'rt', 'instrText']);

function paragraphText(paragraph: Xml): string {
  return paragraph.children
    .map((child) => {
      if (child.name === 't') return xmlText(child);
      if (child.name === 'br') return '\n';
      return unread.has(child.name) ? '' : paragraphText(child);
    })
    .join('');
}

/** 2026-05-10 of 2026-05-10T10:00:00Z: the day on the writer's own clock. */
export function dayOf(moment: string): string {
  return /^\d{4}-\d{2}-\d{2}/.exec(moment)?.[0] ?? '';
}

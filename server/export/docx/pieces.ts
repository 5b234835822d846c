import { Paragraph, type ParagraphChild } from 'docx';
import type { Card, LabelledTexts, PlacedText } from '../../deck/deck';
import { stringsIn } from '../../deck/strings';
import { paperStyles } from '../../ooxml/marks';
import { width } from '../../text/width';
import type { Locale } from '../../vocabulary';
import { clean, paragraphsOf, runsOf } from './text';

/** An item as runs: its id in front, its figure behind. */
export function pieceRuns(piece: PlacedText): readonly ParagraphChild[] {
  const style = piece.isPending ? { style: paperStyles.pending } : {};
  return [
    ...(piece.id ? runsOf(`${piece.id}　`, { style: paperStyles.id }) : []),
    ...runsOf(piece.text.trimEnd(), style),
    ...(piece.figure ? runsOf(`　${piece.figure}`, { style: paperStyles.figureText }) : []),
  ];
}

/** 「ラベル：本文」; several texts stand below the label with dots. */
export function detailOf({ label, texts }: LabelledTexts, language: Locale): readonly Paragraph[] {
  const filled = texts.filter((text) => clean(text).trim() !== '');
  if (filled.length === 0) return [];
  const head = runsOf(`${label}${stringsIn(language).colon}`, { style: paperStyles.label });
  const only = filled.length === 1 ? filled[0] : inOneLine(filled, language);
  if (only !== undefined) {
    return [
      new Paragraph({
        style: paperStyles.detail,
        ...breaking(only),
        children: [...head, ...runsOf(only.trimEnd())],
      }),
    ];
  }
  return [
    new Paragraph({ style: paperStyles.detail, keepNext: true, children: [...head] }),
    ...filled.map(
      (text) =>
        new Paragraph({
          style: paperStyles.detailList,
          ...breaking(text),
          children: [...runsOf(text.trimEnd())],
        }),
    ),
  ];
}

/** A line of a detail holds about so many em; a text of more lines than that may go over a page. */
const [lineWidth, maxWholeLines] = [44, 8] as const;

/** What a long text says against its style, which keeps the lines of a paragraph on one page. */
function breaking(text: string): { readonly keepLines?: false } {
  const lines = text.split('\n').map((line) => Math.ceil(width(line) / lineWidth) || 1);
  return lines.reduce((sum, one) => sum + one, 0) > maxWholeLines ? { keepLines: false } : {};
}

/** Several short names (ids that an item serves) stand in one line. */
function inOneLine(texts: readonly string[], language: Locale): string | undefined {
  const isShort = texts.every((text) => width(text) <= 14 && !/[、,，\n\r]/.test(text));
  return isShort && texts.length <= 6 ? texts.join(stringsIn(language).comma) : undefined;
}

/** What a card says beside its text: what it is for, and its details. */
export function cardDetails(
  { details, serves, piece }: Card,
  servesTitle: string,
  language: Locale,
): readonly Paragraph[] {
  // The phase of a default future stands in the name of its kind alone.
  const phase = /(フェーズ|Phase) ?(\S+)$/.exec(piece.kind);
  const all = [
    ...(phase ? [{ label: phase[1] ?? '', texts: [phase[2] ?? ''] }] : []),
    { label: servesTitle, texts: isSaid(serves, details) ? [] : serves },
    ...details,
  ];
  return all.flatMap((detail) => detailOf(detail, language));
}

/** A dialogue names what it is about in its details already. */
function isSaid(serves: readonly string[], details: readonly LabelledTexts[]): boolean {
  const same = serves.join('\n');
  return details.some(({ texts }) => texts.join('\n') === same);
}

/** Running text: one paragraph for each line of the story. */
export function bodyOf(piece: PlacedText, style: string): readonly Paragraph[] {
  const look = piece.isPending ? { style: paperStyles.pending } : {};
  const lines = paragraphsOf(piece.text);
  return lines.map((line, index) => {
    const lead = index === 0 && piece.id ? runsOf(`${piece.id}　`, { style: paperStyles.id }) : [];
    const tail =
      index === lines.length - 1 && piece.figure
        ? runsOf(`　${piece.figure}`, { style: paperStyles.figureText })
        : [];
    return new Paragraph({ style, children: [...lead, ...runsOf(line, look), ...tail] });
  });
}

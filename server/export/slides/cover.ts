import type { Deck, LabelledTexts } from '../../deck/deck';
import { headline } from '../../layout/headline';
import { heightOf, paragraphText, splitAt } from '../../layout/paragraphs';
import type { Box } from '../../scene/scene';
import { width as emOf } from '../../text/width';
import type { Element, LayoutRoom, SlideParagraph } from './slide';
import { paragraph, runsAt } from './texts';

const titleSizes = [40, 36, 34, 32, 30, 28, 24, 20];
const factSizes = [13, 12, 11, 10.5];

export interface Cover {
  readonly title: string;
  readonly titleSize: number;
  readonly subtitle: string;
  readonly elements: readonly Element[];
  /** What does not fit the cover: of the title, the subtitle and the facts. */
  readonly rest: readonly SlideParagraph[];
}

/** The cover: title and subtitle in their places, the facts below as far as there is room. */
export function coverOf({ title, subtitle, facts }: Deck, room: LayoutRoom): Cover {
  const { coverTitle, coverFacts } = room;
  const shown = title.trim() === '' ? '…' : title;
  // On one line where that is large enough.
  const alone = titleSizes.find((one) => one >= 30 && emOf(shown) * one * 1.03 <= coverTitle.width);
  // Bold letters and those of other typefaces are a little wider than they are measured.
  const titleAt = (one: number) =>
    paragraph(headline(shown, (coverTitle.width * 0.95) / one), one, { spacing: 1.3 });
  const size =
    alone ??
    titleSizes.find((one) => heightOf([titleAt(one)], coverTitle.width) <= coverTitle.height) ??
    (titleSizes.at(-1) as number);
  const [head, tail] = splitAt([titleAt(size)], coverTitle.width, coverTitle.height);
  const [sub, subTail] = splitAt([paragraph(subtitle, 18)], coverTitle.width, 30);
  const laid = factsIn(facts, coverFacts);
  const rest = [...tail, ...subTail].map((one) => paragraph(paragraphText(one), 12));
  return {
    title: head.map(paragraphText).join('').trimEnd() + (tail.length > 0 ? '…' : ''),
    titleSize: size,
    subtitle: sub.map(paragraphText).join(''),
    elements: laid ?? [],
    rest: laid ? rest : [...rest, ...paragraphsOf(facts, 12)],
  };
}

function paragraphsOf(facts: readonly LabelledTexts[], size: number): SlideParagraph[] {
  return facts.flatMap(({ label, texts }) =>
    texts.map((text, index) =>
      runsAt(
        [
          { text: index === 0 ? `${label}　` : '　　', paint: 'soft', isBold: true },
          { text, paint: 'ink' },
        ],
        size,
        { before: index === 0 ? size * 0.35 : 0 },
      ),
    ),
  );
}

/** The facts as labels and texts in two columns; null where they do not fit. */
function factsIn(facts: readonly LabelledTexts[], { x, y, width, height }: Box): Element[] | null {
  for (const size of factSizes) {
    const labels = Math.min(width * 0.4, size * 7.5);
    const elements: Element[] = [];
    let top = y;
    for (const { label, texts } of facts) {
      const name = [paragraph(label, size, { isBold: true, paint: 'step' })];
      const body = texts.map((text) => paragraph(text, size));
      const high = Math.max(heightOf(name, labels - 8), heightOf(body, width - labels));
      const box = { y: top, height: high };
      elements.push(
        {
          kind: 'text',
          name: label,
          inset: 0,
          paragraphs: name,
          box: { ...box, x, width: labels - 8 },
        },
        {
          kind: 'text',
          name: label,
          inset: 0,
          paragraphs: body,
          box: { ...box, x: x + labels, width: width - labels },
        },
      );
      top += high + size * 0.35;
    }
    if (top - size * 0.35 <= y + height) return elements;
  }
  return null;
}

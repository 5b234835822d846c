import type { Deck } from '../../server/deck/deck';
import { visibleText } from './officeText';
import { textsOfDeck } from './sharing';

/** Signs that XML cannot hold: the writers leave them out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is meant
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

/** Everything that can be read on the slides, without white space: texts, charts, descriptions. */
function textOfSlides(parts: ReadonlyMap<string, string>): string {
  return [...parts]
    .filter(([name]) => /^ppt\/(?:slides|charts)\/[^/]+\.xml$/.test(name))
    .map(([, xml]) => visibleText(xml) + visibleText(descriptions(xml)))
    .join('\n');
}

function descriptions(xml: string): string {
  return [...xml.matchAll(/ descr="([^"]*)"/g)].map(([, text]) => text).join('\n');
}

/** Shortest piece of a text that counts as found, where a long text goes on on a further slide. */
const leastPiece = 5;

/** The first part of a text that is not found in order, in pieces where it was broken; or null. */
export function missingIn(haystack: string, text: string): string | null {
  let rest = text.replace(unwritable, '').replace(/\s/g, '');
  while (rest !== '' && !haystack.includes(rest)) {
    let [low, high] = [0, rest.length];
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (haystack.includes(rest.slice(0, middle))) low = middle;
      else high = middle;
    }
    if (low < leastPiece) return rest.slice(0, 60);
    rest = rest.slice(low);
  }
  return null;
}

/** Words of the drawings that stand only where there is something under them. */
function labelsOf(deck: Deck): ReadonlySet<string> {
  const labels = deck.sheets.flatMap(({ blocks }) =>
    blocks.flatMap((block): string[] => {
      if (block.kind === 'roadmap') return block.years.map(({ label }) => label);
      if (block.kind === 'chain') return block.columns.map(({ title }) => title);
      if (block.kind !== 'plan') return [];
      const parts = block.steps.flatMap((step) =>
        step.parts.flatMap(({ title, heading }) => [title, heading]),
      );
      return [...Object.values(block.titles), ...parts];
    }),
  );
  return new Set(labels.flatMap((label) => label.split(/\s+/)));
}

/** Texts of the story that stand on no slide. */
export function unsaidIn(parts: ReadonlyMap<string, string>, deck: Deck): readonly string[] {
  const said = textOfSlides(parts);
  const labels = labelsOf(deck);
  const texts = textsOfDeck(shownOnce(deck)).filter((text) => !labels.has(text));
  return texts.flatMap((text) => missingIn(said, text) ?? []);
}

/** Talks by their questions and answers, without the details that say the same. */
function shownOnce(deck: Deck): Deck {
  const sheets = deck.sheets.map((sheet) => {
    const blocks = sheet.blocks.map((block) => {
      if (block.kind !== 'cards') return block;
      const cards = block.cards.map(({ asked, ...card }) => {
        if (!asked) return card;
        const details = card.details.filter(({ label }) => !asked.labels.includes(label));
        const answers = asked.answers.map(({ question, text }) => ({
          label: question,
          texts: [text],
        }));
        return { ...card, details: [...details, ...answers] };
      });
      return { ...block, cards };
    });
    return { ...sheet, blocks };
  });
  return { ...deck, sheets };
}

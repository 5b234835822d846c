import { visibleText } from './officeText';

/** Signs that XML cannot hold: the writers leave them out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is meant
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

/** Everything that can be read on the slides, without white space: texts, charts, descriptions. */
export function textOfSlides(parts: ReadonlyMap<string, string>): string {
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

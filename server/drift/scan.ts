/**
 * Finds the lexicon's words in a line. No tokenizer: NFKC, longest match from left to right, and
 * boundary guards where a short form would fire inside another word. The result is the same in
 * every JavaScript engine.
 */
import { type ConceptEntry, lexicon, notConcepts, readForms } from './lexicon';

/** Authors' own words: concept id or its Japanese name → words. Another key is a field of its own. */
export type OwnWords = Readonly<Record<string, readonly string[]>>;

/** One word found. `start`/`end` are UTF-16 offsets into `Scan.text`. */
export interface Hit {
  word: string;
  start: number;
  end: number;
  concepts: readonly ConceptEntry[];
  /** A setting or a person: supports a topic, but is no evidence of a new one. */
  weak: boolean;
}

/** A line, read once. */
export interface Scan {
  /** The line after NFKC, without white space: what the offsets count in. */
  text: string;
  hits: readonly Hit[];
  /** Ids of all concepts found. */
  concepts: ReadonlySet<string>;
  /** Kanji that are uncommon in this genre. */
  kanji: ReadonlySet<string>;
  /** Runs of kanji or katakana of two characters and more. */
  runs: ReadonlySet<string>;
}

/** Kanji of everyday verbs, numbers and times that the lexicon does not show to be general. */
const everydayKanji =
  '三四五六七八九十百千万増深若齢策低今昼春夏秋冬月週半毎率各他何誰私顔思考感覚置使造変始渡届閉強弱良悪違早遅短向対現状題施島族男父局々';
/** A kanji in the words of this many concepts tells none: it does not link two texts. */
const generalFrom = 4;

export interface Scanner {
  scan(line: string): Scan;
}

const kanjiPattern = /[\u3400-\u9FFF々]/;
const katakanaPattern = /[ァ-ヺー]/;
const hiraganaPattern = /[ぁ-ゖ]/;
const latinPattern = /[A-Za-z0-9]/;
const particlePattern = /[のがをにはとやもでへか]/;
/** 福祉係, 移住担当: an office of the town hall, not its topic. */
const officeAfter = /^(?:課(?![題程外税金])|係(?![わりるら])|担当)/;
/** Told by grammar, whatever the words: a form of the concept, how it shows. */
const conceptSigns: readonly (readonly [string, RegExp])[] = [
  // 分け合う, 見に来てくれる: what people do for each other.
  ['助け合', /[てで](?:くれ|もらえ|あげ)|[いえきけしせちてみめりれ]合[いうえっ]/],
  // 獲り手, 作り手: whoever does it.
  ['住民', /[いきけしちめりれ]手(?=[がはもにのとへた])/],
];
const generalOnes = generalKanji();
const maxCached = 4000;

/** Is the form at `start..end` a word there, not a piece of a longer one? */
function bounded(text: string, start: number, end: number): boolean {
  const first = text[start] as string;
  const last = text[end - 1] as string;
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  const length = end - start;
  if (length === 1)
    return kanjiPattern.test(first) && !kanjiPattern.test(before) && !kanjiPattern.test(after);
  if (latinPattern.test(first)) return !/[A-Za-z]/.test(before) && !/[A-Za-z]/.test(after);
  const form = text.slice(start, end);
  if (/^[ァ-ヺー]+$/.test(form)) {
    const opens = !katakanaPattern.test(before);
    const closes = !katakanaPattern.test(after);
    return length <= 3 ? opens && closes : opens || closes;
  }
  if (/^[ぁ-ゖ]+$/.test(form) && length <= 3) {
    if (hiraganaPattern.test(before) && !particlePattern.test(before)) return false;
    return length > 2 || !hiraganaPattern.test(after) || particlePattern.test(after);
  }
  return (
    hiraganaPattern.test(first) ||
    katakanaPattern.test(first) ||
    kanjiPattern.test(first) ||
    kanjiPattern.test(last)
  );
}

class LexiconScanner implements Scanner {
  private readonly forms = new Map<string, ConceptEntry[]>();
  /** First character → lengths of the forms that start with it, longest first. */
  private readonly lengths = new Map<string, number[]>();
  /** Single kanji that count inside a run of kanji, too. */
  private readonly anywhere = new Set<string>();
  private readonly settings = new Set<string>();
  private readonly cache = new Map<string, Scan>();

  constructor(own?: OwnWords) {
    for (const { word } of readForms(notConcepts)) this.add(word);
    for (const entry of lexicon) {
      for (const { word, anywhere, setting } of readForms(entry.forms)) {
        if (anywhere) this.anywhere.add(word);
        if (setting) this.settings.add(word);
        this.add(word, entry);
      }
    }
    for (const [key, list] of Object.entries(own ?? {})) {
      const entry = lexicon.find(({ id, ja }) => id === key || ja === key) ?? {
        id: `own:${key}`,
        kind: 'field' as const,
        ja: key,
        forms: '',
      };
      for (const word of list) this.add(plain(word), entry);
    }
    for (const lengths of this.lengths.values()) lengths.sort((a, b) => b - a);
  }

  private add(form: string, entry?: ConceptEntry): void {
    if (!form) return;
    const entries = this.forms.get(form);
    if (entries) {
      if (entry && !entries.includes(entry)) entries.push(entry);
      return;
    }
    this.forms.set(form, entry ? [entry] : []);
    const first = form[0] as string;
    const lengths = this.lengths.get(first) ?? [];
    if (!lengths.includes(form.length)) lengths.push(form.length);
    this.lengths.set(first, lengths);
  }

  scan(line: string): Scan {
    let scan = this.cache.get(line);
    if (!scan) {
      if (this.cache.size >= maxCached) this.cache.clear();
      scan = this.read(plain(line));
      this.cache.set(line, scan);
    }
    return scan;
  }

  private read(text: string): Scan {
    const hits: Hit[] = [];
    for (let at = 0; at < text.length; ) {
      const hit = this.match(text, at);
      if (hit?.concepts.length) hits.push(hit);
      at = hit ? hit.end : at + 1;
    }
    for (const [form, sign] of conceptSigns) {
      const found = sign.exec(text);
      if (!found) continue;
      const { 0: word, index: start } = found;
      const end = start + word.length;
      if (hits.some((hit) => hit.end > start && hit.start < end)) continue;
      hits.push({ word, start, end, concepts: this.forms.get(form) ?? [], weak: false });
    }
    hits.sort((a, b) => a.start - b.start);
    return {
      text,
      hits,
      concepts: new Set(hits.flatMap((hit) => hit.concepts.map(({ id }) => id))),
      kanji: new Set([...text].filter((char) => kanjiPattern.test(char) && !generalOnes.has(char))),
      runs: new Set(text.match(/[\u3400-\u9FFF々]{2,}|[ァ-ヺー]{2,}/g) ?? []),
    };
  }

  private match(text: string, at: number): Hit | undefined {
    for (const length of this.lengths.get(text[at] as string) ?? []) {
      const word = text.slice(at, at + length);
      const concepts = this.forms.get(word);
      if (!concepts || word.length !== length) continue;
      if (this.anywhere.has(word) || bounded(text, at, at + length)) {
        const office = officeAfter.exec(text.slice(at + length));
        if (office && concepts.length) {
          const end = at + length + office[0].length;
          const hall = this.forms.get('役場') ?? [];
          return { word: text.slice(at, end), start: at, end, concepts: hall, weak: true };
        }
        return {
          word,
          start: at,
          end: at + length,
          concepts,
          weak: this.settings.has(word) || concepts.some(isPerson),
        };
      }
    }
    return undefined;
  }
}

function isPerson(concept: ConceptEntry): boolean {
  return concept.kind === 'actor' || concept.kind === 'staff';
}

function generalKanji(): ReadonlySet<string> {
  const concepts = new Map<string, number>();
  for (const { forms } of lexicon) {
    for (const kanji of new Set(forms)) concepts.set(kanji, (concepts.get(kanji) ?? 0) + 1);
  }
  const general = [...concepts].filter(([, count]) => count >= generalFrom).map(([kanji]) => kanji);
  return new Set([...everydayKanji, ...general]);
}

/** NFKC without white space. */
function plain(line: string): string {
  return line.normalize('NFKC').replace(/\s+/g, '');
}

const standard = new LexiconScanner();
const extended = new Map<string, Scanner>();

/** The scanner for these own words; the same object for the same words. */
export function scannerFor(own?: OwnWords): Scanner {
  if (!own || Object.keys(own).length === 0) return standard;
  const key = JSON.stringify(own);
  let scanner = extended.get(key);
  if (!scanner) {
    extended.clear();
    scanner = new LexiconScanner(own);
    extended.set(key, scanner);
  }
  return scanner;
}

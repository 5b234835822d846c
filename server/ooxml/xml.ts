import { OfficeError } from './error';

/** An element of XML without its prefix; texts have the name `#text`. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Xml[];
  readonly text: string;
}

/** Deeper than any table in a group in a slide. */
const maxDepth = 120;

/** Tags of one part; a paper of 500 pages has about a third. */
const maxTags = 1_000_000;

/** The text of a part: in UTF-8, or in UTF-16 where it begins with its mark. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  const isBig = first === 0xfe && second === 0xff;
  return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(bytes);
}

const rootTag = /<([A-Za-z][\w:.-]*)[^>]*?(\/?)>/;

/** Name of the root element without its prefix; empty for what is no XML. */
export function rootName(text: string): string {
  return localName(rootTag.exec(text.slice(0, 20_000))?.[1] ?? '');
}

/**
 * Reads a part of an Office file. Office writes no document type, so one that has it (and with it
 * entities that grow) is refused.
 *
 * @throws OfficeError
 */
export function parseXml(text: string): Xml {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new OfficeError('broken');
  if (countOf(text, '<') > maxTags) throw new OfficeError('too-large');
  const root = rootTag.exec(text.slice(0, 20_000));
  // A file that was cut off: the parser would take what there is.
  if (!root || (root[2] === '' && !text.trimEnd().endsWith(`</${root[1]}>`))) {
    throw new OfficeError('broken');
  }
  return {
    name: '',
    attributes: {},
    children: new XmlReader(text.replace(/\r\n?/g, '\n')).read(),
    text: '',
  };
}

/** Is the text XML in every detail? The reader takes what Office takes. */
export function isWellFormed(text: string): boolean {
  if (/&(?!#?\w+;)/.test(text)) return false;
  try {
    return parseXml(text).children.length > 0;
  } catch {
    return false;
  }
}

interface Open {
  /** Name with its prefix. */
  readonly name: string;
  readonly children: Xml[];
}

/**
 * Reads elements, texts and attributes, each sign once; comments and instructions are passed over.
 * What Office writes has nothing else.
 */
class XmlReader {
  private readonly open: Open[] = [{ name: '', children: [] }];
  private at = 0;

  constructor(private readonly text: string) {}

  read(): readonly Xml[] {
    const { text } = this;
    while (this.at < text.length) {
      const next = text.indexOf('<', this.at);
      this.add(decode(text.slice(this.at, next < 0 ? text.length : next)));
      if (next < 0) break;
      this.at = next;
      if (text.startsWith('<!--', next)) this.passTo('-->');
      else if (text.startsWith('<![CDATA[', next)) this.add(this.passTo(']]>').slice(9));
      else if (text[next + 1] === '?') this.passTo('?>');
      else if (text[next + 1] === '/') this.close(this.passTo('>').slice(2).trimEnd());
      else this.element();
    }
    const [root, ...unclosed] = this.open;
    if (!root || unclosed.length > 0) throw new OfficeError('broken');
    return root.children;
  }

  /** Goes behind the next of these signs; gives what stands before it. */
  private passTo(end: string): string {
    const start = this.at;
    const found = this.text.indexOf(end, start);
    if (found < 0) throw new OfficeError('broken');
    this.at = found + end.length;
    return this.text.slice(start, found);
  }

  private add(text: string): void {
    if (text === '' || this.open.length === 1) return;
    this.open.at(-1)?.children.push({ name: '#text', attributes: {}, children: [], text });
  }

  private close(name: string): void {
    if (this.open.length === 1 || this.open.pop()?.name !== name) throw new OfficeError('broken');
  }

  private element(): void {
    const name = this.take(startOfTag)?.[1] ?? '';
    const given = new Map<string, string>();
    for (let found = this.take(attribute); found; found = this.take(attribute)) {
      given.set(found[1] ?? '', decode(found[2] ?? found[3] ?? ''));
    }
    const end = this.take(endOfTag);
    if (!end || this.open.length > maxDepth) throw new OfficeError('broken');
    const children: Xml[] = [];
    const node = { name: localName(name), attributes: withShortNames(given), children, text: '' };
    this.open.at(-1)?.children.push(node);
    if (end[1] === '') this.open.push({ name, children });
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }
}

const startOfTag = /<([\p{L}_][^\s<>/="']*)/uy;
const attribute = /\s+([^\s<>/="']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const endOfTag = /\s*(\/?)>/y;

/** Attributes by their local names too, unless another has it: `id` and `r:id` are two. */
function withShortNames(given: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of given) {
    attributes[name] = value;
    const short = localName(name);
    if (!given.has(short)) attributes[short] = value;
  }
  return attributes;
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    lt: '<',
    gt: '>',
    amp: '&',
    quot: '"',
    apos: "'",
  }),
);

/** XML's own five entities and characters by their number; anything else stays as it is. */
function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return named.get(name) ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** An attribute; empty where there is none. */
export function attributeOf(node: Xml | undefined, name: string): string {
  return node?.attributes[name] ?? '';
}

/** Children of this name. */
export function childrenOf(node: Xml | undefined, name: string): readonly Xml[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** The element at this path of names, first matches; undefined without one. */
export function at(node: Xml | undefined, ...names: readonly string[]): Xml | undefined {
  let found = node;
  for (const name of names) found = found?.children.find((child) => child.name === name);
  return found;
}

/** Every element of this name at any depth, not looking inside of those found. */
export function allOf(node: Xml | undefined, name: string): readonly Xml[] {
  return (
    node?.children.flatMap((child) => (child.name === name ? [child] : allOf(child, name))) ?? []
  );
}

/** All text inside. */
export function xmlText(node: Xml | undefined): string {
  if (!node) return '';
  return node.name === '#text' ? node.text : node.children.map(xmlText).join('');
}

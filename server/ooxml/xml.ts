import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { OfficeError } from './error';

/** An element of XML without its prefix; texts have the name `#text`. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Xml[];
  readonly text: string;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  // Deeper than any table in a group in a slide.
  maxNestedTags: 120,
});

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
  try {
    const children = (parser.parse(text) as Raw[]).map(nodeOf);
    return { name: '', attributes: {}, children, text: '' };
  } catch (error) {
    if (error instanceof OfficeError) throw error;
    throw new OfficeError('broken');
  }
}

/** Is the text XML in every detail? The reader takes what Office takes. */
export function isWellFormed(text: string): boolean {
  return XMLValidator.validate(text) === true;
}

type Raw = Record<string, unknown> & { readonly ':@'?: Readonly<Record<string, string>> };

function nodeOf(raw: Raw): Xml {
  const full = Object.keys(raw).find((key) => key !== ':@') ?? '';
  const name = localName(full);
  const inside = raw[full];
  if (name === '#text') {
    return { name, attributes: {}, children: [], text: decode(String(inside)) };
  }
  const attributes: Record<string, string> = {};
  const given = raw[':@'] ?? {};
  // By their local name too, unless another attribute has it: `id` and `r:id` are two.
  for (const [key, value] of Object.entries(given)) {
    const said = decode(`${value}`);
    attributes[key] = said;
    const short = localName(key);
    if (!Object.hasOwn(given, short)) attributes[short] = said;
  }
  const children = Array.isArray(inside) ? inside.map(nodeOf) : [];
  return { name, attributes, children, text: '' };
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

import { XMLParser } from 'fast-xml-parser';
import { ImportError } from './problem';

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
});

/** Deeper than any table in a group in a slide. */
const deepest = 120;

/**
 * Reads a part of an Office file. Office writes no document type, so one that has it (and with it
 * entities that grow) is refused.
 *
 * @throws ImportError
 */
export function parseXml(text: string): Xml {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new ImportError('broken');
  const root = /<([A-Za-z][\w:.-]*)[^>]*?(\/?)>/.exec(text.slice(0, 20_000));
  // A file that was cut off: the parser would take what there is.
  if (!root || (root[2] === '' && !text.trimEnd().endsWith(`</${root[1]}>`))) {
    throw new ImportError('broken');
  }
  try {
    const children = (parser.parse(text) as Raw[]).map((raw) => nodeOf(raw, 0));
    return { name: '', attributes: {}, children, text: '' };
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('broken');
  }
}

type Raw = Record<string, unknown> & { readonly ':@'?: Readonly<Record<string, string>> };

function nodeOf(raw: Raw, depth: number): Xml {
  if (depth > deepest) throw new ImportError('broken');
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
    attributes[key] = decode(`${value}`);
    const short = localName(key);
    if (!Object.hasOwn(given, short)) attributes[short] = decode(`${value}`);
  }
  const children = Array.isArray(inside)
    ? inside.map((child: Raw) => nodeOf(child, depth + 1))
    : [];
  return { name, attributes, children, text: '' };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/** XML's own five entities and characters by their number; anything else stays as it is. */
function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
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
export function textOf(node: Xml | undefined): string {
  if (!node) return '';
  return node.name === '#text' ? node.text : node.children.map(textOf).join('');
}

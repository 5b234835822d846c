import { strFromU8, unzipSync } from 'fflate';

/**
 * A reader of Office files that shares nothing with the import: tags and texts by a regular
 * expression. It says which paragraphs a reader of the file would see, and of which kind they are.
 */

/** Kinds of text, as rows of the table of losses. */
export const kinds = [
  'figures of one or two digits',
  'other figures, dates, times',
  'comments',
  'SmartArt',
  'foot- and endnotes',
  'speaker notes',
  'old (VML) text boxes',
  'equations',
  'wrappers, ruby, moves, boxes in cells',
  'paragraphs and labels',
] as const;
export type Kind = (typeof kinds)[number];

export interface Paragraph {
  readonly text: string;
  readonly kind: Kind;
}

/** The paragraphs of the parts that are read as pages. */
export function paragraphsOf(bytes: Uint8Array): readonly Paragraph[] {
  const files = new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name.replaceAll('\\', '/').replace(/^\//, ''),
      content,
    ]),
  );
  const shown = shownSlides(files);
  return [...files].flatMap(([name, content]) => {
    const kind = kindOfPart(name);
    if (kind === null || !belongsToPages(name, files, shown)) return [];
    return inXml(textOf(content), kind);
  });
}

function textOf(content: Uint8Array): string {
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(content);
  return strFromU8(content);
}

function kindOfPart(name: string): Kind | null {
  if (/^word\/document\d*\.xml$|^ppt\/slides\/slide[^/]*\.xml$/i.test(name))
    return 'paragraphs and labels';
  if (/(?:^word\/comments\.xml|comments\/[^/]*\.xml)$/i.test(name)) return 'comments';
  if (/diagrams\/data[^/]*\.xml$/i.test(name)) return 'SmartArt';
  if (/^word\/(?:footnotes|endnotes)\.xml$/i.test(name)) return 'foot- and endnotes';
  return /notesSlides\/[^/]*\.xml$/i.test(name) ? 'speaker notes' : null;
}

/** Slides in the list of the presentation that are not hidden. */
function shownSlides(files: ReadonlyMap<string, Uint8Array>): ReadonlySet<string> {
  const list = files.get('ppt/_rels/presentation.xml.rels');
  const order = files.get('ppt/presentation.xml');
  const ids = new Set(
    [...(order ? textOf(order) : '').matchAll(/<p:sldId\b[^>]*r:id="([^"]+)"/g)].map(
      ([, id]) => id,
    ),
  );
  const shown = new Set<string>();
  for (const [tag] of (list ? textOf(list) : '').matchAll(/<Relationship\b[^>]*>/g)) {
    const id = /\bId="([^"]+)"/.exec(tag)?.[1];
    const target = /\bTarget="([^"]+)"/.exec(tag)?.[1] ?? '';
    const name = target.startsWith('/') ? target.slice(1) : `ppt/${target}`;
    const content = files.get(name);
    if (!ids.has(id) || !content || /<p:sld\b[^>]*\bshow="(?:0|false)"/.test(textOf(content)))
      continue;
    shown.add(name);
  }
  return shown;
}

/** Does a page that is shown lead to the part? */
function belongsToPages(
  name: string,
  files: ReadonlyMap<string, Uint8Array>,
  shown: ReadonlySet<string>,
): boolean {
  if (name.startsWith('word/')) return true;
  if (shown.has(name)) return true;
  const file = name.slice(name.lastIndexOf('/') + 1);
  return [...shown].some((slide) => {
    const rels = files.get(slide.replace(/([^/]*)$/, '_rels/$1.rels'));
    return rels !== undefined && textOf(rels).includes(`/${file}"`);
  });
}

const skipped = new Set([
  'del',
  'moveFrom',
  'rt',
  'Fallback',
  'instrText',
  'delText',
  'delInstrText',
  'pPr',
  'rPr',
]);
const wrapped = new Set(['sdt', 'customXml', 'bdo', 'smartTag', 'ruby', 'moveTo', 'fldSimple']);

const token = /<(\/?)([\w:.-]+)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>|([^<]+)/g;

/** The line above the notes of a page, and what Word says where they go on: no text of anybody. */
const lineOfNotes =
  /<w:(footnote|endnote)\s[^>]*w:type="(?:separator|continuation\w+)"[\s\S]*?<\/w:\1>/g;

function inXml(xml: string, base: Kind): readonly Paragraph[] {
  const walk = new Walk(base);
  const noted = xml.replace(lineOfNotes, '');
  for (const [, close, name = '', attributes = '', end, text] of noted.matchAll(token)) {
    if (text !== undefined) walk.text(decoded(text));
    else if (close) walk.close(localName(name));
    else walk.open(name, attributes, end !== '');
  }
  return walk.paragraphs;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** The way through the tags of a part. */
class Walk {
  readonly paragraphs: Paragraph[] = [];
  private readonly stack: string[] = [];
  private readonly lines: { texts: string[]; kind: Kind }[] = [];
  private isHidden = false;
  private isForm = false;
  private skip = 0;

  constructor(private readonly base: Kind) {}

  text(text: string): void {
    const name = this.stack.at(-1) ?? '';
    if (this.skip > 0 || this.isHidden || this.isForm) return;
    if (name === 'text' && this.base === 'comments')
      this.paragraphs.push({ text, kind: this.base });
    else if (name === 't') this.lines.at(-1)?.texts.push(text);
  }

  open(full: string, attributes: string, isEmpty: boolean): void {
    const name = localName(full);
    if (name === 'vanish' && !/val="(?:0|false)"/.test(attributes)) this.isHidden = true;
    const isPlaceholder = name === 'ph' && /type="(?:sldNum|ftr|dt|hdr)"/.test(attributes);
    if (isPlaceholder || (name === 'cNvPr' && /hidden="1"/.test(attributes))) this.isForm = true;
    const last = this.lines.at(-1);
    if (['br', 'tab', 'cr'].includes(name)) last?.texts.push('\n');
    if (isEmpty) return;
    this.stack.push(name);
    if (skipped.has(name)) this.skip += 1;
    if (name === 'p') this.lines.push({ texts: [], kind: kindAt(this.stack, this.base) });
    if (last) last.kind = kindInside(name, last.kind, this.base);
  }

  close(name: string): void {
    this.stack.pop();
    if (skipped.has(name)) this.skip -= 1;
    if (name === 'r') this.isHidden = false;
    if (name === 'sp') this.isForm = false;
    if (name !== 'p') return;
    const done = this.lines.pop();
    const text = done?.texts.join('').trim() ?? '';
    if (done && text !== '') this.paragraphs.push({ text, kind: kindOf(text, done.kind) });
  }
}

/** The kind of a paragraph in which an element of this name begins. */
function kindInside(name: string, kind: Kind, base: Kind): Kind {
  if (name === 'oMath') return 'equations';
  return wrapped.has(name) && kind === base ? 'wrappers, ruby, moves, boxes in cells' : kind;
}

function kindAt(stack: readonly string[], base: Kind): Kind {
  const box = stack.lastIndexOf('txbxContent');
  if (box < 0 || base !== 'paragraphs and labels') return base;
  const isInCell = stack.lastIndexOf('tc') >= 0 && stack.lastIndexOf('tc') < box;
  if (isInCell) return 'wrappers, ruby, moves, boxes in cells';
  return stack.includes('pict') ? 'old (VML) text boxes' : base;
}

function kindOf(text: string, kind: Kind): Kind {
  if (kind !== 'paragraphs and labels') return kind;
  if (/^\d{1,2}$/.test(text.trim())) return 'figures of one or two digits';
  return /\d/.test(text) && /^[\d\s.,:/%％年月日-]+$/.test(text)
    ? 'other figures, dates, times'
    : kind;
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[name] ?? whole;
    return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

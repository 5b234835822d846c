import { isOwnStyle, paperStyles } from '../../marks';
import { allOf, at, attributeOf, parseXml, type Xml } from '../../xml';

/** What a style of a paper says of its paragraphs or runs. */
export interface WordStyle {
  /** Level of a heading: 0 for the title; null for any other style. */
  readonly heading: number | null;
  /** The style of ours that it is, whatever id a program gave it since; empty for any other. */
  readonly own: string;
  readonly isContents: boolean;
  readonly isBullet: boolean;
  readonly isBold: boolean;
  readonly isHidden: boolean;
  /** In points; null where it is that of the body. */
  readonly size: number | null;
}

const none: WordStyle = {
  heading: null,
  own: '',
  isContents: false,
  isBullet: false,
  isBold: false,
  isHidden: false,
  size: null,
};

/** Names of our styles without spaces: LibreOffice and Word make new ids of them. */
const ownByName = new Map(
  [
    ...Object.values(paperStyles).map((id): [string, string] => [id, id]),
    ['StoryTableHead', paperStyles.head] as const,
    ['StoryTableCell', paperStyles.cell] as const,
  ].map(([name, id]) => [name.toLowerCase(), id]),
);

function ownStyle(id: string, name: string): string {
  if (isOwnStyle(id)) return id;
  return ownByName.get(name.replace(/[\s_-]/g, '').toLowerCase()) ?? '';
}

/** Styles by their ids, each with what it takes over from those on which it is based. */
export class Styles {
  private readonly nodes = new Map<string, Xml>();
  private readonly known = new Map<string, WordStyle>();

  constructor(text: string | null) {
    for (const style of text === null ? [] : allOf(parseXml(text), 'style')) {
      this.nodes.set(attributeOf(style, 'styleId'), style);
    }
    this.isOwn = [...this.nodes.keys()].some((id) => this.style(id).own !== '');
  }

  /** The paper has any style of ours. */
  readonly isOwn: boolean;

  style(id: string, depth = 0): WordStyle {
    const node = this.nodes.get(id);
    // The id alone, of a style that the file does not tell.
    if (!node) return id === '' ? none : { ...none, own: isOwnStyle(id) ? id : '' };
    const known = this.known.get(id);
    if (known) return known;
    const basis = attributeOf(at(node, 'basedOn'), 'val');
    const base = depth < 12 && basis !== id ? this.style(basis, depth + 1) : none;
    const made = styleOf(node, id, base);
    this.known.set(id, made);
    return made;
  }
}

function styleOf(node: Xml, id: string, base: WordStyle): WordStyle {
  const name = attributeOf(at(node, 'name'), 'val');
  const run = at(node, 'rPr');
  const outline = at(node, 'pPr', 'outlineLvl')?.attributes.val;
  const number = /^(?:heading|見出し)\s*([1-9])$/i.exec(name)?.[1];
  const isTitle = /^(?:title|表題)$/i.test(name);
  const own = ownStyle(id, name);
  const isNormal = /^(?:normal|標準)$/i.test(name) || node.attributes.default === '1';
  return {
    heading: isTitle
      ? 0
      : number
        ? Number(number)
        : own === '' && outline !== undefined && Number(outline) < 9
          ? Number(outline) + 1
          : own === ''
            ? base.heading
            : null,
    own: own || base.own,
    isContents: /^(?:toc|目次)\s*\d/i.test(name) || /^(?:toc|目次)\s*\d/i.test(id),
    isBullet: at(node, 'pPr', 'numPr') !== undefined || base.isBullet,
    isBold: toggled(run, 'b') ?? base.isBold,
    isHidden: toggled(run, 'vanish') ?? base.isHidden,
    size: isNormal ? null : (sizeOf(run) ?? base.size),
  };
}

/** A property that is on, off, or not said. */
export function toggled(properties: Xml | undefined, name: string): boolean | null {
  const node = at(properties, name);
  return node ? !['0', 'false', 'off'].includes(node.attributes.val ?? '') : null;
}

/** Size of the letters in points; null where it is not said. */
export function sizeOf(run: Xml | undefined): number | null {
  return Number(attributeOf(at(run, 'sz'), 'val')) / 2 || null;
}

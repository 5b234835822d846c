import { strToU8, type Zippable, zipSync } from 'fflate';
import { declaration, escaped, tag } from './xml';

const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Kinds of relationships, by their short names. */
export function relationType(name: string): string {
  return name === 'core-properties'
    ? 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'
    : `${office}/${name}`;
}

/** Content types of the parts of a presentation, by their short names. */
const presentationTypes = 'application/vnd.openxmlformats-officedocument.presentationml';
export const types = {
  presentation: `${presentationTypes}.presentation.main+xml`,
  slide: `${presentationTypes}.slide+xml`,
  slideLayout: `${presentationTypes}.slideLayout+xml`,
  slideMaster: `${presentationTypes}.slideMaster+xml`,
  notesMaster: `${presentationTypes}.notesMaster+xml`,
  notesSlide: `${presentationTypes}.notesSlide+xml`,
  presProps: `${presentationTypes}.presProps+xml`,
  viewProps: `${presentationTypes}.viewProps+xml`,
  tableStyles: `${presentationTypes}.tableStyles+xml`,
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  app: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
} as const;

/** A moment for every entry of the archive, the earliest that a zip can name. */
const moment = new Date(1980, 0, 1);

/** The relationships of one part. */
export class Relations {
  private readonly items: { id: string; type: string; target: string }[] = [];

  /** Points to another part, named as seen from this one; gives the id. The same part once only. */
  add(type: string, target: string): string {
    const known = this.items.find((item) => item.target === target && item.type === type);
    if (known) return known.id;
    const id = `rId${this.items.length + 1}`;
    this.items.push({ id, type, target });
    return id;
  }

  get isEmpty(): boolean {
    return this.items.length === 0;
  }

  toString(): string {
    const rows = this.items.map(({ id, type, target }) =>
      tag('Relationship', { Id: id, Type: relationType(type), Target: target }),
    );
    return declaration + tag('Relationships', { xmlns: relationships }, ...rows);
  }
}

/** An Open Packaging archive: parts with their content types, in the order in which they came. */
export class Package {
  private readonly files: Zippable = {};
  private readonly overrides: string[] = [];
  private readonly defaults = new Map([
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
  ]);

  /** Adds a part, with its relationships where it has any. The path has no slash in front. */
  add(path: string, type: string, content: string | Uint8Array, relations?: Relations): void {
    this.files[path] = typeof content === 'string' ? strToU8(declaration + content) : content;
    this.overrides.push(`<Override PartName="/${escaped(path)}" ContentType="${escaped(type)}"/>`);
    if (relations && !relations.isEmpty) this.addRelations(path, relations.toString());
  }

  /** Adds a part whose content type goes by the ending of its name: pictures, workbooks. */
  addByEnding(path: string, type: string, content: Uint8Array): void {
    this.files[path] = content;
    this.defaults.set(path.slice(path.lastIndexOf('.') + 1).toLowerCase(), type);
  }

  addRelations(path: string, xml: string | Uint8Array): void {
    const at = path.lastIndexOf('/') + 1;
    const name = `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
    this.files[name] = typeof xml === 'string' ? strToU8(xml) : xml;
  }

  /** The archive; the same parts give the same bytes. */
  bytes(): Uint8Array {
    const defaults = [...this.defaults].map(([Extension, ContentType]) =>
      tag('Default', { Extension, ContentType }),
    );
    const list = tag('Types', { xmlns: contentTypes }, ...defaults, ...this.overrides);
    const files: Zippable = { '[Content_Types].xml': strToU8(declaration + list), ...this.files };
    return zipSync(files, { mtime: moment, level: 6 });
  }
}

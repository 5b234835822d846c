import { strToU8 } from 'fflate';
import { writeArchive } from './archive';
import { declaration, escapedText, tag } from './markup';
import { type Relations, relationsPath } from './relations';
import { decodeXml } from './xml';

const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types';

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
  custom: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
} as const;

/** An Open Packaging archive: parts with their content types, in the order in which they came. */
export class Package {
  private readonly files: Record<string, Uint8Array> = {};
  private readonly overrides: string[] = [];
  private readonly defaults = new Map([
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
  ]);

  /** Adds a part, with its relationships where it has any. The path has no slash in front. */
  add(path: string, type: string, content: string | Uint8Array, relations?: Relations): void {
    this.files[path] = typeof content === 'string' ? strToU8(declaration + content) : content;
    this.overrides.push(
      `<Override PartName="/${escapedText(path)}" ContentType="${escapedText(type)}"/>`,
    );
    if (relations && !relations.isEmpty) this.addRelations(path, relations.toString());
  }

  /** Adds a part whose content type goes by the ending of its name: pictures, workbooks. */
  addByEnding(path: string, type: string, content: Uint8Array): void {
    this.files[path] = content;
    this.defaults.set(path.slice(path.lastIndexOf('.') + 1).toLowerCase(), type);
  }

  addRelations(path: string, xml: string | Uint8Array): void {
    this.files[relationsPath(path)] = typeof xml === 'string' ? strToU8(xml) : xml;
  }

  /** A part as it was added; null where there is none. */
  part(path: string): string | null {
    const content = this.files[path];
    return content ? decodeXml(content) : null;
  }

  /** The archive; the same parts give the same bytes. */
  bytes(): Uint8Array {
    const defaults = [...this.defaults].map(([Extension, ContentType]) =>
      tag('Default', { Extension, ContentType }),
    );
    const list = tag('Types', { xmlns: contentTypes }, ...defaults, ...this.overrides);
    return writeArchive({ '[Content_Types].xml': strToU8(declaration + list), ...this.files });
  }
}

import { type Archive, readArchive } from '../../ooxml/archive';
import { OfficeError, type OfficeProblem } from '../../ooxml/error';
import { type Relation, relationsOf } from '../../ooxml/relations';
import { childrenOf, decodeXml, isWellFormed, parseXml, type Xml } from '../../ooxml/xml';
import { TemplateError, type TemplateProblem } from '../templateError';

const problems: Readonly<Record<OfficeProblem, TemplateProblem>> = {
  'not-office': 'no-pptx',
  'old-or-locked': 'locked',
  'too-large': 'too-large',
  broken: 'broken',
};

/** What is made of a template; an Office file that cannot be read is a template that cannot be used. */
export function orTemplateError<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof OfficeError ? new TemplateError(problems[error.problem]) : error;
  }
}

/** The parts of an organisation's own `.pptx`, as far as a template needs them. */
export class TemplateParts {
  private readonly archive: Archive;
  private readonly defaults = new Map<string, string>();
  private readonly overrides = new Map<string, string>();

  /** @throws TemplateError, OfficeError where the bytes are no `.pptx` that can be read */
  constructor(bytes: Uint8Array) {
    // Its own slides stay behind, with what belongs to them alone.
    this.archive = readArchive(
      bytes,
      (name) => !/^ppt\/(?:slides|notesSlides|embeddings|comments)\//.test(name),
    );
    if (!this.has('[Content_Types].xml') || !this.has('ppt/presentation.xml')) {
      throw new TemplateError('no-pptx');
    }
    const types = this.xml('[Content_Types].xml');
    for (const { attributes } of childrenOf(types, 'Default')) {
      this.defaults.set((attributes.Extension ?? '').toLowerCase(), attributes.ContentType ?? '');
    }
    for (const { attributes } of childrenOf(types, 'Override')) {
      const name = (attributes.PartName ?? '').replace(/^\//, '');
      this.overrides.set(name, attributes.ContentType ?? '');
    }
  }

  /** Bytes of a part. */
  bytes(path: string): Uint8Array {
    const bytes = this.archive.bytes(path);
    if (!bytes) throw new TemplateError('broken');
    return bytes;
  }

  has(path: string): boolean {
    return this.archive.has(path);
  }

  /** The root element of a part. */
  xml(path: string): Xml {
    const text = this.text(path);
    const root = parseXml(text).children.find(({ name }) => name !== '?xml');
    // It is written out again as it is.
    if (!root || !isWellFormed(text)) throw new TemplateError('broken');
    return root;
  }

  private text(path: string): string {
    return decodeXml(this.bytes(path));
  }

  /** The content type of a part and whether it goes by the ending of its name. */
  typeOf(path: string): { readonly type: string; readonly isByEnding: boolean } {
    const own = this.overrides.get(path);
    if (own) return { type: own, isByEnding: false };
    const type = this.defaults.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
    if (!type) throw new TemplateError('broken');
    return { type, isByEnding: true };
  }

  /** Where a part leads to inside of the file, by the ids of its relations. */
  relations(path: string): ReadonlyMap<string, Relation> {
    return relationsOf({ part: (name) => (this.has(name) ? this.text(name) : null) }, path);
  }

  /** Masters with everything that belongs to them: layouts, themes, pictures. */
  reachable(from: readonly string[]): readonly string[] {
    const found = new Set<string>();
    const queue = [...from];
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      if (found.has(path)) continue;
      found.add(path);
      queue.push(...[...this.relations(path).values()].map(({ target }) => target));
    }
    return [...found].sort();
  }
}

import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { TemplateError } from '../templateError';

/** An element as the parser gives it: attributes with `@`, children by name, always in lists. */
export interface Element {
  readonly [name: string]: string | readonly Element[] | undefined;
}

/** Largest template, unpacked. */
const mostBytes = 150_000_000;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseAttributeValue: false,
  parseTagValue: false,
  processEntities: false,
  isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
});

/** The parts of an organisation's own `.pptx`, as far as a template needs them. */
export class TemplateParts {
  private readonly files: Readonly<Record<string, Uint8Array>>;
  private readonly defaults = new Map<string, string>();
  private readonly overrides = new Map<string, string>();

  /** @throws TemplateError where the bytes are no `.pptx` that can be read */
  constructor(bytes: Uint8Array) {
    this.files = unpack(bytes);
    const types = this.xml('[Content_Types].xml').Types;
    const list = Array.isArray(types) ? (types[0] as Element) : undefined;
    for (const one of children(list, 'Default')) {
      this.defaults.set(value(one, 'Extension').toLowerCase(), value(one, 'ContentType'));
    }
    for (const one of children(list, 'Override')) {
      this.overrides.set(value(one, 'PartName').replace(/^\//, ''), value(one, 'ContentType'));
    }
  }

  /** Bytes of a part. */
  bytes(path: string): Uint8Array {
    const bytes = Object.hasOwn(this.files, path) ? this.files[path] : undefined;
    if (!bytes) throw new TemplateError('broken');
    return bytes;
  }

  has(path: string): boolean {
    return Object.hasOwn(this.files, path);
  }

  /** A part as a tree. Parts of an Office file have no document type: one that has is refused. */
  xml(path: string): Element {
    const text = strFromU8(this.bytes(path));
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text) || XMLValidator.validate(text) !== true) {
      throw new TemplateError('broken');
    }
    return parser.parse(text) as Element;
  }

  /** The content type of a part and whether it goes by the ending of its name. */
  typeOf(path: string): { readonly type: string; readonly isByEnding: boolean } {
    const own = this.overrides.get(path);
    if (own) return { type: own, isByEnding: false };
    const type = this.defaults.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
    if (!type) throw new TemplateError('broken');
    return { type, isByEnding: true };
  }

  /** The relationships of a part inside of the file, in order. */
  relations(path: string): readonly { id: string; type: string; target: string }[] {
    const rels = relationsPath(path);
    if (!this.has(rels)) return [];
    return children(children(this.xml(rels), 'Relationships')[0], 'Relationship')
      .filter((one) => value(one, 'TargetMode') !== 'External')
      .map((one) => ({
        id: value(one, 'Id'),
        type: value(one, 'Type').replace(/.*\//, ''),
        target: resolved(path, value(one, 'Target')),
      }));
  }

  /** Masters with everything that belongs to them: layouts, themes, pictures. */
  reachable(from: readonly string[]): readonly string[] {
    const found = new Set<string>();
    const queue = [...from];
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      if (found.has(path)) continue;
      found.add(path);
      queue.push(...this.relations(path).map(({ target }) => target));
    }
    return [...found].sort();
  }
}

export function relationsPath(path: string): string {
  const at = path.lastIndexOf('/') + 1;
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}

/** A target as seen from a part, from the top of the archive. */
function resolved(path: string, target: string): string {
  const parts = target.startsWith('/') ? [] : path.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function unpack(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  const [first, second] = bytes;
  // A compound file: the old format, and what Office makes of a file with a password.
  if (first === 0xd0 && second === 0xcf) throw new TemplateError('locked');
  if (first !== 0x50 || second !== 0x4b) throw new TemplateError('no-pptx');
  let total = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        // Its own slides stay behind; what belongs to them alone is not even unpacked.
        if (/^ppt\/(?:slides|notesSlides|embeddings|comments)\//.test(name)) return false;
        total += originalSize;
        if (total > mostBytes) throw new TemplateError('too-large');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof TemplateError ? error : new TemplateError('broken');
  }
  if (!Object.hasOwn(files, '[Content_Types].xml')) throw new TemplateError('no-pptx');
  if (!Object.hasOwn(files, 'ppt/presentation.xml')) throw new TemplateError('no-pptx');
  return files;
}

/** Children of an element with a name. */
export function children(element: Element | undefined, name: string): readonly Element[] {
  const found = element?.[name];
  return Array.isArray(found)
    ? (found as readonly Element[]).filter((one) => typeof one === 'object')
    : [];
}

/** The element at the end of a path of names. */
export function inside(
  element: Element | undefined,
  ...names: readonly string[]
): Element | undefined {
  return names.reduce<Element | undefined>((at, name) => children(at, name)[0], element);
}

/** An attribute; empty where there is none. */
export function value(element: Element | undefined, name: string): string {
  const found = element?.[`@${name}`];
  return typeof found === 'string' ? found : '';
}

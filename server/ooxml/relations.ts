import type { Archive } from './archive';
import { OfficeError } from './error';
import { declaration, ns, tag } from './markup';
import { allOf, decodeXml, parseXml } from './xml';

/** The parts of an Office file as texts, by their names. */
export interface Parts {
  /** The text of a part; null where there is none. */
  part(name: string): string | null;
}

/** Bytes that are read of all parts, a part counted twice as it is read again, then three times … */
const maxRead = 200e6;

/**
 * The parts of an archive as texts. A small file whose parts lead to the same one without end would
 * be a large one: it is refused.
 *
 * @throws OfficeError from `part`
 */
export function partsOf(archive: Archive): Parts {
  const times = new Map<string, number>();
  let read = 0;
  return {
    part(name) {
      const content = archive.bytes(name);
      if (!content) return null;
      const count = (times.get(name) ?? 0) + 1;
      times.set(name, count);
      read += content.length * count;
      if (read > maxRead) throw new OfficeError('too-large');
      return decodeXml(content);
    },
  };
}

export interface Relation {
  /** Last word of the relation's type: slide, chart, notesSlide. */
  readonly type: string;
  /** Name of the part that it leads to. */
  readonly target: string;
}

/** Where a part leads to inside of the file, by the ids of its relations. */
export function relationsOf(file: Parts, part: string): ReadonlyMap<string, Relation> {
  const text = file.part(relationsPath(part));
  if (text === null) return new Map();
  return new Map(
    allOf(parseXml(text), 'Relationship')
      .filter(({ attributes }) => attributes.TargetMode !== 'External')
      .map(({ attributes }) => [
        attributes.Id ?? '',
        {
          type: (attributes.Type ?? '').split('/').at(-1) ?? '',
          target: resolved(part, attributes.Target ?? ''),
        },
      ]),
  );
}

/** The part that holds the relations of a part; of the whole file for an empty name. */
export function relationsPath(part: string): string {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

/** The part in which the whole begins; null where the file does not say. */
export function mainPart(file: Parts): string | null {
  const found = [...relationsOf(file, '').values()].find(({ type }) => type === 'officeDocument');
  return found?.target ?? null;
}

/** A target as seen from a part, from the top of the file. */
function resolved(part: string, target: string): string {
  const to = target.replaceAll('\\', '/');
  const steps = to.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of to.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Kinds of relationships, by their short names. */
function relationType(name: string): string {
  return name === 'core-properties'
    ? `${packageRelations}/metadata/core-properties`
    : `${ns.r}/${name}`;
}

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
    return declaration + tag('Relationships', { xmlns: packageRelations }, ...rows);
  }
}

import type { OfficePackage } from './officePackage';
import { allOf, parseXml } from './xml';

/** Targets of the relations of a part by their id, as names of parts. */
export function relationsOf(file: OfficePackage, part: string): ReadonlyMap<string, Relation> {
  const folder = part.slice(0, part.lastIndexOf('/'));
  const text = file.part(`${folder}/_rels/${part.slice(folder.length + 1)}.rels`);
  if (text === null) return new Map();
  return new Map(
    allOf(parseXml(text), 'Relationship')
      .filter(({ attributes }) => attributes.TargetMode !== 'External')
      .map(({ attributes }) => [
        attributes.Id ?? '',
        {
          type: (attributes.Type ?? '').split('/').at(-1) ?? '',
          target: joined(folder, attributes.Target ?? ''),
        },
      ]),
  );
}

export interface Relation {
  /** Last word of the relation's type: slide, chart, notesSlide. */
  readonly type: string;
  readonly target: string;
}

function joined(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}

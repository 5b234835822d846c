import { strFromU8, unzipSync } from 'fflate';

/** The parts of an Office file by their names, as text. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const files = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/.test(name) });
  return new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]));
}

const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', apos: "'" };

/** What a reader of XML sees between the tags, without white space. */
export function visibleText(xml: string): string {
  return xml
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:(lt|gt|quot|amp|apos)|#(\d+));/g, (_, name: string, code: string) =>
      name ? (signs[name] ?? '') : String.fromCodePoint(Number(code)),
    )
    .replace(/\s/g, '');
}

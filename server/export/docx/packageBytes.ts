import { strFromU8, strToU8 } from 'fflate';
import { isText, readArchive, writeArchive } from '../../ooxml/archive';

/** Parts of a package by their names: XML as text, anything else as bytes. */
type Parts = Map<string, string | Uint8Array>;

/**
 * The parts of a package, the same whenever and wherever it is made: the library writes the time into
 * its properties, draws lots for the ids of relations and counts bookmarks over all documents of a
 * process.
 */
export function fixedParts(parts: ReadonlyMap<string, string | Uint8Array>): Parts {
  const relation = inOrder('rIdS');
  const place = inOrder('_Toc');
  const bookmark = inOrder('');
  const entries = [...parts].sort(([a], [b]) => byPart(a, b));
  return new Map(
    entries.map(([name, content]): [string, string | Uint8Array] => {
      if (typeof content !== 'string') {
        return [name, name.endsWith('.xlsx') ? fixedWorkbook(content) : content];
      }
      // Quotes in the texts of a story are written as entities: these are attributes.
      const text = content
        .replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '')
        .replace(/"rId([a-z0-9_-]{21})"/g, (_, id: string) => `"${relation(id)}"`)
        .replace(
          /((?:w:anchor|w:name)="|<w:instrText xml:space="preserve">PAGEREF )_Toc(\d+)/g,
          (_, before: string, id: string) => before + place(id),
        )
        .replace(
          /(<w:bookmark(?:Start|End)[^>]* w:id=")(\d+)"/g,
          (_, before: string, id: string) => `${before}${bookmark(id)}"`,
        );
      return [name, text];
    }),
  );
}

/** The workbook of a chart, which is a package itself. */
function fixedWorkbook(bytes: Uint8Array): Uint8Array {
  const archive = readArchive(bytes, () => true);
  const parts = archive.names.map((name) => {
    const content = archive.bytes(name) ?? new Uint8Array();
    return [name, isText(name) ? strFromU8(content) : content] as const;
  });
  return writeArchive(bytesOfParts(fixedParts(new Map(parts))));
}

/** The parts as an archive holds them. */
export function bytesOfParts(parts: Parts): Readonly<Record<string, Uint8Array>> {
  const bytes = [...parts].map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return Object.fromEntries(bytes);
}

/** Renames ids by the order in which they come. */
function inOrder(prefix: string): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    const name = known.get(id) ?? `${prefix}${known.size + 1}`;
    known.set(id, name);
    return name;
  };
}

/** The list of the parts first, as readers of packages expect it; then by name. */
function byPart(a: string, b: string): number {
  const order = (name: string) =>
    name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2;
  return order(a) - order(b) || (a < b ? -1 : a > b ? 1 : 0);
}

import { strFromU8, strToU8 } from 'fflate';
import { isText, readArchive, writeArchive } from '../../ooxml/archive';

/**
 * The parts of a package, the same whenever and wherever it is made: the library writes the time into
 * its properties, draws lots for the ids of relations and counts bookmarks over all documents of a
 * process.
 */
export function fixedParts(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  const archive = readArchive(bytes, () => true);
  const relation = inOrder('rIdS');
  const place = inOrder('_Toc');
  const bookmark = inOrder('');
  const entries = [...archive.names].sort(byPart).map((name) => {
    const content = archive.bytes(name) ?? new Uint8Array();
    if (name.endsWith('.xlsx')) return [name, writeArchive(fixedParts(content))] as const;
    if (!isText(name)) return [name, content] as const;
    // Quotes in the texts of a story are written as entities: these are attributes.
    const text = strFromU8(content)
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
    return [name, strToU8(text)] as const;
  });
  return Object.fromEntries(entries);
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

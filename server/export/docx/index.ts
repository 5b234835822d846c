import { Packer } from 'docx';
import { writeArchive } from '../../ooxml/archive';
import { readPages } from '../../ooxml/read';
import { withRecord } from '../../ooxml/record';
import { baseName } from '../names';
import type { Exporter } from '../options';
import { recordOf } from '../record';
import { documentOf } from './document';
import { withDrawings } from './drawing';
import { bytesOfParts, fixedParts } from './packageBytes';

const main = 'word/document.xml';

/** The library's parts of a document before it packs them: packed, they would have to be unpacked again. */
const { compiler } = Packer as unknown as {
  readonly compiler: {
    compile(document: unknown): ReadonlyMap<string, string | Uint8Array<ArrayBuffer>>;
  };
};

/**
 * The story as a paper for Word (共同論文): cover, contents, a chapter for each sheet, the stairs and
 * the map as Word's own drawings, figures as Word's own charts. One file, A4.
 */
export const docxOf: Exporter = async (deck, options) => {
  const { document, drawings } = documentOf(deck, options);
  const texts = fixedParts(compiler.compile(document));
  const body = texts.get(main);
  if (typeof body === 'string') texts.set(main, withDrawings(body, drawings));
  const part = (name: string) => {
    const content = texts.get(name);
    return typeof content === 'string' ? content : null;
  };
  const file = { kind: 'docx', main, part } as const;
  const record = recordOf(deck, () => readPages(file));
  const parts = bytesOfParts(texts);
  const whole = record === '' ? parts : withRecord(parts, record);
  return [{ name: `${baseName(deck)}.docx`, bytes: writeArchive(whole) }];
};

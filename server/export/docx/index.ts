import { Packer } from 'docx';
import { strFromU8 } from 'fflate';
import { writeArchive } from '../../ooxml/archive';
import { readPages } from '../../ooxml/read';
import { withRecord } from '../../ooxml/record';
import { baseName } from '../names';
import type { Exporter } from '../options';
import { recordOf } from '../record';
import { documentOf } from './document';
import { fixedParts } from './packageBytes';

/**
 * The story as a paper for Word (共同論文): cover, contents, a chapter for each sheet, the stairs and
 * the map as Word's own drawings, figures as Word's own charts. One file, A4.
 */
export const docxOf: Exporter = async (deck, options) => {
  const bytes = await Packer.pack(documentOf(deck, options), 'uint8array');
  const parts = fixedParts(bytes);
  const part = (name: string) => (parts[name] ? strFromU8(parts[name]) : null);
  const file = { kind: 'docx', main: 'word/document.xml', part } as const;
  const record = recordOf(deck, () => readPages(file));
  const whole = record === '' ? parts : withRecord(parts, record);
  return [{ name: `${baseName(deck)}.docx`, bytes: writeArchive(whole) }];
};

import { Packer } from 'docx';
import { readOffice } from '../../ooxml/read';
import { withRecord } from '../../ooxml/record';
import { baseName } from '../names';
import type { Exporter } from '../options';
import { recordOf } from '../record';
import { documentOf } from './document';
import { fixedBytes } from './packageBytes';

/**
 * The story as a paper for Word (共同論文): cover, contents, a chapter for each sheet, the stairs and
 * the map as Word's own drawings, figures as Word's own charts. One file, A4.
 */
export const docxOf: Exporter = async (deck, options) => {
  const bytes = await Packer.pack(documentOf(deck, options), 'uint8array');
  const fixed = fixedBytes(bytes);
  const record = recordOf(deck, () => readOffice(fixed));
  const file = record === '' ? fixed : withRecord(fixed, record);
  return [{ name: `${baseName(deck)}.docx`, bytes: file }];
};

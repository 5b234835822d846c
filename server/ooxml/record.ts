import { strFromU8, strToU8 } from 'fflate';
import { declaration, tag } from './markup';
import { types } from './package';
import type { ContentBlock, FileContent } from './read/content';
import { textsOf } from './read/texts';
import { type Parts, relationsOf } from './relations';
import { allOf, attributeOf, parseXml, xmlText } from './xml';

/**
 * What a whole story of ours consisted of when its file was made: which text stood at which key, in
 * which order, each told by a check sum alone. It lies among the properties of the file, which
 * programs keep when they save it again, in pieces as short as Word takes them.
 */
const propertyName = 'ChangeStory';
const maxLength = 240;
/** Where it lies, and how the file leads there. */
export const recordPart = 'docProps/custom.xml';
export const recordRelation = 'custom-properties';

/** A check sum of a line, whatever white space is in it; empty for a line of nothing else. */
export function lineKey(line: string): string {
  const bare = line.replace(unseen, '');
  if (bare === '') return '';
  let [low, high] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < bare.length; at++) {
    const code = bare.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high + code, 0x85ebca6b) ^ (high >>> 13);
  }
  const mixed = low ^ Math.imul(high ^ (high >>> 16), 0xc2b2ae35);
  let key = '';
  for (let rest = (mixed ^ (mixed >>> 15)) >>> 0, at = 0; at < 5; at++, rest >>>= 6) {
    key += letters[rest & 63];
  }
  return key;
}
const unseen = /[\s\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF]+/gu;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * A line as it is recorded: its check sum, and where a few spaces stand in it, which are lost where a
 * title is broken.
 */
export function lineRecord(line: string): string {
  const text = line.trim();
  const spaces = [...text.matchAll(/[ \u3000]/g)];
  const key = lineKey(text);
  if (key === '' || spaces.length > maxSpaces) return key;
  const places = spaces.map(({ 0: sign, index }) => {
    return `${sign === ' ' ? '~' : '^'}${index.toString(36)}`;
  });
  return key + places.join('');
}
const maxSpaces = 3;

/** A text whose check sum a record has, with its spaces where they stood. */
export function withSpaces(text: string, record: string): string {
  const places = [...record.matchAll(/([~^])([\da-z]+)/g)];
  if (places.length === 0) return text;
  return places.reduce(
    (line, [, sign, place = '']) => {
      const at = Number.parseInt(place, 36);
      return `${line.slice(0, at)}${sign === '~' ? ' ' : '\u3000'}${line.slice(at)}`;
    },
    text.replace(/\s/g, ''),
  );
}

/** Do the texts of the block tell whether somebody has changed the file? */
export function isWritten({ kind }: ContentBlock): boolean {
  return kind === 'heading' || kind === 'box' || kind === 'grid';
}

/** All that is written in the file, in its order, each text with its check sum. */
export function writtenTexts({ blocks }: Pick<FileContent, 'blocks'>) {
  const texts = blocks.filter(isWritten).flatMap(textsOf);
  return texts.map(({ text }) => ({ text, key: lineKey(text) })).filter(({ key }) => key !== '');
}

/** The parts of a file, with a record among its properties. */
export function withRecord(
  parts: Readonly<Record<string, Uint8Array>>,
  record: string,
): Readonly<Record<string, Uint8Array>> {
  const made = { ...parts };
  const edit = (name: string, change: (text: string) => string) => {
    const known = made[name];
    if (known) made[name] = strToU8(change(strFromU8(known)));
  };
  if (!made[recordPart]) {
    const type = types.custom;
    edit('[Content_Types].xml', (text) =>
      text.replace(
        '</Types>',
        `${tag('Override', { PartName: `/${recordPart}`, ContentType: type })}</Types>`,
      ),
    );
    const to = { Id: 'rIdRecord', Type: `${relations}/${recordRelation}`, Target: recordPart };
    edit('_rels/.rels', (text) =>
      text.replace('</Relationships>', `${tag('Relationship', to)}</Relationships>`),
    );
  }
  return { ...made, [recordPart]: strToU8(declaration + recordXml(record)) };
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const relations = `${office}/relationships`;
const fmtid = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** The part that holds a record. */
export function recordXml(record: string): string {
  const count = Math.ceil(record.length / maxLength);
  const pieces = Array.from({ length: count }, (_, index) =>
    tag(
      'property',
      { fmtid, pid: index + 2, name: `${propertyName}${index + 1}` },
      tag('vt:lpwstr', {}, record.slice(index * maxLength, (index + 1) * maxLength)),
    ),
  );
  const spaces = {
    xmlns: `${office}/custom-properties`,
    'xmlns:vt': `${office}/docPropsVTypes`,
  };
  return tag('Properties', spaces, ...pieces);
}

/** The record of a file of ours; empty where there is none. */
export function recordIn(file: Parts): string {
  const found = [...relationsOf(file, '').values()].find(({ type }) => type === recordRelation);
  const text = file.part(found?.target ?? recordPart);
  if (text === null || !text.includes(propertyName)) return '';
  const pieces = allOf(parseXml(text), 'property').flatMap((property) => {
    const name = attributeOf(property, 'name');
    const number = Number(name.slice(propertyName.length));
    if (!name.startsWith(propertyName) || !(number > 0)) return [];
    return [{ number, text: xmlText(property) }];
  });
  return pieces
    .sort((a, b) => a.number - b.number)
    .map((one) => one.text)
    .join('');
}

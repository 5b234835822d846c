import { transform } from '../../ooxml/drawingml';
import { emu, escapedText, spaces, tag } from '../../ooxml/markup';
import type { Box } from '../../scene/scene';
import type { Locale } from '../../vocabulary';
import { shapeTree } from './slide';
import { languages } from './text';

/** Size of a page of notes in points: A4 portrait. */
export const notesSize = { width: 540, height: 780 };

const image: Box = { x: 90, y: 58, width: 360, height: 240 };
const text: Box = { x: 54, y: 320, width: 432, height: 400 };

/** The master of the notes. */
export function notesMasterXml(): string {
  const shapes = [
    holder(2, 'Slide Image', { type: 'sldImg', idx: 2 }, image, ''),
    holder(
      3,
      'Notes',
      { type: 'body', sz: 'quarter', idx: 3 },
      text,
      '<a:p><a:endParaRPr lang="ja-JP"/></a:p>',
    ),
  ];
  const map =
    'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';
  const style = [1, 2, 3, 4, 5, 6, 7, 8, 9]
    .map((level) =>
      tag(
        `a:lvl${level}pPr`,
        { marL: emu(16 * (level - 1)), algn: 'l' },
        '<a:defRPr kumimoji="1" sz="1100" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>',
      ),
    )
    .join('');
  return `<p:notesMaster ${spaces}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>${shapeTree(shapes)}</p:cSld><p:clrMap ${map}/>${tag('p:notesStyle', {}, style)}</p:notesMaster>`;
}

function holder(
  id: number,
  name: string,
  ph: Readonly<Record<string, string | number>>,
  box: Box | null,
  paragraphs: string,
): string {
  const isImage = ph.type === 'sldImg';
  const locks = isImage
    ? '<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
    : '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>';
  const border = isImage
    ? '<a:noFill/><a:ln w="12700"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln>'
    : '';
  const place = box
    ? tag(
        'p:spPr',
        {},
        transform(box, emu),
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
        border,
      )
    : '<p:spPr/>';
  const body = isImage ? '' : tag('p:txBody', {}, '<a:bodyPr/><a:lstStyle/>', paragraphs);
  return tag(
    'p:sp',
    {},
    tag(
      'p:nvSpPr',
      {},
      tag('p:cNvPr', { id, name: `${name} ${id}` }),
      locks,
      tag('p:nvPr', {}, tag('p:ph', ph)),
    ),
    place,
    body,
  );
}

/** The notes of one slide, a paragraph for each line. */
export function notesXml(notes: readonly string[], language: Locale): string {
  const paragraphs = notes
    .flatMap((note) => note.split(/\r\n|\r|\n|\u2028|\u2029|\v|\f/))
    .map((line) => {
      const plain = escapedText(line.replaceAll('\t', ' '));
      return plain === ''
        ? '<a:p/>'
        : tag(
            'a:p',
            {},
            tag('a:r', {}, tag('a:rPr', languages({ language })), `<a:t>${plain}</a:t>`),
          );
    });
  const shapes = [
    holder(2, 'Slide Image', { type: 'sldImg' }, null, ''),
    holder(3, 'Notes', { type: 'body', idx: 1 }, null, paragraphs.join('')),
  ];
  return `<p:notes ${spaces}><p:cSld>${shapeTree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}

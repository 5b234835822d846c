import { transform } from '../../ooxml/drawingml';
import { emu, hundredths, spaces, tag } from '../../ooxml/markup';
import type { Box } from '../../scene/scene';
import type { PageChoice } from '../options';
import { type LayoutRoom, roomAt } from '../slides';
import { shapeTree } from './slide';

interface PageSize {
  readonly width: number;
  readonly height: number;
  /** A poster is laid out as A4 and made so much larger. */
  readonly scale: number;
}

/** Size of a slide in points: PowerPoint's own A4, 16:9, A3, and A4 that is made a poster. */
const pageSizes: Readonly<Record<PageChoice, PageSize>> = {
  a4: { width: 780, height: 540, scale: 1 },
  wide: { width: 960, height: 540, scale: 1 },
  a3: { width: 1190.55, height: 841.89, scale: 1 },
  a1: { width: 764.6, height: 540, scale: 1683.78 / 540 },
};

const margin = 34;
/** From the foot of a slide up to its number. */
const footerRoom = 27;
/** Of 自治体名, to the right of the title. */
const nameWidth = 116;

/** Where our own layouts have room. */
export function roomOf(page: PageChoice): LayoutRoom {
  return roomAt(plainRoomOf(page), pageSizes[page].scale);
}

/** The room before it is made larger. */
function plainRoomOf(page: PageChoice): LayoutRoom {
  const { width, height } = pageSizes[page];
  const inside = width - margin * 2;
  return {
    width,
    height,
    content: { x: margin, y: 68, width: inside, height: height - 102 },
    municipality: { x: width - margin - nameWidth, y: 18, width: nameWidth, height: 36 },
    lead: { x: margin, y: 51, width: inside, height: 14, titleWidth: titleBox(width).width },
    coverTitle: { x: 52, y: 96, width: width - 104, height: 128 },
    coverFacts: { x: 52, y: 306, width: width * 0.56 - 52, height: 206 },
  };
}

/** Width of the title of a sheet, and its size. */
export const titleRoomOf = (page: PageChoice) => {
  const { width, scale } = pageSizes[page];
  return { width: titleBox(width).width, size: titleSize, scale };
};

const titleSize = 22;

const titleBox = (width: number): Box => ({
  x: margin,
  y: 18,
  width: width - margin * 2 - nameWidth - 12,
  height: 36,
});

/** The master, with the styles of titles and texts. `layouts` are the ids of its relationships. */
export function masterXml(page: PageChoice, layouts: readonly string[]): string {
  const { width, height, scale } = pageSizes[page];
  const body: Box = { x: margin, y: 72, width: width - margin * 2, height: height - 110 };
  const shapes = [
    placeholder(2, 'Title', { type: 'title' }, titleBox(width), '<a:normAutofit/>', '', 'ctr'),
    placeholder(3, 'Text', { type: 'body', idx: 1 }, body, '<a:normAutofit/>', ''),
    ...footers(4, width, height),
  ];
  const ids = layouts.map((id, index) =>
    tag('p:sldLayoutId', { id: 2147483649 + index, 'r:id': id }),
  );
  const map =
    'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';
  const content = tag('p:cSld', {}, background, shapeTree(shapes));
  const list = tag('p:sldLayoutIdLst', {}, ...ids);
  const xml = `<p:sldMaster ${spaces}>${content}<p:clrMap ${map}/>${list}${textStyles}</p:sldMaster>`;
  return enlarged(xml, scale);
}

const background =
  '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';

const colour = (val: string) => `<a:solidFill><a:schemeClr val="${val}"/></a:solidFill>`;
const faces = (kind: 'mj' | 'mn') =>
  `<a:latin typeface="+${kind}-lt"/><a:ea typeface="+${kind}-ea"/><a:cs typeface="+${kind}-cs"/>`;

/** Styles of one level of text. */
export function levelXml(level: number, size: number, kind: 'mj' | 'mn', isBold: boolean): string {
  const indent = kind === 'mn' ? { marL: emu(16 * level), indent: emu(-16) } : {};
  const bullet = kind === 'mn' ? '<a:buFont typeface="Arial"/><a:buChar char="•"/>' : '<a:buNone/>';
  return tag(
    `a:lvl${level}pPr`,
    {
      ...indent,
      algn: 'l',
      defTabSz: 914400,
      rtl: '0',
      eaLnBrk: '1',
      latinLnBrk: '0',
      hangingPunct: '1',
    },
    bullet,
    tag(
      'a:defRPr',
      { kumimoji: '1', sz: hundredths(size), b: isBold, kern: 1200 },
      colour('tx1'),
      faces(kind),
    ),
  );
}

const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const textStyles = tag(
  'p:txStyles',
  {},
  tag('p:titleStyle', {}, levelXml(1, titleSize, 'mj', true)),
  tag(
    'p:bodyStyle',
    {},
    ...levels.map((level) => levelXml(level, level < 3 ? 16 : 14, 'mn', false)),
  ),
  tag(
    'p:otherStyle',
    {},
    ...levels.map((level) =>
      levelXml(level, 12, 'mn', false).replace(/<a:buFont.*?<a:buChar[^>]*>/, '<a:buNone/>'),
    ),
  ),
);

/** A placeholder of the master or a layout. */
function placeholder(
  id: number,
  name: string,
  ph: Readonly<Record<string, string | number>>,
  box: Box | null,
  autofit: string,
  listStyle: string,
  anchor: 't' | 'ctr' | 'b' = 't',
): string {
  const sample = tag(
    'a:p',
    {},
    `<a:r><a:rPr lang="ja-JP"/><a:t>${samples[String(ph.type)] ?? ''}</a:t></a:r>`,
  );
  const number =
    '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="ja-JP"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang="ja-JP"/></a:p>';
  const empty = '<a:p><a:endParaRPr lang="ja-JP"/></a:p>';
  const text = ph.type === 'sldNum' ? number : ph.type === 'ftr' ? empty : sample;
  return tag(
    'p:sp',
    {},
    tag(
      'p:nvSpPr',
      {},
      tag('p:cNvPr', { id, name: `${name} ${id}` }),
      '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>',
      tag('p:nvPr', {}, tag('p:ph', ph)),
    ),
    box
      ? tag('p:spPr', {}, transform(box, emu), '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>')
      : '<p:spPr/>',
    tag(
      'p:txBody',
      {},
      tag(
        'a:bodyPr',
        { vert: 'horz', lIns: 0, tIns: 0, rIns: 0, bIns: 0, rtlCol: '0', anchor },
        autofit,
      ),
      tag('a:lstStyle', {}, listStyle),
      text,
    ),
  );
}

const samples: Readonly<Record<string, string>> = {
  title: 'タイトル',
  ctrTitle: 'タイトル',
  subTitle: 'サブタイトル',
  body: 'テキスト',
};

function footers(id: number, width: number, height: number): string[] {
  const y = height - footerRoom;
  const style = (algn: string) =>
    tag(
      'a:lvl1pPr',
      { algn },
      tag(
        'a:defRPr',
        { sz: 1000 },
        '<a:solidFill><a:schemeClr val="tx1"><a:lumMod val="65000"/><a:lumOff val="35000"/></a:schemeClr></a:solidFill>',
      ),
    );
  const left: Box = { x: margin, y, width: width * 0.7, height: 16 };
  const right: Box = { x: width - margin - 80, y, width: 80, height: 16 };
  return [
    placeholder(
      id,
      'フッター',
      { type: 'ftr', sz: 'quarter', idx: 11 },
      left,
      '<a:noAutofit/>',
      style('l'),
      'ctr',
    ),
    placeholder(
      id + 1,
      'スライド番号',
      { type: 'sldNum', sz: 'quarter', idx: 12 },
      right,
      '<a:noAutofit/>',
      style('r'),
      'ctr',
    ),
  ];
}

/** A shape that only decorates a layout. */
function ornament(id: number, box: Box, fill: string, geometry = 'rect'): string {
  const painted = `<a:solidFill>${fill}</a:solidFill><a:ln><a:noFill/></a:ln>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Ornament ${id}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>${tag('p:spPr', {}, transform(box, emu), `<a:prstGeom prst="${geometry}"><a:avLst/></a:prstGeom>`, painted)}<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="ja-JP"/></a:p></p:txBody></p:sp>`;
}

const accent = (number: number, mod = 100, off = 0) =>
  mod === 100
    ? `<a:schemeClr val="accent${number}"/>`
    : `<a:schemeClr val="accent${number}"><a:lumMod val="${mod * 1000}"/><a:lumOff val="${off * 1000}"/></a:schemeClr>`;

/** The layouts of the master: cover, title with room below, title with text. */
export function layoutsOf(page: PageChoice): readonly string[] {
  const { scale, ...size } = pageSizes[page];
  return [
    coverLayout(page, size.width, size.height),
    sheetLayout('タイトルのみ', 'titleOnly', size, []),
    sheetLayout('タイトルとコンテンツ', 'obj', size, [
      placeholder(20, 'Content', { idx: 1 }, null, '<a:normAutofit/>', ''),
    ]),
  ].map((xml) => enlarged(xml, scale));
}

/** A master or a layout with all its measures so much larger. */
function enlarged(xml: string, scale: number): string {
  if (scale === 1) return xml;
  const measure = /\b(x|y|cx|cy|sz|marL|indent|defTabSz)="(-?\d+)"/g;
  return xml.replace(measure, (_, name, value) => `${name}="${Math.round(value * scale)}"`);
}

function layout(name: string, type: string, shapes: readonly string[]): string {
  return `<p:sldLayout ${spaces} type="${type}" preserve="1"><p:cSld name="${name}">${shapeTree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

function sheetLayout(
  name: string,
  type: string,
  { width, height }: Pick<PageSize, 'width' | 'height'>,
  more: readonly string[],
): string {
  return layout(name, type, [
    ornament(2, { x: 0, y: 22, width: 12, height: 34 }, accent(1)),
    ornament(
      3,
      { x: margin, y: height - footerRoom - 3, width: width - margin * 2, height: 0.75 },
      '<a:schemeClr val="bg1"><a:lumMod val="82000"/></a:schemeClr>',
    ),
    placeholder(4, 'Title', { type: 'title' }, null, '<a:noAutofit/>', '', 'ctr'),
    ...more,
    ...footers(5, width, height),
  ]);
}

/** The cover: the title on white, stairs that rise to the right at the bottom. */
function coverLayout(page: PageChoice, width: number, height: number): string {
  const { coverTitle } = plainRoomOf(page);
  const each = (width * 0.38) / 4;
  const left = width - each * 4;
  const stairs = [58, 104, 150, 196].map((high, index) =>
    ornament(
      2 + index,
      { x: left + each * index, y: height - high, width: each, height: high },
      index === 3 ? accent(2) : accent(1, [20, 40, 100][index] ?? 100, [80, 60, 0][index] ?? 0),
    ),
  );
  const size = (points: number, isBold: boolean) =>
    tag(
      'a:lvl1pPr',
      { marL: 0, indent: 0, algn: 'l' },
      '<a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:buNone/>',
      tag('a:defRPr', { sz: hundredths(points), b: isBold }),
    );
  const subtitle: Box = {
    x: coverTitle.x,
    y: coverTitle.y + coverTitle.height + 16,
    width: coverTitle.width,
    height: 30,
  };
  return layout('タイトル スライド', 'title', [
    ...stairs,
    ornament(6, { x: 0, y: 0, width, height: 10 }, accent(1)),
    placeholder(
      7,
      'Title',
      { type: 'ctrTitle' },
      coverTitle,
      '<a:noAutofit/>',
      size(36, true),
      'b',
    ),
    placeholder(
      8,
      'Subtitle',
      { type: 'subTitle', idx: 1 },
      subtitle,
      '<a:noAutofit/>',
      size(18, false),
    ),
  ]);
}

import { escapedText, hundredths, spaces, tag } from '../../ooxml/markup';
import type { Locale } from '../../vocabulary';
import { type Element, type Slide, type TextElement, titleSizeFor } from '../slides';
import { chartXml } from './chart';
import type { Context } from './context';
import { drawingXml } from './drawing';
import { paintXml, plainProperties, properties, rectangle, shape } from './shapes';
import { tableXml } from './table';
import { languages, textBody } from './text';

/** Which placeholders the layout of a slide has. */
export interface Placeholders {
  /** Type of the title: `ctrTitle` on a cover of ours. */
  readonly title: 'title' | 'ctrTitle';
  /** Index of the subtitle, the footer and the slide number; null without one. */
  readonly subtitle: number | null;
  readonly footer: number | null;
  readonly number: number | null;
  /** The title has the size of the layout, as long as it is not very long. */
  readonly keepsTitle: boolean;
  /** Width of the title of a sheet and its size in points, where it may be too large for one line. */
  readonly titleRoom: TitleRoom | null;
}

interface TitleRoom {
  readonly width: number;
  readonly size: number;
  /** How much larger the slide is than it is laid out. */
  readonly scale: number;
}

type PlaceholderKind = 'title' | 'subtitle' | 'footer' | 'number';

const placeholderNames: Readonly<Record<Locale, Readonly<Record<PlaceholderKind, string>>>> = {
  ja: {
    title: 'タイトル',
    subtitle: 'サブタイトル',
    footer: 'フッター',
    number: 'スライド番号',
  },
  en: { title: 'Title', subtitle: 'Subtitle', footer: 'Footer', number: 'Slide number' },
};

/** One slide as XML; charts and relationships are added to the context. */
export function slideXml(
  slide: Slide,
  footer: string,
  placeholders: Placeholders,
  context: Context,
): string {
  const { title, number, titleSize, subtitle, elements } = slide;
  const head = [
    ...(number === '' ? [] : [{ text: `${number}　`, paint: 'step' as const }]),
    { text: title, paint: null },
  ];
  const size = sizeOf(title, titleSize, placeholders);
  const names = placeholderNames[context.language];
  const shapes = [
    placeholder(names.title, { type: placeholders.title }, runs(head, size, context), context),
    ...(placeholders.subtitle !== null && subtitle !== ''
      ? [
          placeholder(
            names.subtitle,
            { type: 'subTitle', idx: placeholders.subtitle },
            runs([{ text: subtitle, paint: null }], undefined, context),
            context,
          ),
        ]
      : []),
    ...elements.map((element) => elementXml(element, title, context)),
    ...(placeholders.footer !== null && footer !== ''
      ? [
          placeholder(
            names.footer,
            { type: 'ftr', sz: 'quarter', idx: placeholders.footer },
            runs([{ text: footer, paint: null }], undefined, context, '<a:pPr algn="l"/>'),
            context,
          ),
        ]
      : []),
    ...(placeholders.number !== null
      ? [
          placeholder(
            names.number,
            { type: 'sldNum', sz: 'quarter', idx: placeholders.number },
            slideNumber(context),
            context,
          ),
        ]
      : []),
  ];
  const content = tag('p:cSld', {}, shapeTree(shapes));
  return `<p:sld ${spaces}>${content}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

/** A title keeps the size of a template where it fits there. */
const largeTitle = 32;

function sizeOf(
  title: string,
  given: number | null,
  { keepsTitle, titleRoom }: Placeholders,
): number | undefined {
  if (titleRoom) {
    const fitting = titleSizeFor(title, titleRoom.width);
    return fitting < titleRoom.size ? fitting * titleRoom.scale : undefined;
  }
  if (given === null || (keepsTitle && given >= largeTitle)) return undefined;
  return given;
}

/** The shapes of a slide, a layout or a master. */
export function shapeTree(shapes: readonly string[]): string {
  return tag(
    'p:spTree',
    {},
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>',
    ...shapes,
  );
}

function placeholder(
  name: string,
  ph: Readonly<Record<string, string | number>>,
  paragraph: string,
  context: Context,
): string {
  return tag(
    'p:sp',
    {},
    tag(
      'p:nvSpPr',
      {},
      tag('p:cNvPr', { id: context.nextId(), name }),
      '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>',
      tag('p:nvPr', {}, tag('p:ph', ph)),
    ),
    '<p:spPr/>',
    tag('p:txBody', {}, '<a:bodyPr/><a:lstStyle/>', paragraph),
  );
}

function runs(
  parts: readonly { text: string; paint: 'step' | null }[],
  size: number | undefined,
  context: Context,
  style = '',
): string {
  const written = parts.map(({ text, paint }) => {
    const fill = paint === null ? '' : tag('a:solidFill', {}, context.palette[paint]);
    const sz = size === undefined ? undefined : hundredths(size);
    const lines = text.split(/\r\n|\r|\n|\v/).map((line) => {
      const plain = escapedText(line.replace(/\s/g, ' '));
      const look = tag('a:rPr', { ...languages(context), sz }, fill);
      return plain === '' ? '' : tag('a:r', {}, look, `<a:t>${plain}</a:t>`);
    });
    return lines.join(tag('a:br', {}, tag('a:rPr', { ...languages(context), sz })));
  });
  return tag('a:p', {}, style, ...written);
}

function slideNumber(context: Context): string {
  const field = tag(
    'a:fld',
    { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' },
    tag('a:rPr', languages(context)),
    '<a:t>‹#›</a:t>',
  );
  return tag('a:p', {}, field);
}

function elementXml(element: Element, title: string, context: Context): string {
  switch (element.kind) {
    case 'text':
      return textXml(element, context);
    case 'table':
      return tableXml(element, [title, element.name].filter(Boolean).join(' '), context);
    case 'chart':
      return chartXml(element, context);
    case 'drawing':
      return drawingXml(element, context);
  }
}

function textXml(element: TextElement, context: Context): string {
  const { box, paragraphs, inset, fill, stroke, isDashed, radius, anchor, name } = element;
  const painted = paintXml({ fill, stroke, isDashed }, context.palette);
  const id = context.nextId();
  if (paragraphs.length === 0) {
    return shape(properties(id, name, '', context), box, rectangle(box, radius), painted, '');
  }
  const body = textBody(paragraphs, context, {
    insets: [inset, inset, inset, inset],
    anchor: anchor === 'middle' ? 'ctr' : 't',
  });
  const isBare = !fill && !stroke;
  return shape(
    plainProperties(id, name, context),
    box,
    rectangle(box, radius),
    painted,
    body,
    isBare,
  );
}

import { offsetAndSize } from '../../ooxml/drawingml';
import { emu, ns, tag } from '../../ooxml/markup';
import type { SlideRow, TableElement } from '../slides';
import type { Context } from './context';
import { properties } from './shapes';
import { paragraphsXml } from './text';

/** A table as the program's own, with a header row. `description` is its alternative text. */
export function tableXml(
  { box, widths, rows, inset, name }: TableElement,
  description: string,
  context: Context,
): string {
  const columns = widths.map((width) => tag('a:gridCol', { w: emu(width) }));
  const [off, ext] = offsetAndSize(box, emu);
  return tag(
    'p:graphicFrame',
    {},
    tag(
      'p:nvGraphicFramePr',
      {},
      properties(context.nextId(), name || 'table', description, context),
      tag('p:cNvGraphicFramePr', {}, tag('a:graphicFrameLocks', { noGrp: '1' })),
      '<p:nvPr/>',
    ),
    tag('p:xfrm', {}, off, ext),
    tag(
      'a:graphic',
      {},
      tag(
        'a:graphicData',
        { uri: `${ns.a.replace('/main', '/table')}` },
        tag(
          'a:tbl',
          {},
          tag('a:tblPr', { firstRow: '1' }),
          tag('a:tblGrid', {}, ...columns),
          ...rows.map((row, index) => rowXml(row, spanOf(rows, index), inset, context)),
        ),
      ),
    ),
  );
}

/** How many rows share the first cell of this one. */
function spanOf(rows: readonly SlideRow[], index: number): number {
  const end = rows.findIndex((row, at) => at > index && !row.joinsAbove);
  return (end === -1 ? rows.length : end) - index;
}

function rowXml(
  { height, cells, look, joinsAbove = false }: SlideRow,
  span: number,
  inset: TableElement['inset'],
  context: Context,
) {
  const { palette } = context;
  const margins = {
    marL: emu(inset.x),
    marR: emu(inset.x),
    marT: emu(inset.y),
    marB: emu(inset.y),
  };
  const line = (name: string, isShown: boolean) =>
    isShown
      ? tag(name, { w: emu(0.75) }, tag('a:solidFill', {}, palette.line))
      : tag(name, { w: 0 }, '<a:noFill/>');
  const written = cells.map((paragraphs, column) => {
    const fill =
      look === 'header'
        ? palette.step
        : look === 'open'
          ? palette.goalTint
          : column === 0
            ? palette.stepTint
            : palette.card;
    const isJoined = column === 0 && joinsAbove;
    const merge = isJoined ? { vMerge: '1' } : column === 0 && span > 1 ? { rowSpan: span } : {};
    return tag(
      'a:tc',
      merge,
      tag(
        'a:txBody',
        {},
        '<a:bodyPr/><a:lstStyle/>',
        paragraphsXml(isJoined ? [] : paragraphs, context),
      ),
      tag(
        'a:tcPr',
        { ...margins, anchor: look === 'header' ? 'ctr' : 't' },
        line('a:lnL', false),
        line('a:lnR', false),
        line('a:lnT', true),
        line('a:lnB', true),
        tag('a:solidFill', {}, fill),
      ),
    );
  });
  return tag('a:tr', { h: emu(height) }, ...written);
}

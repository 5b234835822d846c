import { allOf, attributeOf, type Xml, xmlText } from '../../xml';

/** Boxes of vertical writing that stand beside each other, from right to left; all others as they are. */
export function rightToLeft(nodes: readonly Xml[]): readonly Xml[] {
  const boxes = nodes.filter((node) => holdsBox(node));
  if (boxes.length < 2 || !boxes.every(isVertical)) return nodes;
  const sorted = [...boxes].sort((a, b) => leftOf(b) - leftOf(a));
  let next = 0;
  return nodes.map((node) => (boxes.includes(node) ? (sorted[next++] as Xml) : node));
}

function holdsBox(node: Xml): boolean {
  return allOf(node, 'txbxContent').length > 0;
}

function isVertical(node: Xml): boolean {
  const isNew = allOf(node, 'bodyPr').some(({ attributes }) =>
    /^(?:eaVert|vert|mongolianVert|wordArtVertRtl)$/.test(attributes.vert ?? ''),
  );
  return (
    isNew ||
    allOf(node, 'textbox').some((box) => /layout-flow:\s*vertical/.test(attributeOf(box, 'style')))
  );
}

/** Where it begins across the page, in any unit that is the same for its neighbours. */
function leftOf(node: Xml): number {
  const offset = allOf(node, 'positionH').flatMap((one) => allOf(one, 'posOffset'))[0];
  if (offset) return Number(xmlText(offset)) || 0;
  const own = allOf(node, 'xfrm').flatMap((one) => allOf(one, 'off'))[0];
  if (own) return Number(attributeOf(own, 'x')) || 0;
  const shape = allOf(node, 'shape')[0] ?? allOf(node, 'rect')[0] ?? node;
  const style = attributeOf(shape, 'style');
  return Number(/(?:^|;)\s*(?:margin-)?left:\s*(-?[\d.]+)/.exec(style)?.[1] ?? 0);
}

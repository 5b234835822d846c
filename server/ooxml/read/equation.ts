import { at, type Xml, xmlText } from '../xml';

/** An equation in one line, as Word itself writes it out: 全日数/件数, x^2, √(a). */
export function equationText(node: Xml): string {
  const inside = (...names: readonly string[]) => {
    const part = at(node, ...names);
    return part ? equationText(part) : '';
  };
  switch (node.name) {
    case '#text':
      return '';
    case 't':
      return xmlText(node);
    case 'f':
      return `${inside('num')}/${inside('den')}`;
    case 'sSup':
      return `${inside('e')}^${inside('sup')}`;
    case 'sSub':
      return `${inside('e')}_${inside('sub')}`;
    case 'rad':
      return `${inside('deg')}√${inside('e')}`;
    case 'nary':
      return `${at(node, 'naryPr', 'chr')?.attributes.val ?? '∫'}${inside('sub')}${inside('sup')}${inside('e')}`;
    case 'd': {
      const opening = at(node, 'dPr', 'begChr')?.attributes.val ?? '(';
      const closing = at(node, 'dPr', 'endChr')?.attributes.val ?? ')';
      return `${opening}${childTexts(node)}${closing}`;
    }
    default:
      return childTexts(node);
  }
}

function childTexts(node: Xml): string {
  return node.children
    .filter(({ name }) => name !== 'rPr')
    .map(equationText)
    .join('');
}

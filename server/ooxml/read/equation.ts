import { at, childrenOf, type Xml, xmlText } from '../xml';

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
      return `${term(inside('num'))}/${term(inside('den'))}`;
    case 'sSup':
    case 'sSub':
    case 'sSubSup':
      return inside('e') + scripts(inside('sub'), inside('sup'));
    case 'sPre':
      return scripts(inside('sub'), inside('sup')) + inside('e');
    case 'limLow':
      return inside('e') + scripts(inside('lim'), '');
    case 'limUpp':
      return inside('e') + scripts('', inside('lim'));
    case 'rad':
      return `${inside('deg')}√${term(inside('e'))}`;
    case 'nary': {
      const sign = at(node, 'naryPr', 'chr')?.attributes.val ?? '∫';
      return `${sign}${scripts(inside('sub'), inside('sup'))} ${inside('e')}`;
    }
    case 'd':
      return delimited(node);
    case 'm':
      return childrenOf(node, 'mr').map(equationText).join('; ');
    case 'mr':
      return childrenOf(node, 'e').map(equationText).join(' ');
    case 'eqArr':
      return childrenOf(node, 'e').map(equationText).join('; ');
    case 'oMathPara':
      return node.children.map(equationText).filter(Boolean).join('\n');
    default:
      return childTexts(node);
  }
}

/** A part of a fraction or under a root: in brackets where it is a sum. */
function term(text: string): string {
  return /[+\-−–±＋－]/.test(text) && !/^[(（][^()（）]*[)）]$/.test(text) ? `(${text})` : text;
}

function scripts(below: string, above: string): string {
  const script = (sign: string, text: string) =>
    text === '' ? '' : `${sign}${text.length > 1 ? `(${text})` : text}`;
  return script('_', below) + script('^', above);
}

function delimited(node: Xml): string {
  const sign = (name: string, usual: string) => at(node, 'dPr', name)?.attributes.val ?? usual;
  const texts = childrenOf(node, 'e').map(equationText);
  return `${sign('begChr', '(')}${texts.join(sign('sepChr', '|'))}${sign('endChr', ')')}`;
}

function childTexts(node: Xml): string {
  return node.children
    .filter(({ name }) => name !== 'rPr')
    .map(equationText)
    .join('');
}

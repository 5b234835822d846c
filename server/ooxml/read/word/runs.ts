import { allOf, at, attributeOf, childrenOf, type Xml, xmlText } from '../../xml';
import type { HiddenReason } from '../content';
import { equationText } from '../equation';
import type { TextRun } from '../lines';
import { type Styles, sizeOf, toggled, type WordStyle } from './styles';

/** What is met on the way through a paragraph beside its text. */
export interface RunListener {
  /** A footnote or an endnote is referred to. */
  note(kind: 'footnote' | 'endnote', id: string): void;
  /** A comment begins, ends, or stands here. */
  comment(event: 'start' | 'end' | 'reference', id: string): void;
  /** A shape, picture, chart or old text box. */
  drawing(node: Xml): void;
  /** Text that is not shown, or that the form asks to be replaced. */
  hidden(text: string, reason: HiddenReason): void;
  /** Text that is shown, as it comes. */
  text(text: string): void;
}

/** Deleted, moved away, or no text of the page. */
const skipped = new Set([
  'pPr',
  'rPr',
  'del',
  'moveFrom',
  'sdtPr',
  'sdtEndPr',
  'smartTagPr',
  'customXmlPr',
  'delText',
  'instrText',
  'delInstrText',
  'fldData',
  'rt',
]);

/** What the runs of a paragraph take over from its style. */
type RunBase = Pick<WordStyle, 'isBold' | 'size' | 'isHidden'>;

/**
 * The runs of a paragraph as it reads now: fields show their result, what was deleted or moved away
 * is left out, what was inserted is in; of furigana the base; ticks as their signs. All other
 * elements are looked into, whatever they are called.
 */
export class RunReader {
  constructor(
    private readonly styles: Styles,
    private readonly listener: RunListener,
  ) {}

  runs(node: Xml, base: RunBase): readonly TextRun[] {
    return node.children.flatMap((child): readonly TextRun[] => {
      if (skipped.has(child.name)) return [];
      switch (child.name) {
        case 'r':
          return this.run(child, base);
        case 'oMath':
        case 'oMathPara':
          return this.equation(child, base);
        case 'AlternateContent':
          return this.runs(chosen(child), base);
        case 'sdt':
          if (!isPlaceholder(child)) return this.runs(child, base);
          this.listener.hidden(allOf(child, 't').map(xmlText).join(''), 'form');
          return [];
        case 'commentRangeStart':
          this.listener.comment('start', attributeOf(child, 'id'));
          return [];
        case 'commentRangeEnd':
          this.listener.comment('end', attributeOf(child, 'id'));
          return [];
        case 'drawing':
        case 'pict':
        case 'object':
          this.listener.drawing(child);
          return [];
        default:
          return this.runs(child, base);
      }
    });
  }

  private equation(node: Xml, base: RunBase): readonly TextRun[] {
    const text = equationText(node);
    this.listener.text(text);
    return [{ text, isBold: base.isBold, size: base.size, look: '' }];
  }

  private run(run: Xml, base: RunBase): readonly TextRun[] {
    const properties = at(run, 'rPr');
    const styled = attributeOf(at(properties, 'rStyle'), 'val');
    const style = this.styles.style(styled);
    const look = style.own || styled || attributeOf(at(properties, 'color'), 'val');
    const isBold = toggled(properties, 'b') ?? (style.isBold || base.isBold);
    const size = sizeOf(properties) ?? style.size ?? base.size;
    const isHidden = toggled(properties, 'vanish') ?? (style.isHidden || base.isHidden);
    const parts = this.texts(run, { isBold, size, isHidden });
    const text = parts.join('');
    if (isHidden) {
      this.listener.hidden(text, 'hidden');
      return [];
    }
    if (text === '') return [];
    this.listener.text(text);
    return [{ text, isBold, look, size }];
  }

  private texts(run: Xml, base: RunBase): readonly string[] {
    return run.children.map((child) => {
      const { name } = child;
      switch (name) {
        case 't':
          return xmlText(child);
        case 'tab':
        case 'ptab':
          return '\t';
        case 'br':
        case 'cr':
          return attributeOf(child, 'type') === '' || name === 'cr' ? '\n' : '';
        case 'noBreakHyphen':
          return '-';
        case 'sym':
          return symbol(child);
        case 'fldChar':
          return formField(child);
        case 'footnoteReference':
        case 'endnoteReference':
          this.listener.note(
            name === 'footnoteReference' ? 'footnote' : 'endnote',
            attributeOf(child, 'id'),
          );
          return '';
        case 'commentReference':
          this.listener.comment('reference', attributeOf(child, 'id'));
          return '';
        case 'drawing':
        case 'pict':
        case 'object':
          this.listener.drawing(child);
          return '';
        case 'AlternateContent':
          return this.texts(chosen(child), base).join('');
        default:
          return skipped.has(name)
            ? ''
            : this.runs(child, base)
                .map(({ text }) => text)
                .join('');
      }
    });
  }
}

/** Of the same thing in two ways, the newer one that this reads; else the older. */
export function chosen(alternate: Xml): Xml {
  if (alternate.name !== 'AlternateContent') return alternate;
  const choices = alternate.children.filter(({ name }) => name === 'Choice');
  const fallback = at(alternate, 'Fallback');
  const holdsText = (node: Xml): boolean =>
    node.name === '#text' ? node.text.trim() !== '' : node.children.some(holdsText);
  const leads = (node: Xml): boolean =>
    node.name === 'relIds' || node.name === 'chart' || node.children.some(leads);
  const found = choices.find((choice) => holdsText(choice) || leads(choice));
  return found ?? fallback ?? choices[0] ?? alternate;
}

/** Ticks of Wingdings and its kin by the number of their sign. */
const ticks: ReadonlyMap<string, string> = new Map([
  ['F0FE', '☑'],
  ['F0FD', '☒'],
  ['F078', '☒'],
  ['F0A8', '☐'],
  ['F06F', '☐'],
  ['F071', '☐'],
  ['F0FC', '✓'],
  ['F0FB', '×'],
  ['F052', '☑'],
  ['F053', '☒'],
  ['F0A3', '☐'],
  ['F050', '✓'],
]);

function symbol(node: Xml): string {
  const code = attributeOf(node, 'char').toUpperCase();
  const tick = /wingdings|webdings/i.test(attributeOf(node, 'font')) ? ticks.get(code) : undefined;
  if (tick) return tick;
  const number = Number.parseInt(code, 16);
  return number >= 0x20 && number <= 0xffff ? String.fromCharCode(number) : '';
}

const invitation =
  /クリック|タップ|(?:入力|選択|記入)して(?:ください|下さい)|\bclick\b|\btap\b|^(?:choose|enter|select) /i;

/** A content control that nobody has filled in: its text asks for one. */
export function isPlaceholder(sdt: Xml): boolean {
  if (!toggled(at(sdt, 'sdtPr'), 'showingPlcHdr')) return false;
  // A program that fills it in may leave the sign: the words tell.
  return invitation.test(allOf(sdt, 't').map(xmlText).join('').trim());
}

/** A box to tick of an old form, or what was chosen from its list. */
function formField(node: Xml): string {
  const list = at(node, 'ffData', 'ddList');
  if (list) {
    const chosen = at(list, 'result') ?? at(list, 'default');
    const entry = childrenOf(list, 'listEntry')[Number(attributeOf(chosen, 'val')) || 0];
    return attributeOf(entry, 'val');
  }
  const box = at(node, 'ffData', 'checkBox');
  if (!box) return '';
  return (toggled(box, 'checked') ?? toggled(box, 'default') ?? false) ? '☑' : '☐';
}

import type { SyntaxTree } from '../../../server/syntax/document';
import { parseSyntax } from '../../../server/syntax/document';
import type { Node, Span } from '../../../server/syntax/tree';

/** A tree's values as plain data: texts, lists, mappings as pairs, null where nothing stands. */
export type Plain =
  | string
  | null
  | readonly Plain[]
  | { readonly pairs: readonly [string, Plain][] };

function plain(node: Node): Plain {
  if (node.kind === 'text') return node.value;
  if (node.kind === 'empty') return null;
  if (node.kind === 'list') return node.items.map(plain);
  return { pairs: node.pairs.map(({ key, value }) => [key.value, plain(value)]) };
}

/** The values of a whole file. */
export function valuesOf(tree: SyntaxTree): Plain {
  if (tree.items.length > 0) return tree.items.map(plain);
  return { pairs: tree.pairs.map(({ key, value }) => [key.value, plain(value)]) };
}

/** As objects, for tests in which no key stands twice. */
function objectOf(value: Plain): unknown {
  if (value === null || typeof value === 'string') return value;
  if (!('pairs' in value)) return value.map(objectOf);
  return Object.fromEntries(value.pairs.map(([key, part]) => [key, objectOf(part)]));
}

/** The values of a text, as objects. */
export function read(text: string): unknown {
  return objectOf(valuesOf(parseSyntax(text)));
}

/** The slips of a text, each as `rule[what it stands at]`. */
export function slips(text: string): string[] {
  const tree = parseSyntax(text);
  return tree.slips.map(({ rule, span }) => `${rule}[${text.slice(span.start, span.end)}]`);
}

/** The text after the fixes of all slips; of two that overlap the first. */
export function fixed(text: string): string {
  const tree = parseSyntax(text);
  const edits = tree.slips
    .flatMap(({ span, edits }) =>
      edits.map((edit) => ({
        from: span.block.start + edit.from,
        to: span.block.start + edit.to,
        text: edit.text,
      })),
    )
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => a.from - b.from || a.index - b.index);
  let out = '';
  let last = 0;
  for (const edit of edits) {
    if (edit.from < last) continue;
    out += text.slice(last, edit.from) + edit.text;
    last = edit.to;
  }
  return out + text.slice(last);
}

/** A tree as data: values, absolute ranges, slips with absolute edits. */
export function dump(tree: SyntaxTree): unknown {
  const place = ({ start, end }: Span) => `${start}-${end}`;
  const node = (value: Node): unknown => {
    const at = place(value.span);
    if (value.kind === 'text') {
      const verbatim = value.verbatim < 0 ? -1 : value.span.block.start + value.verbatim;
      return [at, value.value, value.style, verbatim];
    }
    if (value.kind === 'empty') return [at, null];
    if (value.kind === 'list') return [at, value.flow, value.items.map(node)];
    return [at, value.flow, value.pairs.map((p) => [place(p.span), node(p.key), node(p.value)])];
  };
  return {
    pairs: tree.pairs.map((p) => [place(p.span), node(p.key), node(p.value)]),
    items: tree.items.map(node),
    slips: tree.slips.map(({ rule, span, args, edits }) => [
      rule,
      place(span),
      args,
      edits.map((edit) => [span.block.start + edit.from, span.block.start + edit.to, edit.text]),
    ]),
  };
}

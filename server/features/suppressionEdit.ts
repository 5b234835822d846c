import type { TextEdit } from '../rules/engine/rule';
import { ruleOf } from '../rules/engine/run';
import type { Story } from '../story/story';
import type { Node, Pair } from '../syntax/tree';
import { lineEndingOf } from '../text/lineEnding';

/** The line to insert above a finding; the reason stands between `before` and `after`. */
export interface SuppressionEdit extends TextEdit {
  readonly before: string;
  readonly reason: string;
  readonly after: string;
}

/**
 * The comment `# change-story-ok: rule-id 理由` on a line of its own above the place, where YAML
 * takes it for a comment: not inside a text of several lines.
 *
 * @param offset absolute UTF-16 offset of the finding's first character.
 * @returns null for a finding in or about a comment: another comment would not speak for it.
 */
export function suppressionEdit(
  story: Story,
  rule: string,
  offset: number,
  reason: string,
): SuppressionEdit | null {
  if (ruleOf(rule)?.checkSuppressions) return null;
  const { text, syntax } = story;
  const place = startOfEntry(syntax.pairs, syntax.items, offset) ?? offset;
  const line = lineStart(text, place);
  const indent = /^[ \t\u3000\u00a0]*/.exec(text.slice(line, place))?.[0] ?? '';
  if (/^[#＃]/.test(text.slice(line + indent.length))) return null;
  const spaces = indent.replaceAll(/[\t\u3000]/g, '  ').replaceAll('\u00a0', ' ');
  const newline = lineEndingOf(text);
  const before = `${spaces}# change-story-ok: ${rule} `;
  const edit = { start: line, end: line, text: before + reason + newline };
  return { ...edit, before, reason, after: newline };
}

/** Offset of the key or list item around the place that begins on a line where a comment can stand. */
function startOfEntry(
  pairs: readonly Pair[],
  items: readonly Node[],
  offset: number,
): number | null {
  for (const pair of pairs) {
    if (pair.span.contains(offset)) return startInNode(pair.value, offset) ?? pair.key.span.start;
  }
  for (const item of items) {
    if (item.span.contains(offset)) return startInNode(item, offset) ?? item.span.start;
  }
  return null;
}

function startInNode(node: Node, offset: number): number | null {
  if (!node.span.contains(offset)) return null;
  if (node.kind === 'map' && !node.flow) return startOfEntry(node.pairs, [], offset);
  if (node.kind === 'list' && !node.flow) return startOfEntry([], node.items, offset);
  return null;
}

/** The BOM at the head of a file belongs to no line. */
function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
}

import { ProtocolRequestType } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createBelow, createUpstream } from '../features/refactor/create';
import type { Refactoring } from '../features/refactor/refactoring';
import {
  addItem,
  dropPlace,
  duplicateItem,
  itemAt,
  labelText,
  moveItem,
  type Outcome,
  referencesTo,
  relabelItem,
  removeItem,
  setProgress,
  stepPlace,
} from '../features/structureEdits';
import { applied, refuse } from '../features/structureEdits/result';
import { type TreeEditParams, type TreeEditResult, treeEditMethod } from '../protocol';
import type { Item } from '../story/item';
import type { Story } from '../story/story';
import { isFieldId } from '../vocabulary';
import { toTextEdit } from './convert';
import { type Asked, feature } from './feature';

type Act = TreeEditParams['act'];

/** The edits for what the author does in the tree; the client makes them, as one step to undo. */
export const treeEdit = feature(
  new ProtocolRequestType<TreeEditParams, TreeEditResult | null, never, void, void>(treeEditMethod),
  {},
  ({ version, act }, asked): TreeEditResult => {
    const { story } = asked.document;
    if (version !== asked.document.version) return { isStale: true };
    if (act.kind === 'add') return toResult(add(story, act), asked);
    const item = itemAt(story, act.address);
    if (!item || item === story.root) return { isStale: true };
    if (act.kind === 'labelOf') return { label: labelText(story, item) ?? '' };
    if (act.kind === 'upstream' || act.kind === 'below') return create(story, item, act, asked);
    if (act.kind === 'delete' && !act.references) {
      const references = referencesTo(story, item).length;
      const inside = [...item.walk()].length - 1;
      if (references > 0 || inside > 0) return { references, inside };
    }
    return toResult(outcomeOf(story, item, act), asked);
  },
);

function add(story: Story, { to, text }: Act & { kind: 'add' }): Outcome {
  const owner = itemAt(story, to.owner);
  if (!owner) return nowhere;
  const after = to.after === undefined ? undefined : (itemAt(story, to.after) ?? undefined);
  const { inside, field } = to;
  if (!isFieldId(field) || (inside !== undefined && !isFieldId(inside))) return nowhere;
  return addItem(story, { owner, inside, field }, text, after);
}

const nowhere = refuse('その項目はもうありません。', 'That item is no longer there.');

type ItemAct = Exclude<Act, { kind: 'add' | 'labelOf' | 'upstream' | 'below' }>;

function outcomeOf(story: Story, item: Item, act: ItemAct): Outcome {
  switch (act.kind) {
    case 'rename':
      return relabelItem(story, item, act.text);
    case 'duplicate':
      return duplicateItem(story, item);
    case 'delete':
      return removeItem(story, item, act.references === 'remove');
    case 'progress':
      return setProgress(story, item, act.word);
    case 'step': {
      const place = stepPlace(story, item, act.by);
      return 'refused' in place ? place : moveItem(story, item, place);
    }
    case 'drop': {
      const target = itemAt(story, act.on);
      if (!target) return nowhere;
      const place = dropPlace(story, item, target);
      return 'refused' in place ? place : moveItem(story, item, place);
    }
  }
}

function toResult(outcome: Outcome, { session, lines }: Asked): TreeEditResult {
  if ('refused' in outcome) return { refused: outcome.refused[session.locale] };
  const { edits, address } = outcome;
  return { edits: edits.map((edit) => toTextEdit(lines, edit)), address };
}

/** この上流に, この項目に向かう: the refactorings of the same name, chosen by their title. */
function create(
  story: Story,
  item: Item,
  { kind, choice }: Act & { kind: 'upstream' | 'below' },
  { session, document, lines }: Asked,
): TreeEditResult {
  const offered = kind === 'upstream' ? createUpstream(story, item) : createBelow(story, item);
  const chosen = offered.length === 1 ? offered[0] : offered[choice ?? -1];
  if (offered.length === 0) {
    const { refused } = refuse('ここからは作れません。', 'Nothing can be made from here.');
    return { refused: refused[session.locale] };
  }
  if (!chosen) return { choices: offered.map(({ title }) => title[session.locale]) };
  const after = TextDocument.create('', '', 0, applied(document.text, chosen.edits));
  return {
    edits: chosen.edits.map((edit) => toTextEdit(lines, edit)),
    cursor: after.positionAt(offsetAfter(chosen)),
  };
}

/** Where the author goes on, as an offset of the text after the edits. */
function offsetAfter({ edits, next }: Refactoring): number {
  const last = next?.edit ?? 0;
  let grown = 0;
  for (const edit of edits.slice(0, last)) grown += edit.text.length - (edit.end - edit.start);
  const edit = edits[last];
  return (edit?.start ?? 0) + grown + (next?.inner ?? edit?.text.length ?? 0);
}

import type { OnFailure } from '../../rules/engine/failure';
import { messageOf } from '../../rules/engine/message';
import type { Diagnosis } from '../../rules/engine/run';
import { cursorInItem } from '../../story/cursor';
import type { Item } from '../../story/item';
import { itemPath } from '../../story/itemPath';
import { levelOf } from '../../story/links';
import type { Story } from '../../story/story';
import type { Span } from '../../syntax/tree';
import { type Field, type Locale, shapeOf } from '../../vocabulary';
import { cut, labelOf } from '../describe';
import { nameNode } from '../locate';
import { canServe } from '../refactor/link';
import { labelText, listsBelow } from '../structureEdits';
import { lackingOf } from './fullness';
import { type TreeWords, treeWords } from './words';

/** What the tree offers to do with an entry. */
export type TreeAct =
  | 'rename'
  | 'move'
  | 'duplicate'
  | 'delete'
  | 'progress'
  | 'upstream'
  | 'below'
  | 'serves'
  | 'add-advice'
  | 'answer-advice';

/** A list to which the tree offers to add; see `Home` of the structure edits. */
export interface TreeAdd {
  readonly label: string;
  /** Address of the owner; '' for the file. */
  readonly owner: string;
  readonly inside?: string;
  readonly field: string;
  /** Address of the item behind which the new one goes; at the end where it is missing. */
  readonly after?: string;
}

/** One entry of the tree. */
export interface TreeNode {
  /** The same for the same place of the story: what is unfolded stays so. */
  readonly id: string;
  readonly label: string;
  /** What is missing, and how it stands, in a few words. */
  readonly description: string;
  readonly tooltip: string;
  /** What a screen reader says. */
  readonly speech: string;
  /** Kind of the entry, or of its state: the client has the pictures. */
  readonly icon: string;
  readonly isLacking: boolean;
  readonly isOpen: boolean;
  /** Where it stands in the text, and the part to show; null for what is not written. */
  readonly span: Span | null;
  readonly name: Span | null;
  /** Where one goes on writing there; empty. */
  readonly cursor: Span | null;
  /** Address of the item that edits are about; null where there is none. */
  readonly address: string | null;
  /** The entry by which the cursor is followed; the same item may be shown again elsewhere. */
  readonly isMain: boolean;
  readonly acts: readonly TreeAct[];
  /** Names a piece of advice for what is done with it. */
  readonly advice?: string;
  readonly adds: readonly TreeAdd[];
  readonly children: readonly TreeNode[];
}

/** What the entries are made from. */
export interface TreeContext {
  readonly story: Story;
  readonly locale: Locale;
  readonly strings: TreeWords;
  /** The findings of the file that are more than hints, in its order. */
  readonly findings: readonly Diagnosis[];
  readonly onFailure: OnFailure;
}

/** What every entry of the tree is made with; hints are not shown in it. */
export function contextOf(
  story: Story,
  diagnoses: readonly Diagnosis[],
  locale: Locale,
  onFailure: OnFailure,
): TreeContext {
  const findings = diagnoses.filter(({ severity }) => severity !== 'hint');
  return { story, locale, strings: treeWords[locale], findings, onFailure };
}

/** The findings that begin inside a range of the file. */
export function findingsIn({ findings }: TreeContext, span: Span | null): readonly Diagnosis[] {
  if (!span) return [];
  const { start, end } = span;
  return findings.filter((one) => one.span.start >= start && one.span.start <= end);
}

/** A heading of the tree, or a sheet. */
export function headingNode(
  { strings }: TreeContext,
  parts: Pick<TreeNode, 'id' | 'label' | 'icon' | 'children'> & Partial<TreeNode>,
): TreeNode {
  const description = parts.description ?? '';
  const base = {
    description,
    isLacking: false,
    isOpen: false,
    span: null,
    name: null,
    cursor: null,
  };
  return {
    ...base,
    address: null,
    isMain: false,
    acts: [],
    adds: [],
    tooltip: [parts.label, description].filter(Boolean).join('\n'),
    speech: [parts.label, description].filter(Boolean).join(strings.separator),
    ...parts,
  };
}

/** The entry of an item that stands in this file. */
export function itemNode(
  context: TreeContext,
  item: Item,
  parts: Partial<TreeNode> & { readonly notes?: string[] } = {},
): TreeNode {
  const { story, locale, strings, onFailure } = context;
  const { notes = [], ...given } = parts;
  const address = itemPath(story, item);
  const kind = item.shape.title[locale];
  const text = labelOf(item, locale);
  const lacking = lackingOf(item).filter(({ id }) => id !== item.shape.main);
  const lackingText =
    lacking.length > 0 ? strings.lacking(lacking.map((one) => nameOf(one, locale))) : '';
  const findings = findingsIn(context, item.span);
  const short = lacking.length > 2 ? strings.filled(ratioOf(item, lacking)) : lackingText;
  const found = findings.length > 0 ? strings.findings(findings.length) : '';
  const isEmpty = item.shape.main !== undefined && !item.isFilled(item.shape.main);
  if (isEmpty) notes.unshift(strings.empty);
  const description = [...notes, short, found].filter(Boolean).join(strings.separator);
  const sentences = findings
    .slice(0, 5)
    .map((finding) => `- ${messageOf(finding, locale, onFailure).what}`);
  return {
    id: address ?? `elsewhere:${item.span.start}`,
    label: cut(text, 80) || kind,
    description,
    tooltip: [`${kind}: ${text}`, ...notes, lackingText, ...sentences].filter(Boolean).join('\n'),
    speech: [kind, cut(text, 120), ...notes, lackingText, found]
      .filter(Boolean)
      .join(strings.separator),
    icon: item.shape.id,
    isLacking: isEmpty || lacking.length > 0,
    isOpen: false,
    span: item.span,
    name: (item.mainNode ?? nameNode(item))?.span ?? item.span,
    cursor: cursorInItem(story, item),
    address,
    isMain: true,
    acts: address === null ? [] : actsOf(context, item),
    adds: address === null ? [] : addsOf(context, item, address),
    children: [],
    ...given,
  };
}

function ratioOf(item: Item, lacking: readonly Field[]) {
  const asked = item.shape.fields.filter(({ required }) => required).length;
  return { filled: asked - lacking.length, asked };
}

function actsOf({ story }: TreeContext, item: Item): TreeAct[] {
  const acts: TreeAct[] = [];
  if (item.shape.main && labelText(story, item) !== null) acts.push('rename');
  if (item.field?.type === 'items' || item.field?.orItems === item.shape.id) {
    acts.push('move', 'duplicate', 'delete');
  }
  if (item.shape.id === 'action') acts.push('progress');
  if (levelOf(item) !== null && canServe(item)) acts.push('upstream', 'serves');
  if (
    ['image', 'strategy', 'ideal-item', 'current', 'goal-state', 'action'].includes(item.shape.id)
  ) {
    if (item.field?.id !== 'parts') acts.push('below');
  }
  return acts;
}

function addsOf({ locale, strings }: TreeContext, item: Item, address: string): TreeAdd[] {
  const adds: TreeAdd[] = listsBelow(item).map((field) => ({
    label: strings.add(
      field.of === 'action' && field.id === 'parts' ? field[locale] : kindOf(field, locale),
    ),
    owner: address,
    field: field.id,
  }));
  if (item.field?.type === 'items') {
    const owner = address.split('.').slice(0, -2).join('.');
    const label = strings.addAfter(item.shape.title[locale]);
    adds.push({ label, owner, field: item.field.id, after: address });
  }
  return adds;
}

/** What is missing, within a sentence. */
function nameOf(field: Field, locale: Locale): string {
  return locale === 'ja' ? field.ja : field.en.replaceAll('-', ' ');
}

/** What the items of a list are called. */
export function kindOf(field: Field, locale: Locale): string {
  return field.of ? shapeOf(field.of).title[locale] : field[locale];
}

import { guarded, type OnFailure } from '../../rules/engine/failure';
import { findingText, messageOf } from '../../rules/engine/message';
import type { Diagnosis } from '../../rules/engine/run';
import { startHere } from '../../rules/startHere';
import { cursorAtRange, cursorInEntry } from '../../story/cursor';
import type { Item } from '../../story/item';
import { itemPath } from '../../story/itemPath';
import type { Story } from '../../story/story';
import { achievementOf, percentOf } from '../../story/yearFigures';
import {
  type Field,
  type FieldId,
  fieldOf,
  type Locale,
  type SheetId,
  sheetsOf,
} from '../../vocabulary';
import { adviceId } from '../advice';
import { blanksIn } from '../blanks';
import { cut, keyTitle, labelOf } from '../describe';
import { countOf, findingCounts, standingOf } from '../selfCheck';
import { fullnessOf, lackingOf } from './fullness';
import {
  contextOf,
  findingsIn,
  headingNode,
  itemNode,
  kindOf,
  type TreeAdd,
  type TreeContext,
  type TreeNode,
} from './node';

export type { TreeAct, TreeAdd, TreeNode } from './node';

/**
 * The story at a glance: the plan with its actions and results, what leads to each image of the
 * vision, the first steps, advice that is not answered, and how full each sheet is.
 */
export function treeOf(
  story: Story,
  diagnoses: readonly Diagnosis[],
  locale: Locale,
  onFailure: OnFailure,
): readonly TreeNode[] {
  const context = contextOf(story, diagnoses, locale, onFailure);
  return Object.entries(roots).flatMap(([part, root]) =>
    guarded(`tree: ${part}`, onFailure, () => root(context), []),
  );
}

/** What stands at the top of the tree; one that fails leaves the others. */
const roots: Readonly<Record<string, (context: TreeContext) => readonly TreeNode[]>> = {
  start: startNodes,
  stages: (context) => [planNode(context)],
  coverage: (context) => [coverageNode(context)],
  'first-steps': (context) => {
    const { story } = context;
    const hasSheet = sheetsOf(story.edition).some(({ field }) => field === 'first-steps');
    return hasSheet || story.firstSteps.length > 0 ? [stepsNode(context)] : [];
  },
  advice: (context) => [adviceNode(context)],
  sheets: (context) => [sheetsNode(context)],
};

/** Where a key of the file stands. */
function keyLocation(
  { story }: TreeContext,
  field: FieldId,
): Pick<TreeNode, 'span' | 'name' | 'cursor'> {
  const entry = story.root.entry(field);
  if (!entry) return { span: null, name: null, cursor: null };
  const cursor = cursorInEntry(story, story.root, entry);
  return { span: entry.span, name: entry.key?.span ?? null, cursor };
}

/** The findings that matter most now, as the heading of the tree; no heading where there is none. */
function startNodes(context: TreeContext): readonly TreeNode[] {
  const { story, strings, locale, findings, onFailure } = context;
  const children = startHere(findings).map((finding, at) =>
    headingNode(context, {
      id: `start:${at}`,
      label: messageOf(finding, locale, onFailure).what,
      tooltip: findingText(finding, locale, onFailure),
      icon: `finding-${finding.severity}`,
      span: finding.span,
      name: finding.span,
      cursor: cursorAtRange(story, finding.span),
      children: [],
    }),
  );
  if (children.length === 0) return [];
  const label = strings.start;
  return [
    headingNode(context, { id: 'group:start', label, icon: 'start', isOpen: true, children }),
  ];
}

/** Lists of a stage and of an action that stand below it, in this order. */
const below = ['goal-states', 'actions', 'outputs', 'outcomes', 'criteria', 'parts'] as const;

function planNode(context: TreeContext): TreeNode {
  const { story, strings } = context;
  const { stages, actions } = story;
  return headingNode(context, {
    id: 'group:stages',
    label: strings.stages,
    icon: 'plan',
    description: stages.length > 0 ? strings.plan(stages.length, actions.length) : strings.empty,
    isLacking: stages.length === 0,
    isOpen: true,
    ...keyLocation(context, 'stages'),
    adds: [topAdd(context, 'stages')],
    children: stages.map((stage) => planItem(context, stage, { isOpen: true })),
  });
}

function planItem(context: TreeContext, item: Item, given: Partial<TreeNode> = {}): TreeNode {
  const progress = item.shape.id === 'action' ? item.word('progress') : null;
  const word = progress && item.words('progress')[0]?.[context.locale];
  return itemNode(context, item, {
    icon: item.shape.id === 'action' ? `action-${progress ?? 'unknown'}` : item.shape.id,
    notes: [...(word ? [word] : []), ...rateOf(item, context)],
    children: below.flatMap((field) => item.items(field).map((child) => planItem(context, child))),
    ...given,
  });
}

/** How far a result is reached, where its figures tell. */
function rateOf(item: Item, { locale }: TreeContext): readonly string[] {
  const reached = achievementOf(item);
  if (!reached) return [];
  const rate = percentOf(reached.rate, locale);
  return [locale === 'ja' ? `達成率 ${rate}` : `${rate} achieved`];
}

/** For each image of the vision the actions whose chain reaches it. */
function coverageNode(context: TreeContext): TreeNode {
  const { story, strings } = context;
  const leading = waysOf(story);
  const served = story.images.filter((image) => leading.has(image)).length;
  const { images } = story;
  return headingNode(context, {
    id: 'group:coverage',
    label: strings.coverage,
    icon: 'coverage',
    description: images.length > 0 ? strings.served(served, images.length) : strings.empty,
    isLacking: served < images.length || images.length === 0,
    isOpen: true,
    ...keyLocation(context, 'vision'),
    adds: [insideAdd(context, 'vision', fieldOf('vision', 'images'))],
    children: images.map((image) => {
      const actions = leading.get(image) ?? [];
      return itemNode(context, image, {
        icon: actions.length > 0 ? 'image' : 'image-unserved',
        isLacking: actions.length === 0,
        notes: [actions.length > 0 ? strings.toward(actions.length) : strings.unserved],
        children: actions.map((action) => ({
          ...planItem(context, action),
          id: `${itemPath(story, image)}>${itemPath(story, action)}`,
          isMain: false,
          acts: [],
          adds: [],
          address: null,
          children: [],
        })),
      });
    }),
  });
}

/** The actions that lead to each item, directly, through others, or by an outcome of theirs. */
function waysOf(story: Story): ReadonlyMap<Item, readonly Item[]> {
  const found = new Map<Item, Item[]>();
  for (const action of story.actions) {
    const reached = new Set(
      [action, ...action.items('outcomes')].flatMap((item) => story.links.upstream(item)),
    );
    for (const item of reached) found.set(item, [...(found.get(item) ?? []), action]);
  }
  return found;
}

function stepsNode(context: TreeContext): TreeNode {
  const { story, strings } = context;
  const steps = story.firstSteps;
  return headingNode(context, {
    id: 'group:first-steps',
    label: strings.steps,
    icon: 'first-steps',
    description: steps.length > 0 ? strings.count(steps.length) : strings.empty,
    isLacking: steps.length === 0,
    ...keyLocation(context, 'first-steps'),
    adds: [topAdd(context, 'first-steps')],
    children: steps.map((step) =>
      itemNode(context, step, { notes: [cut(step.text('who'), 20)].filter(Boolean) }),
    ),
  });
}

function adviceNode(context: TreeContext): TreeNode {
  const { story, strings, locale } = context;
  const { openAdvice } = standingOf(story, []);
  return headingNode(context, {
    id: 'group:advice',
    label: strings.advice,
    icon: 'advice-group',
    acts: ['add-advice'],
    isOpen: true,
    description: openAdvice.length > 0 ? strings.count(openAdvice.length) : strings.noAdvice,
    isLacking: openAdvice.length > 0,
    ...keyLocation(context, 'dialogues'),
    children: openAdvice.map((item, index) => {
      const topic = item.text('topic').split('\n')[0] ?? '';
      const said = cut(labelOf(item, locale), 80);
      return itemNode(context, item, {
        id: `advice:${index}`,
        label: topic || said,
        description: topic ? said : '',
        icon: 'advice',
        isLacking: false,
        address: null,
        acts: ['answer-advice'],
        advice: adviceId(story, item),
        adds: [],
      });
    }),
  });
}

function sheetsNode(context: TreeContext): TreeNode {
  const { story, strings } = context;
  const sheets = sheetsOf(story.edition).map((sheet) => {
    const entry = story.root.entry(sheet.field);
    const fullness = fullnessOf(story, sheet.field);
    const isFull = fullness.filled === fullness.asked;
    const isEmpty = !story.root.isFilled(sheet.field);
    const findings = findingsIn(context, entry?.span ?? null).length;
    const state = isEmpty ? strings.empty : isFull ? strings.complete : strings.filled(fullness);
    const title = strings.sheet(sheet.number, sheet.title[context.locale]);
    return headingNode(context, {
      id: `sheet:${sheet.field}`,
      // The title of the form is long; what is missing would not be seen behind it.
      label: strings.sheet(sheet.number, keyTitle(fieldOf('story', sheet.field), context.locale)),
      tooltip: [title, state].join('\n'),
      icon: isEmpty ? 'sheet-empty' : isFull ? 'sheet-full' : 'sheet-part',
      description: [state, findings > 0 ? strings.findings(findings) : '']
        .filter(Boolean)
        .join(strings.separator),
      isLacking: isEmpty,
      ...keyLocation(context, sheet.field),
      adds: sheetAdds(context, sheet.field),
      children: sheetItems(context, sheet.field),
    });
  });
  const full = sheets.filter(({ icon }) => icon === 'sheet-full').length;
  return headingNode(context, {
    id: 'group:sheets',
    label: strings.sheets,
    icon: 'sheets',
    description: strings.filled({ filled: full, asked: sheets.length }),
    isOpen: true,
    children: sheets,
  });
}

/** The sheets that have a heading of their own above. */
const shownAbove = new Set<SheetId>(['vision', 'stages', 'first-steps']);

function sheetItems(context: TreeContext, field: SheetId): readonly TreeNode[] {
  const { story, locale } = context;
  if (shownAbove.has(field)) return [];
  return story.root.items(field).flatMap((item) => {
    if (item.shape.id !== 'ideal' && item.shape.id !== 'force-field')
      return itemNode(context, item);
    return item.entries
      .filter((entry) => entry.field.type === 'items')
      .flatMap((entry) =>
        item
          .items(entry.field.id)
          .map((child) => itemNode(context, child, { notes: [keyTitle(entry.field, locale)] })),
      );
  });
}

function sheetAdds(context: TreeContext, field: SheetId): readonly TreeAdd[] {
  const { story } = context;
  const isList = story.root.entry(field)?.value.kind === 'list';
  if (field === 'vision') return [insideAdd(context, field, fieldOf('vision', 'images'))];
  if (field === 'ideal' && !isList) {
    return (['organisation', 'people'] as const).map((side) =>
      insideAdd(context, field, fieldOf('ideal', side)),
    );
  }
  if (field === 'force-field') {
    return (['driving', 'restraining'] as const).map((side) =>
      insideAdd(context, field, fieldOf('force-field', side)),
    );
  }
  return [topAdd(context, field)];
}

function topAdd({ locale, strings }: TreeContext, field: SheetId): TreeAdd {
  return { label: strings.add(kindOf(fieldOf('story', field), locale)), owner: '', field };
}

function insideAdd(
  { story, locale, strings }: TreeContext,
  inside: SheetId,
  field: Field,
): TreeAdd {
  const item = story.root.map(inside);
  const label = strings.add(field[locale]);
  const address = item && itemPath(story, item);
  return address
    ? { label, owner: address, field: field.id }
    : { label, owner: '', inside, field: field.id };
}

/** What the status bar says: findings, coverage and open advice, with the counts of each sheet. */
export interface StatusLine {
  readonly text: string;
  readonly lines: readonly string[];
  /** How much is missing that the plan needs, and what. */
  readonly missing: number;
  readonly missingText: string;
  /** Findings as VS Code lists them, and in words what is counted. */
  readonly findings: number;
  readonly findingsText: string;
  readonly blanks: number;
  readonly blanksText: string;
  readonly advice: number;
}

/** What the status bar says of a story with these findings. */
export function statusOf(
  story: Story,
  diagnoses: readonly Diagnosis[],
  locale: Locale,
  onFailure: OnFailure,
): StatusLine {
  const context = contextOf(story, diagnoses, locale, onFailure);
  const { strings } = context;
  const standing = standingOf(story, diagnoses);
  const unserved = standing.images - standing.imagesServed;
  const halves = story.actions.filter((action) => lackingOf(action).length > 0).length;
  const advice = standing.openAdvice.length;
  const findings = countOf(standing);
  const blanks = blanksIn(story).length;
  const parts = [strings.findings(findings)];
  if (standing.images > 0) parts.push(strings.served(standing.imagesServed, standing.images));
  if (advice > 0) parts.push(strings.open(advice));
  const sheets = sheetsNode(context).children.map(
    ({ label, description }) => `${label}: ${description}`,
  );
  const missingText = strings.missing(unserved, halves, advice);
  return {
    text: parts.join(strings.separator),
    lines: [...sheets, ...(missingText ? [missingText] : [])],
    missing: unserved + halves + advice,
    missingText,
    findings,
    findingsText: findingCounts(standing, locale),
    blanks,
    blanksText: strings.blanks(blanks),
    advice,
  };
}

import { fillKey, type TextEdit } from '../../story/edit';
import type { Item } from '../../story/item';
import { depthsOf } from '../../story/layout';
import { levelOf, levelOfShape } from '../../story/links';
import { type Story, stageOf } from '../../story/story';
import { typedText } from '../../story/typed';
import {
  type Bilingual,
  type Field,
  type FieldIdOf,
  fieldOf,
  findField,
  mainField,
  type Shape,
  type ShapeId,
  shapeOf,
} from '../../vocabulary';
import { freshId, referenceName } from './ids';
import { addReference, canServe } from './link';
import { appendItem } from './listing';
import { nameHere, type Refactoring, refactoring, writeHere } from './refactoring';

/** A list in which a new item can be made. */
interface Home {
  readonly shape: Shape;
  readonly field: Field;
  /** What the author reads of it. */
  readonly name: Bilingual;
  add(lines: readonly string[]): TextEdit[];
}

/** Writing backwards from the goal, upwards: a new item that this one is for. */
export function createUpstream(story: Story, item: Item): Refactoring[] {
  const level = levelOf(item);
  if (level === null || !canServe(item)) return [];
  return homes(story, item)
    .filter(({ shape }) => isAbove(shape.id, level))
    .flatMap((home) => {
      const key = findField(home.shape, 'id');
      if (!key) return [];
      const id = freshId(story, home);
      const typed = typedText(id) + nameHere;
      const lines = [`${key[story.language]}: ${typed}`, ...contentLines(story, home.shape)];
      const added = home.add(lines);
      const linked = addReference(story, item, id + nameHere);
      if (added.length === 0 || linked.length === 0) return [];
      const title = {
        ja: `この上流に${home.name.ja}を作る`,
        en: `Create ${home.name.en} upstream of this`,
      };
      return refactoring('rewrite', title, [...linked, ...added]);
    });
}

/** Writing backwards from the goal, downwards: a new item that is for this one. */
export function createBelow(story: Story, item: Item): Refactoring[] {
  const level = levelOf(item);
  if (level === null || item.field?.id === 'parts') return [];
  const name = referenceName(story, item);
  if (!name) return [];
  const id = typedText(name.typed.replace(nameHere, '')) + (name.edits.length > 0 ? nameHere : '');
  return homes(story, item)
    .filter(({ shape }) => isBelow(shape.id, item))
    .flatMap((home) => {
      const key = findField(home.shape, 'serves');
      if (!key) return [];
      const serves = `${key[story.language]}: ${id}`;
      const added = home.add([...contentLines(story, home.shape), serves]);
      if (added.length === 0) return [];
      const title = {
        ja: `この項目に向かう${home.name.ja}を作る`,
        en: `Create ${home.name.en} that leads to this`,
      };
      return refactoring('rewrite', title, [...name.edits, ...added]);
    });
}

/** Kinds that are made upstream of others: the chain itself. */
const chain: readonly ShapeId[] = ['goal-state', 'ideal-item', 'strategy', 'image', 'current'];

function isAbove(shape: ShapeId, level: number): boolean {
  const above = levelOfShape(shape);
  return chain.includes(shape) && above !== null && above < level;
}

/** What is usually written next, from the goal backwards. */
const nextBelow: Partial<Record<ShapeId, readonly ShapeId[]>> = {
  vision: ['strategy'],
  image: ['strategy', 'ideal-item'],
  strategy: ['ideal-item'],
  'ideal-item': ['current', 'goal-state'],
  current: ['action'],
  'goal-state': ['action', 'outcome'],
  action: ['first-step'],
};

function isBelow(shape: ShapeId, item: Item): boolean {
  return nextBelow[item.shape.id]?.includes(shape) ?? false;
}

function contentLines(story: Story, shape: Shape): string[] {
  const main = mainField(shape);
  return main ? [`${main[story.language]}: ${writeHere}`] : [];
}

/** Every list of the story in which an item of the chain can be made, seen from this item. */
function homes(story: Story, item: Item): Home[] {
  const { root } = story;
  const stages = stagesFor(story, item);
  const inStages = (field: FieldIdOf<'stage'>): Home[] =>
    stages.map((stage) => {
      const home = listHome(story, stage, fieldOf('stage', field));
      if (stageOf(item) === stage) return home;
      const count = story.stages.indexOf(stage) + 1;
      const name = {
        ja: `${home.name.ja}（第${count}段階）`,
        en: `${home.name.en} in stage ${count}`,
      };
      return { ...home, name };
    });
  const first = stages.length > 0 ? [] : [firstStage(story, 'goal-states')];
  return [
    ...inStages('goal-states'),
    ...first,
    ...inStages('actions'),
    ...inStages('outcomes'),
    ...idealHomes(story),
    listHome(story, root, fieldOf('story', 'strategies')),
    ...imageHome(story),
    listHome(story, root, fieldOf('story', 'current-state')),
    listHome(story, root, fieldOf('story', 'first-steps')),
  ];
}

/** The stage of the item; else all of them, the last one first, as the plan is written backwards. */
function stagesFor(story: Story, item: Item): readonly Item[] {
  const own = stageOf(item);
  if (own) return [own];
  const all = item.shape.id === 'current' ? story.stages : [...story.stages].reverse();
  return all.slice(0, 4);
}

function listHome(story: Story, owner: Item, field: Field): Home {
  return homeOf(field, (lines) => appendItem(story, owner, field.id, lines));
}

function homeOf(field: Field, add: Home['add']): Home {
  const shape = shapeOf(field.of ?? 'item');
  const { ja, en } = shape.title;
  return { shape, field, name: { ja, en: withArticle(en) }, add };
}

function withArticle(title: string): string {
  return `${/^[aeiou]/.test(title) ? 'an' : 'a'} ${title}`;
}

/** 姿, or the whole of ありたい姿 where it is missing. */
function imageHome(story: Story): Home[] {
  const vision = story.root.map('vision');
  if (vision?.node.kind === 'map') return [listHome(story, vision, fieldOf('vision', 'images'))];
  if (vision) return [];
  return [nested(story, 'vision', fieldOf('vision', 'images'))];
}

/** A list in a mapping of the top that is not there yet. */
function nested(story: Story, top: FieldIdOf<'story'>, field: Field): Home {
  return homeOf(field, (lines) => {
    const entry = story.root.entry(top);
    if (entry && entry.value.kind !== 'empty') return [];
    const depths = depthsOf(story);
    const marked = lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
    const below = marked.map((line) => ' '.repeat(depths.list) + line);
    return fillKey(story, story.root, top, [`${field[story.language]}:`, ...below]);
  });
}

/** 組織 and 人 of あるべき姿, or its one list with 区分. */
function idealHomes(story: Story): Home[] {
  const entry = story.root.entry('ideal');
  const ideal = story.root.map('ideal');
  return (['organisation', 'people'] as const).map((side): Home => {
    const field = fieldOf('ideal', side);
    const name = {
      ja: `あるべき姿（${field.ja}）`,
      en: `an item of the ideal (${field.en})`,
    };
    const home = { shape: shapeOf('ideal-item'), field, name };
    if (ideal?.shape.id === 'ideal') {
      return { ...home, add: (lines) => appendItem(story, ideal, side, lines) };
    }
    if (!entry || entry.value.kind === 'empty') return { ...nested(story, 'ideal', field), name };
    const key = fieldOf('ideal-item', 'side')[story.language];
    const line = `${key}: ${field[story.language]}`;
    return { ...home, add: (lines) => appendItem(story, story.root, 'ideal', [...lines, line]) };
  });
}

/** The first stage of a plan that has none. */
function firstStage(story: Story, id: FieldIdOf<'stage'>): Home {
  const field = fieldOf('stage', id);
  return homeOf(field, (lines) => {
    const pad = ' '.repeat(depthsOf(story).list);
    const marked = lines.map((line, index) => `${pad}${index === 0 ? '- ' : '  '}${line}`);
    const name = `${fieldOf('stage', 'name')[story.language]}: `;
    return appendItem(story, story.root, 'stages', [name, `${field[story.language]}:`, ...marked]);
  });
}

import type { Edition } from './index';
import { type Field, type FieldId, fieldOf, type Shape, shapeOf } from './shapes';
import { type SheetId, sheetsOf } from './sheet';
import { itemSkeleton, keySkeleton, type SkeletonPart, type SkeletonStyle } from './skeleton';
import type { Bilingual, Locale, ShapeId, Word } from './types';

/** One sheet, written out as on the form. */
export interface SheetSnippet {
  /** The top-level key that holds it. */
  readonly field: Field;
  readonly part: SkeletonPart;
}

/** One item of a list, written out. */
export interface PartSnippet {
  readonly id: string;
  /** What kind of item it is; it stands in every list of that shape. */
  readonly shape: Shape;
  readonly title: Bilingual;
  /** What it holds, in one sentence. */
  readonly help: Bilingual;
  readonly parts: readonly SkeletonPart[];
  /** Other words by which it is looked for. */
  readonly aliases: readonly string[];
}

const stage: readonly SkeletonPart[] = [
  'name',
  'period',
  { key: 'goal-states', items: [['content', 'serves']] },
  { key: 'actions', items: [['content', 'serves', 'purpose']] },
  'outputs',
  'outcomes',
  'criteria',
];

const figure: readonly SkeletonPart[] = ['indicator', 'values', 'unit', 'kind', 'source'];

const currentItem = (side: string): readonly SkeletonPart[] => [
  'content',
  { key: 'side', word: side },
  'history',
  'today',
  'cause',
  'gap',
];

const firstStep: readonly SkeletonPart[] = [
  'who',
  'from',
  'with',
  'what',
  'how-far',
  'how',
  'change',
];

const served: readonly SkeletonPart[] = ['content', 'serves'];

const advice: readonly SkeletonPart[] = ['topic', 'said', 'response', 'status'];

const force = ['force', 'use'] as const;
const counterforce = ['force', 'countermeasure'] as const;

const story = shapeOf('story');

const sheetParts: readonly (Exclude<SkeletonPart, string> & { readonly key: SheetId })[] = [
  {
    key: 'vision',
    parts: [
      'horizon',
      'statement',
      'source',
      { key: 'images', items: [['content'], ['content'], ['content']] },
    ],
  },
  {
    key: 'default-future',
    items: [
      [
        'content',
        { key: 'side', word: 'outside' },
        { key: 'evidence', items: [['indicator', 'values', 'unit', 'source']] },
      ],
      ['content', { key: 'side', word: 'inside' }],
    ],
  },
  { key: 'strategies', items: [served, served] },
  {
    key: 'ideal',
    parts: [
      { key: 'organisation', items: [served] },
      { key: 'people', items: [served] },
    ],
  },
  { key: 'current-state', items: [currentItem('organisation'), currentItem('people')] },
  {
    key: 'force-field',
    parts: [
      { key: 'driving', items: [force, force] },
      { key: 'restraining', items: [counterforce, counterforce] },
    ],
  },
  { key: 'stages', items: [stage, stage, stage] },
  { key: 'first-steps', items: [firstStep, firstStep] },
];

/** Every sheet of both editions, in the order of the forms. */
export const sheetSnippets: readonly SheetSnippet[] = sheetParts.map((part) => ({
  field: fieldOf('story', part.key),
  part: { ...part, hint: true },
}));

function partOf(
  id: string,
  shape: ShapeId,
  title: readonly [string, string],
  help: readonly [string, string],
  parts: readonly SkeletonPart[],
  aliases: readonly string[] = [],
): PartSnippet {
  return {
    id,
    shape: shapeOf(shape),
    title: { ja: title[0], en: title[1] },
    help: { ja: help[0], en: help[1] },
    parts,
    aliases,
  };
}

const adviceWords = [
  '助言',
  'アドバイス',
  'フィードバック',
  '幹事フィードバック',
  'advice',
  'feedback',
];

/** What is written again and again inside the sheets and around them. */
export const partSnippets: readonly PartSnippet[] = [
  partOf(
    'stage',
    'stage',
    ['段階', 'stage'],
    [
      '一つの段階を、目標状態から目標設定まで。',
      'One stage, from its goal states to its criteria.',
    ],
    stage,
  ),
  partOf(
    'action',
    'action',
    ['アクション', 'action'],
    [
      '一つのアクションを、アウトプット、アウトカム、目標設定まで。',
      'One action with its outputs, outcomes and criteria.',
    ],
    [
      'content',
      'serves',
      'owner',
      'purpose',
      { key: 'outputs', items: [['content', 'target', 'unit']] },
      { key: 'outcomes', items: [['content', 'who', 'measured-by']] },
      { key: 'criteria', items: [['content', 'baseline', 'target', 'by']] },
    ],
  ),
  partOf(
    'action-in-brief',
    'action',
    ['取組の骨組み', 'action in brief'],
    [
      '一つの取組を、アウトプット・アウトカム・目標設定の一つずつまで、続けて打てます。',
      'One action with one output, one outcome and one criterion, typed in a row.',
    ],
    [
      'content',
      { key: 'outputs', items: [['content']] },
      { key: 'outcomes', items: [['content']] },
      { key: 'criteria', items: [['content']] },
    ],
    ['取組', '骨組み'],
  ),
  partOf(
    'card',
    'action',
    ['取組カード', 'action card'],
    [
      '取組一件を、2022年版の取組シートの並びで。',
      'One action, in the order of the card of the 2022 form.',
    ],
    [
      'content',
      'serves',
      'purpose',
      'reason',
      'outcomes',
      'examples',
      'method',
      'this-year',
      'next',
    ],
  ),
  partOf(
    'driving',
    'driving',
    ['推進力', 'driving force'],
    ['一つの推進力と、その活かし方。', 'One driving force and how to use it.'],
    [...force, 'strength'],
  ),
  partOf(
    'restraining',
    'restraining',
    ['抵抗力', 'restraining force'],
    ['一つの抵抗力と、その対策。', 'One restraining force and what to do about it.'],
    [...counterforce, 'strength'],
  ),
  partOf(
    'first-step',
    'first-step',
    ['一歩踏み出す', 'first step'],
    ['一人または一組の、最初の一歩。', 'The first step of one person or group.'],
    firstStep,
  ),
  partOf(
    'dialogue',
    'dialogue',
    ['対話', 'dialogue'],
    ['一回の聞き取りや対話の記録。', 'One interview or talk.'],
    ['date', 'kind', 'with', 'said', 'insights'],
  ),
  partOf(
    'coach-feedback',
    'dialogue',
    ['助言', 'advice'],
    [
      '幹事の助言の一つ。対応を書くまでは「対応がまだ」と数えます。',
      'One piece of a coach’s advice; it is open until there is a response.',
    ],
    ['date', { key: 'kind', word: 'coach-feedback' }, 'with', 'topic', 'said'],
    adviceWords,
  ),
  partOf(
    'advice',
    'dialogue',
    ['一巡分の助言', 'round of advice'],
    [
      '一回の研究会で幹事から受けた助言の表と、その対応。',
      'The table of advice of one meeting, and what you did about it.',
    ],
    [
      'date',
      { key: 'kind', word: 'coach-feedback' },
      'with',
      { key: 'items', items: [advice, advice] },
    ],
    adviceWords,
  ),
  partOf(
    'figure',
    'evidence',
    ['年ごとの数字', 'figure with years'],
    [
      '一つの数字を、年ごとの値と出典とともに。',
      'One figure with its value by year and its source.',
    ],
    figure,
  ),
];

/** The forms, with the year each came into use. */
export const editions: readonly { readonly id: Edition; readonly since: number }[] = [
  { id: 'action-plan', since: 2021 },
  { id: 'story-sheet', since: 2022 },
];

/** What a new story knows already, in snippet syntax; a place to type where nothing is given. */
export interface SkeletonFacts {
  readonly municipality?: string;
  readonly year?: string;
}

/** The lines of a whole new story: the head and every sheet of the edition with its hint. */
export function storySkeleton(
  edition: Edition,
  style: SkeletonStyle,
  known: SkeletonFacts = {},
): string[] {
  const sheets = new Set<FieldId>(sheetsOf(edition).map((sheet) => sheet.field));
  const given = (key: 'municipality' | 'year'): SkeletonPart => ({ key, text: known[key] });
  const member: readonly SkeletonPart[] = ['name', 'section'];
  const head: readonly SkeletonPart[] = [
    { key: 'change-story', text: '1' },
    given('municipality'),
    given('year'),
    { key: 'edition', word: edition },
    'theme',
    { key: 'members', items: [member, member, member] },
  ];
  const parts = sheetSnippets.filter(({ field }) => sheets.has(field.id));
  return [
    ...head.flatMap((part) => keySkeleton(story, part, style)),
    ...parts.flatMap(({ part }) => ['', ...keySkeleton(story, part, style)]),
  ];
}

/** The lines of a sheet, from its key. */
export function sheetSkeleton({ part }: SheetSnippet, style: SkeletonStyle): string[] {
  return keySkeleton(story, part, style);
}

/** The lines of a list at the top of the story with one item. */
export function listSkeleton(field: Field, { parts }: PartSnippet, style: SkeletonStyle): string[] {
  return keySkeleton(story, { key: field.id, items: [parts] }, style);
}

/** The list at the top of a story that holds items of this shape and is no sheet. */
export function logOf({ shape }: PartSnippet): Field | null {
  const isSheet = (field: Field) => sheetSnippets.some((sheet) => sheet.field === field);
  return story.fields.find((field) => field.of === shape.id && !isSheet(field)) ?? null;
}

/** The lines of an item, from its list mark. */
export function partSkeleton({ shape, parts }: PartSnippet, style: SkeletonStyle): string[] {
  return itemSkeleton(shape, style, parts);
}

/** How a whole new story of an edition is offered. */
export function storyTitle(edition: Edition, locale: Locale): { title: string; help: string } {
  const since = editions.find(({ id }) => id === edition)?.since ?? '';
  const word = editionWord(edition);
  const sheets = sheetsOf(edition).map(({ title }, index) => `${index + 1}. ${title[locale]}`);
  return {
    title:
      locale === 'ja'
        ? `新しい${word.ja}（${since}年の様式）`
        : `New ${word.en.replace('-', ' ')} (form of ${since})`,
    help: [word.help[locale], '', ...sheets].join('\n'),
  };
}

/** The word of 様式 that names the edition. */
export function editionWord(edition: Edition): Word {
  const word = fieldOf('story', 'edition').words?.find(({ id }) => id === edition);
  if (!word) throw new Error(`no word for the edition ${edition}`);
  return word;
}

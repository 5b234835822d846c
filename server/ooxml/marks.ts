/**
 * What the files that we write are known by when they come back. The export writes these marks, the
 * import reads them; nothing else tells a file of ours from another.
 */

/** Ids of the styles of our papers, by what stands in them. */
export const paperStyles = {
  question: 'StoryQuestion',
  statement: 'StoryStatement',
  item: 'StoryItem',
  detail: 'StoryDetail',
  detailList: 'StoryDetailList',
  byline: 'StoryByline',
  body: 'StoryBody',
  caption: 'StoryCaption',
  figure: 'StoryFigure',
  /** What an earlier sheet says, repeated at the head of a later one. */
  recalled: 'StoryRecalled',
  head: 'StoryHead',
  cell: 'StoryCell',
  // Of runs of text.
  id: 'StoryId',
  figureText: 'StoryFigureText',
  label: 'StoryLabel',
  pending: 'StoryPending',
} as const;

export type StyleId = (typeof paperStyles)[keyof typeof paperStyles];

/** Is this the id of a style of our papers? */
export function isOwnStyle(id: string): boolean {
  return Object.values<string>(paperStyles).includes(id);
}

/**
 * Kinds of the text boxes of our slides that hold no text of the story, or repeat it; the others are
 * named by the key of their text (姿, 根拠).
 */
export const boxKinds = {
  question: 'question',
  heading: 'heading',
  /** 見出し over the items that have it. */
  group: 'group',
  /** What an earlier sheet says, at the head of a later one. */
  recalled: 'recalled',
  /** Names and figures computed, beside a chart that holds them. */
  aside: '図の見出し',
  /** Where the figures of a slide are from, one behind the other. */
  sources: '出典',
  /** 自治体名 at the top of every sheet. */
  municipality: 'municipality',
} as const;

interface ShownName {
  readonly ja: string;
  readonly en: string;
}

/** How programs show the kinds of shapes, where not by the words of the story; older files have the kind. */
const shownNames: Readonly<Record<string, ShownName>> = {
  [boxKinds.question]: { ja: '様式の問い', en: 'Question of the form' },
  [boxKinds.heading]: { ja: '見出し', en: 'Heading' },
  [boxKinds.group]: { ja: 'まとまりの見出し', en: 'Heading of a group' },
  [boxKinds.recalled]: { ja: '前のシートから', en: 'From an earlier sheet' },
  [boxKinds.aside]: { ja: '図の見出し', en: 'Label of a chart' },
  [boxKinds.sources]: { ja: '出典', en: 'Sources' },
  [boxKinds.municipality]: { ja: '自治体名', en: 'Municipality' },
  pending: { ja: 'これから書く欄', en: 'To be written' },
  notes: { ja: '補足', en: 'Notes' },
  table: { ja: '表', en: 'Table' },
  shape: { ja: '図形', en: 'Shape' },
  text: { ja: '文字', en: 'Text' },
  link: { ja: 'つなぎ線', en: 'Link' },
};

const kindsByName = new Map(
  Object.entries(shownNames).flatMap(([kind, { ja, en }]) => [
    [ja, kind] as const,
    [en, kind] as const,
  ]),
);

/** 「姿 7」: the name of a shape, of its kind and its number on the slide. */
export function shapeName(kind: string, id: number, language: keyof ShownName): string {
  const shown = shownNames[kind]?.[language] ?? kind;
  return `${[...shown].slice(0, 60).join('')} ${id}`;
}

/** The kind of a shape by its name. */
export function shapeKind(name: string): string {
  const shown = name.replace(/\s*\d+$/, '');
  return kindsByName.get(shown) ?? shown;
}

/** What stands before the number of a figure of our papers: 「図3」. */
export const figureCaption = { ja: '図', en: 'Figure ' } as const;

/** A caption of our papers without its number. */
export function withoutNumber(caption: string): string {
  return caption.replace(/^(?:図|Figure )\d*\u3000/, '');
}

/** Kinds of shapes that no other program names so; every use of a story has some of them. */
const ownKinds = [
  boxKinds.question,
  boxKinds.municipality,
  boxKinds.group,
  boxKinds.recalled,
  boxKinds.aside,
  'pending',
] as const;
const ownNames = ownKinds.flatMap((kind) => {
  const { ja, en } = shownNames[kind] as ShownName;
  return [ja, en, kind].map((name) => `name="${name} `);
});

/** Is this the XML of a slide of ours? */
export function isOwnSlide(xml: string): boolean {
  return ownNames.some((name) => xml.includes(name));
}

export { servesMark } from '../text/servesMark';

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
  /** What an earlier sheet says, at the head of a later one. */
  recalled: 'recalled',
  /** 自治体名 at the top of every sheet. */
  municipality: 'municipality',
} as const;

/** 「姿 7」: the name of a shape, of its kind and its number on the slide. */
export function shapeName(kind: string, id: number): string {
  return `${[...kind].slice(0, 60).join('')} ${id}`;
}

/** The kind of a shape by its name. */
export function shapeKind(name: string): string {
  return name.replace(/\s*\d+$/, '');
}

/** Is this the XML of a slide of ours? All but a few have the question of their sheet. */
export function isOwnSlide(xml: string): boolean {
  return xml.includes(`name="${boxKinds.question} `);
}

export { servesMark } from '../text/servesMark';

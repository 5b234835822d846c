import type { Parts, Relation } from '../../relations';
import { allOf, at, attributeOf, childrenOf, parseXml, type Xml, xmlText } from '../../xml';
import type { Comment, Remark, TextOrigin } from '../content';
import { cleanLine, linesOfBlock } from '../lines';
import { dayOf, remarkText } from '../remark';
import type { PlacedShape, SlideReading } from './shapes';

/** Names of those who comment, by their ids: of the old parts numbers, of the new ones GUIDs. */
export function authorsOf(
  file: Parts,
  relations: ReadonlyMap<string, Relation>,
): ReadonlyMap<string, string> {
  const authors = new Map<string, string>();
  for (const { type, target } of relations.values()) {
    const text = type === 'commentAuthors' || type === 'authors' ? file.part(target) : null;
    if (text === null) continue;
    for (const root of parseXml(text).children) {
      for (const { attributes } of root.children) {
        if (attributes.id !== undefined)
          authors.set(attributes.id, cleanLine(attributes.name ?? ''));
      }
    }
  }
  return authors;
}

/** The comments of a slide, each with its answers, in the order of the file. */
export function commentsOf(
  { file, relations, slide }: SlideReading,
  placed: readonly PlacedShape[],
  authors: ReadonlyMap<string, string>,
): readonly Comment[] {
  const parts = [...relations.values()].filter(({ type }) => type === 'comments');
  return parts.flatMap(({ target }) => {
    const text = file.part(target);
    const nodes = text === null ? [] : allOf(parseXml(text), 'cm');
    const where: TextOrigin = { slide, part: 'comment' };
    return threads(nodes, authors).map(({ node, remarks }) => ({
      kind: 'comment' as const,
      where,
      about: aboutOf(node, placed),
      remarks,
      isResolved: /^(?:resolved|closed)$/i.test(attributeOf(node, 'status')),
    }));
  });
}

interface Thread {
  readonly node: Xml;
  readonly remarks: Remark[];
}

/** New comments hold their answers; old ones name the comment that they answer, if at all. */
function threads(nodes: readonly Xml[], authors: ReadonlyMap<string, string>): readonly Thread[] {
  const out: Thread[] = [];
  const byKey = new Map<string, Thread>();
  for (const node of nodes) {
    const replies = allOf(at(node, 'replyLst'), 'reply');
    const remarks = [node, ...replies].map((one) => remarkOf(one, authors));
    const parent = allOf(at(node, 'extLst'), 'parentCm')[0]?.attributes;
    const known = parent && byKey.get(`${parent.authorId} ${parent.idx}`);
    if (known) known.remarks.push(...remarks);
    else {
      const thread = { node, remarks };
      out.push(thread);
      byKey.set(`${attributeOf(node, 'authorId')} ${attributeOf(node, 'idx')}`, thread);
    }
  }
  return out;
}

function remarkOf(node: Xml, authors: ReadonlyMap<string, string>): Remark {
  const body = at(node, 'txBody');
  return {
    author: authors.get(attributeOf(node, 'authorId')) ?? '',
    date: dayOf(attributeOf(node, 'dt') || attributeOf(node, 'created')),
    text: body ? remarkText(childrenOf(body, 'p')) : cleanLine(xmlText(at(node, 'text'))),
  };
}

/** The shape that a new comment is tied to, or the words of it; else the title of the slide. */
function aboutOf(node: Xml, placed: readonly PlacedShape[]): string {
  const monikers = [...allOf(node, 'spMk'), ...allOf(node, 'graphicFrameMk')];
  const ids = monikers.map((one) => attributeOf(one, 'id'));
  const shape = placed.find(({ id }) => ids.includes(id));
  const title = placed.find(({ isTitle }) => isTitle);
  const lines = (one: PlacedShape | undefined) => (one ? linesOfBlock(one.block) : []);
  const words = allOf(node, 'txMk')[0]?.attributes;
  if (shape && words?.cp !== undefined) {
    // Places count the end of each paragraph as a sign.
    const text = lines(shape)
      .map((line) => line.text)
      .join('\n');
    const from = Number(words.cp);
    const part = cleanLine(text.slice(from, from + Number(words.len ?? 0)));
    if (part !== '') return part;
  }
  return lines(shape)[0]?.text ?? lines(title)[0]?.text ?? '';
}

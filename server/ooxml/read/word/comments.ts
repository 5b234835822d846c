import { allOf, attributeOf, parseXml, type Xml } from '../../xml';
import type { Comment, Remark, TextOrigin } from '../content';
import { cleanLine } from '../lines';
import { dayOf, remarkText } from '../remark';

/** A remark of Word with the place of its thread. */
interface ThreadedRemark extends Remark {
  readonly id: string;
  /** Ids of its paragraphs: the last one stands for it in a thread. */
  readonly paragraphs: readonly string[];
}

interface Thread {
  readonly parent: string;
  readonly isDone: boolean;
}

/** The comments of a paper, each with the answers to it. */
export class Comments {
  private readonly remarks: readonly ThreadedRemark[];
  private readonly threads: ReadonlyMap<string, Thread>;
  private readonly said = new Set<string>();

  /** @param extended what newer programs tell of threads: `commentsExtended.xml` */
  constructor(comments: string | null, extended: string | null) {
    this.remarks = comments === null ? [] : allOf(parseXml(comments), 'comment').map(remarkOf);
    this.threads = new Map(
      (extended === null ? [] : allOf(parseXml(extended), 'commentEx')).map(({ attributes }) => [
        attributes.paraId ?? '',
        {
          parent: attributes.paraIdParent ?? '',
          isDone: ['1', 'true'].includes(attributes.done ?? ''),
        },
      ]),
    );
  }

  /** The thread that begins with this comment; none for an answer, or one that was given already. */
  thread(id: string, about: string, where: TextOrigin): readonly Comment[] {
    const first = this.remarks.find((remark) => remark.id === id);
    if (!first || this.said.has(id) || this.threadOf(first)?.parent) return [];
    this.said.add(id);
    const answers = this.remarks.filter((remark) =>
      first.paragraphs.includes(this.threadOf(remark)?.parent || '-'),
    );
    const isResolved = this.threadOf(first)?.isDone ?? false;
    return [{ kind: 'comment', where, about, remarks: [first, ...answers], isResolved }];
  }

  /** Those that no place in the text refers to. */
  rest(where: TextOrigin): readonly Comment[] {
    return this.remarks.flatMap(({ id }) => this.thread(id, '', where));
  }

  private threadOf({ paragraphs }: ThreadedRemark): Thread | undefined {
    const last = paragraphs.findLast((id) => this.threads.has(id));
    return last === undefined ? undefined : this.threads.get(last);
  }
}

function remarkOf(node: Xml): ThreadedRemark {
  const paragraphs = allOf(node, 'p');
  return {
    id: attributeOf(node, 'id'),
    author: cleanLine(attributeOf(node, 'author')),
    date: dayOf(attributeOf(node, 'date')),
    text: remarkText(paragraphs),
    paragraphs: paragraphs.map((paragraph) => attributeOf(paragraph, 'paraId')).filter(Boolean),
  };
}

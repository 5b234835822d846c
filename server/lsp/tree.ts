import { statusOf, type TreeNode, treeOf } from '../features';
import { type TreeEntry, type TreeResult, treeRequest } from '../protocol';
import { fieldOf, type Locale } from '../vocabulary';
import { feature, type RequestContext } from './feature';
import { placing, type ToPlace } from './placing';

type FileContext = Pick<RequestContext, 'session' | 'document'>;

/** The story at a glance, for the side bar and the status bar. */
export const tree = feature(treeRequest, {}, (_params, context): TreeResult | null => {
  const shown = storyOfFile(context);
  if (!shown) return null;
  const { document, session } = shown;
  const { story, diagnoses, uri, version } = document;
  const toPlace = placing(shown);
  const status = statusOf(story, diagnoses, session.locale, session.onFailure);
  const title = [story.root.text('municipality'), story.root.text('round')];
  return {
    uri,
    version,
    title: title.filter(Boolean).join(' '),
    roots: treeOf(story, diagnoses, session.locale, session.onFailure).map((node) =>
      toEntry(node, toPlace),
    ),
    status: { ...status, lines: [...status.lines] },
    progress: progressWords(session.locale),
  };
});

/** The story of the file: for a log of dialogues an open one that keeps it; null where none does. */
export function storyOfFile(context: FileContext): FileContext | null {
  const { session, document } = context;
  if (!document.story.isDialogueFile) return context;
  const [story] = session.workspace.storiesWithLog(document.uri);
  return story ? { session, document: story } : null;
}

function toEntry({ span, name, cursor, children, ...node }: TreeNode, toPlace: ToPlace): TreeEntry {
  return {
    ...node,
    acts: [...node.acts],
    adds: [...node.adds],
    place: span && cursor ? toPlace(span, name ?? span, cursor) : null,
    children: children.map((child) => toEntry(child, toPlace)),
  };
}

function progressWords(locale: Locale): TreeResult['progress'] {
  const { words = [] } = fieldOf('action', 'progress');
  return words.map((word) => ({ id: word.id, label: word[locale] }));
}

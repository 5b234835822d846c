import { InlayHintRequest } from 'vscode-languageserver';
import { inlayHintsIn } from '../features';
import { feature } from './feature';

/** The text behind ids, the number of stages, years in the other calendar. */
export const inlayHints = feature(
  InlayHintRequest.type,
  { inlayHintProvider: true },
  ({ range }, { document, session }) => {
    if (!session.shows(document, 'inlayHints')) return [];
    const start = document.offsetAt(range.start);
    const end = document.offsetAt(range.end);
    return inlayHintsIn(document.story, start, end, session.locale).map((hint) => ({
      position: document.positionAt(hint.at),
      label: hint.label,
      tooltip: hint.tooltip,
      paddingLeft: !hint.isBefore,
      paddingRight: hint.isBefore,
    }));
  },
);

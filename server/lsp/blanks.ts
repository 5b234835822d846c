import { blankFrom, blankLabel, blanksIn } from '../features';
import { type BlankResult, blankRequest } from '../protocol';
import { toRange } from './convert';
import { feature } from './feature';

/** The empty value behind or before the cursor, and how many there are. */
export const blank = feature(
  blankRequest,
  {},
  ({ position, direction }, { document, session }): BlankResult => {
    const { story, version } = document;
    const found = blankFrom(story, document.offsetAt(position), direction);
    return {
      version,
      count: blanksIn(story).length,
      blank: found && {
        number: found.number,
        label: blankLabel(story, found.blank, session.locale),
        range: toRange(document, found.blank.span),
        cursor: document.positionAt(found.blank.cursor),
      },
    };
  },
);

import { HoverRequest } from 'vscode-languageserver';
import { hoverAt } from '../features';
import { toMarkup, toRange } from './convert';
import { feature } from './feature';

/** What a key is for, an item's chain up to the vision, a figure's series. */
export const hover = feature(
  HoverRequest.type,
  { hoverProvider: true },
  ({ position }, { document, session }) => {
    const found = hoverAt(document.story, document.offsetAt(position), session.locale);
    const formats = session.capabilities.textDocument?.hover?.contentFormat;
    const contents = found && toMarkup(found.markdown, formats);
    return contents ? { contents, range: toRange(document, found) } : null;
  },
);

import { HoverRequest, MarkupKind } from 'vscode-languageserver';
import { hoverAt } from '../features/hover';
import { toRange } from './convert';
import { feature } from './feature';

/** What a key is for, an item's chain up to the vision, a figure's series. */
export const hover = feature(
  HoverRequest.type,
  { hoverProvider: true },
  ({ position }, { document, lines, session }) => {
    const found = hoverAt(document.story, lines.offsetAt(position), session.locale);
    if (!found) return null;
    const contents = { kind: MarkupKind.Markdown, value: found.markdown };
    return { contents, range: toRange(lines, found) };
  },
);

import { HoverRequest } from 'vscode-languageserver';
import { findingHelp, hoverAt, Markdown } from '../features';
import { messageOf } from '../rules/engine/message';
import { toMarkup, toRange } from './convert';
import { feature } from './feature';
import { briefAt } from './publishedDiagnostics';

/**
 * What a key is for, an item's chain up to the vision, a figure's series; before it the
 * explanation of findings that were sent without theirs.
 */
export const hover = feature(
  HoverRequest.type,
  { hoverProvider: true },
  ({ position }, { document, session }) => {
    const { locale, onFailure } = session;
    const offset = document.offsetAt(position);
    const found = hoverAt(document.story, offset, locale);
    const findings = briefAt(document.knownDiagnoses, offset);
    const parts = findings.map((one) => findingHelp(messageOf(one, locale, onFailure), locale));
    const help = Markdown.join([...parts, ...(found ? [found.markdown] : [])], '\n\n');
    const contents = toMarkup(help, session.capabilities.textDocument?.hover?.contentFormat);
    const place = found ?? findings[0]?.span;
    return contents && place ? { contents, range: toRange(document, place) } : null;
  },
);

import { HoverRequest } from 'vscode-languageserver';
import { findingHelp, findingsBesideAt, hoverAt, Markdown } from '../features';
import { messageOf } from '../rules/engine/message';
import type { Diagnosis } from '../rules/engine/run';
import type { StoryDocument } from '../workspace/storyDocument';
import { relatedPlaces, rulePageUrl, toMarkup, toRange } from './convert';
import { feature } from './feature';
import { publishedAt } from './publishedDiagnostics';
import type { Session } from './session';

/**
 * What a key is for, an item's chain up to the vision, a figure's series; before it what
 * findings do not say themselves.
 */
export const hover = feature(
  HoverRequest.type,
  { hoverProvider: true },
  ({ position }, { document, session }) => {
    const { locale, onFailure } = session;
    const offset = document.offsetAt(position);
    const found = hoverAt(document.story, offset, locale);
    const findings = publishedAt(document.knownDiagnoses, offset);
    const further = findingsBesideAt(document.knownDiagnoses, offset, locale, onFailure);
    const parts = [
      ...findings.flatMap(({ finding, isBrief }) => [
        findingHelp(messageOf(finding, locale, onFailure), locale, isBrief),
        ...(isBrief ? linksOf(finding, document, session) : []),
      ]),
      ...further.map(({ markdown }) => markdown),
    ];
    const help = Markdown.join([...parts, ...(found ? [found.markdown] : [])], '\n\n');
    const contents = toMarkup(help, session.capabilities.textDocument?.hover?.contentFormat);
    const place = found ?? findings[0]?.finding.span ?? further[0]?.finding.span;
    return contents && place ? { contents, range: toRange(document, place) } : null;
  },
);

/** Where a finding leads that was sent without: to the places it is about, to the page of its rule. */
function linksOf(finding: Diagnosis, document: StoryDocument, session: Session): Markdown[] {
  const { locale, rulesPage } = session;
  const places = relatedPlaces(document, finding, session).map(({ location, message }) => {
    const { line, character } = location.range.start;
    return Markdown.link(message, `${location.uri}#L${line + 1},${character + 1}`);
  });
  // Our own client has a link at the name of every rule.
  if (!rulesPage || session.clientCommands.size > 0) return places;
  const name = locale === 'ja' ? '説明を読む' : 'Read about it';
  return [...places, Markdown.link(name, rulePageUrl(finding.rule, rulesPage))];
}

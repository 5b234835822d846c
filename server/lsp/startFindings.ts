import type { StartFinding } from '../protocol';
import { messageOf } from '../rules/engine/message';
import { startHere } from '../rules/startHere';
import type { StoryDocument } from '../workspace/storyDocument';
import { toRange } from './convert';
import type { Session } from './session';

/** 「ここから始める」 of a file as it was checked. */
export function startFindings(document: StoryDocument, session: Session): StartFinding[] {
  const { locale, onFailure } = session;
  return startHere(document.diagnoses).map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    what: messageOf(finding, locale, onFailure).what,
    range: toRange(document, finding.span),
  }));
}

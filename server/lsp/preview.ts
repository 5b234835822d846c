import { drawnAt, pageFrame, previewOf, summaryOf } from '../features';
import {
  type CursorLocation,
  type PreviewFinding,
  type PreviewPlace,
  type PreviewResult,
  type PreviewSummary,
  previewRequest,
} from '../protocol';
import { variableTheme } from '../render/theme';
import { messageOf } from '../rules/engine/message';
import { messageText } from '../rules/engine/rule';
import type { Diagnosis } from '../rules/engine/run';
import { cursorAtRange, cursorInItem } from '../story/cursor';
import type { Item } from '../story/item';
import { toRange } from './convert';
import { feature, type RequestContext } from './feature';
import { placing } from './placing';

/** Sizes that a panel can have; others are a slip, and would make drawings without end. */
const limits = { width: [240, 1600], size: [8, 40], view: [200, 4000] } as const;

type DrawnStory = ReturnType<typeof previewOf>;

/** The story as a drawing, with its places and findings. */
export const preview = feature(previewRequest, {}, (params, context): PreviewResult => {
  const { document } = context;
  const frame = {
    width: within(params.width, limits.width),
    size: within(params.size, limits.size),
  };
  const page = params.isPaged === true ? pageFrame : undefined;
  const view = typeof params.view === 'number' ? within(params.view, limits.view) : undefined;
  const drawn = previewOf(document.story, frame, variableTheme, { page, view });
  const places: Record<string, PreviewPlace> = {};
  const toPlace = placing(context);
  for (const { key, span, name, cursor, isInLog } of drawn.places) {
    const { uri, ...place } = toPlace(span, name, cursor);
    places[key] = isInLog ? { uri, ...place } : place;
  }
  const { title, subtitle, language, sections } = drawn;
  return {
    version: document.version,
    title,
    subtitle,
    language,
    sections: [...sections],
    places,
    findings: document.diagnoses.map((finding) => toFinding(finding, context, drawn)),
    summary: summaryIn(context, drawn),
  };
});

function toFinding(
  finding: Diagnosis,
  { document, session }: RequestContext,
  { places }: DrawnStory,
): PreviewFinding {
  const { locale } = session;
  const { severity, span } = finding;
  const said = messageOf(finding, locale, session.onFailure);
  const message = messageText(said, locale);
  const cursor = document.positionAt(cursorAtRange(document.story, span).start);
  const place = { uri: document.uri, range: toRange(document, span), cursor };
  return { key: drawnAt(places, span.start), severity, what: said.what, message, place };
}

function summaryIn(context: RequestContext, drawn: DrawnStory): PreviewSummary {
  const { story, diagnoses } = context.document;
  const { startHere, images, advice, questions, counts } = summaryOf(
    story,
    diagnoses,
    context.session.locale,
  );
  const toPlace = placing(context);
  const spotOf = (item: Item): CursorLocation => {
    const name = item.mainNode?.span ?? item.span;
    const cursorSpan = cursorInItem(story, item);
    const { uri, selectionRange: range, cursor } = toPlace(item.span, name, cursorSpan);
    return { uri, range, cursor };
  };
  return {
    startHere: startHere.map((finding) => toFinding(finding, context, drawn)),
    images: images.map(({ item, ...image }) => ({ ...image, place: spotOf(item) })),
    advice: advice.map(({ item, id, text }) => ({ id, text, place: spotOf(item) })),
    questions: [...questions],
    counts,
  };
}

function within(value: unknown, [min, max]: readonly [number, number]): number {
  return Math.min(max, Math.max(min, Number(value) || min));
}

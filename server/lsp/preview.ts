import { ProtocolRequestType } from 'vscode-languageserver';
import { drawnAt, previewOf } from '../features/preview';
import {
  type PreviewFinding,
  type PreviewParams,
  type PreviewPlace,
  type PreviewResult,
  previewMethod,
} from '../protocol';
import { variableTheme } from '../scene/theme';
import { sayFinding } from '../workspace/sayFinding';
import { toRange } from './convert';
import { type Asked, feature } from './feature';

const type = new ProtocolRequestType<PreviewParams, PreviewResult | null, never, void, void>(
  previewMethod,
);

/** Sizes that a panel can have; others are a slip, and would make drawings without end. */
const limits = { width: [240, 1600], size: [8, 40] } as const;

/** The story as a drawing, with its places and findings. */
export const preview = feature(type, {}, (params, asked): PreviewResult => {
  const { document, lines } = asked;
  const frame = {
    width: within(params.width, limits.width),
    size: within(params.size, limits.size),
  };
  const drawn = previewOf(document.story, frame, variableTheme);
  const places: Record<string, PreviewPlace> = {};
  for (const { key, span, name } of drawn.places) {
    places[key] = { range: toRange(lines, span), name: toRange(lines, name) };
  }
  const { title, subtitle, language, sections } = drawn;
  return {
    version: document.version,
    title,
    subtitle,
    language,
    sections: [...sections],
    places,
    findings: findingsOf(asked, drawn),
  };
});

function findingsOf(
  { document, session }: Asked,
  { places }: ReturnType<typeof previewOf>,
): PreviewFinding[] {
  return document.diagnoses.flatMap((finding) => {
    try {
      const message = sayFinding(finding, session.locale);
      return [{ key: drawnAt(places, finding.span.start), severity: finding.severity, message }];
    } catch (error) {
      session.logError(`Rule ${finding.rule}`, error);
      return [];
    }
  });
}

function within(value: unknown, [least, most]: readonly [number, number]): number {
  return Math.min(most, Math.max(least, Number(value) || least));
}

import type { Story } from '../story/story';
import { isIn } from '../syntax/ownership';
import { readYear, toEra } from '../text/dates';
import { spellingKey } from '../text/normalize';
import type { Locale } from '../vocabulary';
import { cut, labelOf } from './describe';

/** Words shown in the text that the author did not type; `at` is an absolute UTF-16 offset. */
export interface InlayHint {
  readonly at: number;
  readonly label: string;
  /** Stands before the text at the offset, not after it. */
  readonly isBefore: boolean;
  readonly tooltip?: string;
}

/** The text behind each id that is referred to, the number of each stage, years in the other calendar. */
export function inlayHintsIn(
  story: Story,
  start: number,
  end: number,
  locale: Locale,
): readonly InlayHint[] {
  const hints: InlayHint[] = [];
  const isShown = (offset: number) => offset >= start && offset <= end;
  for (const { target, text, span, node } of story.links.references) {
    if (!target || spellingKey(text) === spellingKey(target.main)) continue;
    if (!isShown(span.end) || !isIn(story.syntax, node.span.block)) continue;
    const label = labelOf(target, locale);
    hints.push({ at: span.end, label: `＝${cut(label, 16)}`, isBefore: false, tooltip: label });
  }
  story.stages.forEach((stage, index) => {
    const at = stage.mainNode?.span.start;
    if (at === undefined || !isShown(at)) return;
    const label = locale === 'ja' ? `第${index + 1}段階` : `Stage ${index + 1}`;
    hints.push({ at, label, isBefore: true });
  });
  for (const item of [story.root, ...story.items]) {
    if (item !== story.root && (item.span.end < start || item.span.start > end)) continue;
    for (const { field } of item.entries) {
      if (field.type !== 'year') continue;
      const node = item.texts(field.id)[0];
      const label = node && otherCalendar(node.value, story.year, locale);
      if (node && label && isShown(node.span.end)) {
        hints.push({ at: node.span.end, label, isBefore: false });
      }
    }
  }
  return hints;
}

/** 2026 → 令和8年, R8 → 2026年, 10年後 → the year it is; null for what is no year. */
function otherCalendar(text: string, base: number | undefined, locale: Locale): string | null {
  const year = readYear(text, base);
  if (!year) return null;
  const isWestern = /[12]\d{3}/.test(text.normalize('NFKC'));
  if (locale === 'en') return isWestern ? null : String(year.year);
  if (year.relative) return `${year.year}年（${toEra(year.year)}）`;
  return isWestern ? toEra(year.year) : `${year.year}年`;
}

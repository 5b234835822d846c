import type { Story } from '../story/story';
import type { Span } from '../syntax/tree';
import { visibleControls } from '../text/controls';
import type { Locale } from '../vocabulary';
import { cut, labelOf } from './describe';
import { nameNode } from './locate';
import { actionsToward, type ReadBack, readBack, readBackSentence } from './readBack';

/** A line above the text: `at` is an absolute UTF-16 offset. */
export interface Lens {
  readonly at: number;
  /** One short line: a long one would be cut at the edge of the editor. */
  readonly title: string;
  /** All that there is to say; empty where the title says it. */
  readonly tooltip: string;
  /** Names of the items that a click shows; empty where the lens only says something. */
  readonly targets: readonly Span[];
}

/** Says where each action leads, and how many actions lead to each image. */
export function codeLensesIn(story: Story, locale: Locale): readonly Lens[] {
  // Before there is any action, a count says nothing.
  const counted = story.actions.length > 0 ? story.images : [];
  const images = counted.map((image) => {
    const items = actionsToward(story, image);
    const title =
      locale === 'ja'
        ? `この姿に向かう取組 ${items.length}`
        : `${items.length} ${items.length === 1 ? 'action leads' : 'actions lead'} to this image`;
    const targets = items.map((item) => nameNode(item)?.span ?? item.span);
    return { at: image.span.start, title, tooltip: '', targets };
  });
  const actions = story.actions
    .filter((action) => action.main !== '')
    .map((action) => {
      const parts = readBack(story, action);
      return {
        at: action.span.start,
        title: withoutIcons(wayOf(parts, locale)),
        tooltip: visibleControls(readBackSentence(parts, locale)),
        targets: [parts.outcome, parts.goalState, parts.image].flatMap((item) =>
          item ? (nameNode(item)?.span ?? item.span) : [],
        ),
      };
    });
  return [...images, ...actions];
}

/** Where the action leads, in a few words: to the image, or to what is missing on the way. */
function wayOf({ outcome, image }: ReadBack, locale: Locale): string {
  const ja = locale === 'ja';
  if (!outcome) return ja ? '→ アウトカムがまだ' : '→ no outcome yet';
  if (!image) return ja ? '→ 姿につながっていない' : '→ leads to no image yet';
  const name = cut(labelOf(image, locale).replace(/[。.]$/, ''), ja ? 16 : 32);
  return ja ? `→ 『${name}』へ` : `→ “${name}”`;
}

/** `$(name)` is an icon in the titles of VS Code: an invisible joiner keeps it text. */
function withoutIcons(title: string): string {
  return visibleControls(title).replaceAll('$(', '$\u2060(');
}

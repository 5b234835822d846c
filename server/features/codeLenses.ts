import type { Story } from '../story/story';
import type { Span } from '../syntax/tree';
import { visibleControls } from '../text/controls';
import type { Locale } from '../vocabulary';
import { nameNode } from './locate';
import { actionsToward, readBack, readBackSentence } from './readBack';

/** A line above the text: `at` is an absolute UTF-16 offset. */
export interface Lens {
  readonly at: number;
  readonly title: string;
  /** Names of the items that a click shows; empty where the lens only says something. */
  readonly targets: readonly Span[];
}

/** Reads each action back as a sentence, and counts the actions that lead to each image. */
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
    return { at: image.span.start, title, targets };
  });
  const actions = story.actions
    .filter((action) => action.main !== '')
    .map((action) => {
      const parts = readBack(story, action);
      return {
        at: action.span.start,
        title: withoutIcons(readBackSentence(parts, locale)),
        targets: [],
      };
    });
  return [...images, ...actions];
}

/** `$(name)` is an icon in the titles of VS Code: an invisible joiner keeps it text. */
function withoutIcons(title: string): string {
  return visibleControls(title).replaceAll('$(', '$\u2060(');
}

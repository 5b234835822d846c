import type { Diagnosis } from '../rules/engine/run';
import { startHere } from '../rules/startHere';
import type { Item } from '../story/item';
import type { Story } from '../story/story';
import type { Locale } from '../vocabulary';
import { adviceId } from './advice';
import { cut, labelOf } from './describe';
import { actionsToward } from './readBack';
import { findingCounts, standingOf } from './selfCheck';
import { selfCheckQuestions } from './selfCheckQuestions';

/** What a round with the 幹事 would look at first, beside the findings. */
export interface Summary {
  /** 「ここから始める」: the findings that matter most now, the gravest first. */
  readonly startHere: readonly Diagnosis[];
  /** The images of the vision, each with whether some action leads to it. */
  readonly images: readonly { readonly item: Item; readonly text: string; isServed: boolean }[];
  /** Advice that is not answered yet. */
  readonly advice: readonly { readonly item: Item; readonly id: string; readonly text: string }[];
  /** What the authors should ask themselves. */
  readonly questions: readonly string[];
  /** How many findings of which severity. */
  readonly counts: string;
}

/** 「幹事に見せる前に」 for the panel beside the text. */
export function summaryOf(story: Story, diagnoses: readonly Diagnosis[], locale: Locale): Summary {
  const standing = standingOf(story, diagnoses);
  const text = (item: Item) => cut(labelOf(item, locale), 60);
  return {
    startHere: startHere(diagnoses),
    images: story.images.map((item) => ({
      item,
      text: text(item),
      isServed: actionsToward(story, item).length > 0,
    })),
    advice: standing.openAdvice.map((item) => ({
      item,
      id: adviceId(story, item),
      text: item.text('topic') || text(item),
    })),
    questions: selfCheckQuestions.map((question) => question[locale]),
    counts: findingCounts(standing, locale),
  };
}

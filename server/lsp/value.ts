import { belowOf, editValue, labelOfValue, nextOf, valueAt, valueWith } from '../features';
import {
  type ValueEditResult,
  type ValueResult,
  valueEditRequest,
  valueRequest,
} from '../protocol';
import { toTextEdit } from './convert';
import { feature } from './feature';

/** The text of a part of the preview, and what can be written next there. */
export const value = feature(
  valueRequest,
  {},
  ({ key }, { document: { story }, session: { locale } }): ValueResult => {
    const found = valueAt(story, key);
    return {
      value: found && {
        text: found.text,
        label: labelOfValue(found, locale),
        isMultiLine: found.isMultiLine,
      },
      next: nextOf(story, key, locale),
      below: [...belowOf(story, key, locale)],
    };
  },
);

/** The edit that writes what was typed in the preview. */
export const valueEdit = feature(
  valueEditRequest,
  {},
  ({ version, key, was, text }, { document, session: { locale } }): ValueEditResult => {
    if (version !== document.version) return { isStale: true };
    const { story } = document;
    const found = valueWith(story, key, was);
    if (!found) {
      const here = valueAt(story, key);
      return here ? { now: here.text } : { refused: gone[locale] };
    }
    const outcome = editValue(story, found, key, text);
    if ('refused' in outcome) return { refused: outcome.refused[locale] };
    const edits = outcome.edits.map((edit) => toTextEdit(document, edit));
    return { edits, key: outcome.address ?? key };
  },
);

const gone = {
  ja: 'この項目は、文章からなくなりました。書いた文は、ここから写せます。',
  en: 'This item is no longer in the text. What you wrote can be copied from here.',
} as const;

import { fillKey } from '../../story/edit';
import type { Item } from '../../story/item';
import type { Bilingual, FieldId } from '../../vocabulary';
import { defineRule, type Example, type Fix, type Rule } from '../engine/rule';
import { capital, itemName, itemSpan, keyName } from '../naming';
import { joinItems, nameWithOthers, type Several } from '../reasoning/shared/once';

/** A result that an action has if it, one of its parts or its stage states it. */
interface ResultRule {
  readonly id: string;
  /** Field of the result: `outputs` or `outcomes`. */
  readonly field: FieldId;
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly ignore?: Bilingual;
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
  /** Why it matters, in the message. */
  readonly because: Bilingual;
  /** What to do. */
  readonly how: Bilingual;
  readonly example: Bilingual;
}

/** The actions that lack it. */
type Args = Several<Item>;

/** Does the action state it, itself or in one of its parts? */
function states(action: Item, field: FieldId): boolean {
  return action.isFilled(field) || action.items('parts').some((part) => states(part, field));
}

/** The actions of a stage that lack a result which neither they nor the stage state. */
function actionsWithout(stage: Item, field: FieldId): readonly Item[] {
  if (stage.isFilled(field)) return [];
  return stage
    .items('actions')
    .filter((action) => action.isFilled('content') && !states(action, field));
}

/** A rule about a result that actions lack: said once, at the first of them. */
export function resultRule({ field, because, how, example, ...rule }: ResultRule): Rule {
  return defineRule<Args>({
    ...rule,
    severity: 'warning',
    group: 'plan',
    since: '0.1.0',
    isWhole: true,
    checkStory({ stages }, report) {
      for (const stage of stages) {
        // The last stage of a draft is written last.
        const isLast = stages.length > 1 && stage === stages.at(-1);
        for (const action of actionsWithout(stage, field)) {
          report({
            span: itemSpan(action),
            args: { items: [action] },
            fold: 'actions',
            maxSeverity: isLast ? 'information' : undefined,
          });
        }
      }
    },
    join: joinItems<Item, Args>,
    message({ items: [action, ...others] }, locale) {
      const key = keyName(action, field, locale);
      const count = others.length + 1;
      const what =
        locale === 'ja'
          ? `${nameWithOthers(action, count, 'ja')}には「${key}」がありません。`
          : `${capital(nameWithOthers(action, count, 'en'))} ${count > 1 ? 'have' : 'has'} no “${key}”.`;
      return {
        what,
        why: because[locale],
        how: how[locale],
        example: `${key}: ${example[locale]}`,
      };
    },
    fix({ args: { items } }, story): readonly Fix[] {
      const [action] = items;
      const places = action.parent ? [action, action.parent] : [action];
      return places.flatMap((place, index) => {
        const edits = fillKey(story, place, field, ['- ']);
        if (edits.length === 0) return [];
        const key = keyName(place, field, story.language);
        const title = {
          ja: `${itemName(place, 'ja')}に「${key}」を書き足す`,
          en: `Add “${key}” to ${itemName(place, 'en')}`,
        };
        return [{ title, edits, isPreferred: index === 0 }];
      });
    },
  });
}

import { fillKey } from '../../story/edit';
import type { Item } from '../../story/item';
import type { Bilingual, FieldId } from '../../vocabulary';
import { defineRule, type Example, type Fix, type Rule } from '../engine/rule';
import { capital, itemName, itemSpan, keyName } from '../naming';

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

interface Args {
  readonly stage: Item;
  /** The actions that lack it. */
  readonly actions: readonly Item[];
  /** No action of the stage has it: said once, at the stage. */
  readonly isWholeStage: boolean;
}

const numbers = ['', '', '二つ', '三つ', '四つ', '五つ', '六つ', '七つ', '八つ', '九つ'];

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

/** A rule about a result that actions lack: once for a stage where all of its actions do. */
export function resultRule({ field, because, how, example, ...rule }: ResultRule): Rule {
  return defineRule<Args>({
    ...rule,
    severity: 'warning',
    group: 'plan',
    since: '0.1.0',
    isWhole: true,
    checkStory(story, report) {
      const { stages } = story;
      for (const stage of stages) {
        const actions = actionsWithout(stage, field);
        const [first] = actions;
        if (!first) continue;
        // The last stage of a draft is written last.
        const isLast = stages.length > 1 && stage === stages.at(-1);
        const maxSeverity = isLast ? ('information' as const) : undefined;
        const all = stage.items('actions').filter((action) => action.isFilled('content'));
        const isWholeStage = actions.length > 1 && actions.length === all.length;
        if (isWholeStage) {
          const text = { ja: 'このアクションです。', en: 'This action.' };
          const related = actions.map((action) => ({ span: itemSpan(action), text }));
          report({
            span: itemSpan(stage),
            args: { stage, actions, isWholeStage },
            related,
            maxSeverity,
          });
          continue;
        }
        for (const action of actions) {
          const args = { stage, actions: [action], isWholeStage };
          report({ span: itemSpan(action), args, maxSeverity });
        }
      }
    },
    message({ stage, actions, isWholeStage }, locale) {
      const [action = stage] = actions;
      const key = keyName(stage, field, locale);
      const rest = {
        why: because[locale],
        how: how[locale],
        example: `${key}: ${example[locale]}`,
      };
      if (locale === 'ja') {
        const count = numbers[actions.length] ?? `${actions.length}件`;
        const what = isWholeStage
          ? `${itemName(stage, 'ja')}の${count}のアクションには、${actions.length === 2 ? 'どちら' : 'どれ'}にも「${key}」がありません。`
          : `${itemName(action, 'ja')}には「${key}」がありません。`;
        return { what, ...rest };
      }
      const what = isWholeStage
        ? `${actions.length === 2 ? 'Neither of the two' : `None of the ${actions.length}`} actions of ${itemName(stage, 'en')} has “${key}”.`
        : `${capital(itemName(action, 'en'))} has no “${key}”.`;
      return { what, ...rest };
    },
    fix({ args: { stage, actions, isWholeStage } }, story): readonly Fix[] {
      const places = isWholeStage ? [...actions.slice(0, 1), stage] : [...actions, stage];
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

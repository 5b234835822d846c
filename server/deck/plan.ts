import type { Item } from '../story/item';
import type { Story } from '../story/story';
import { withoutBullet } from '../text/bullets';
import type { FieldIdOf } from '../vocabulary';
import type { PlacedText, Plan, PlanStage, StepPart } from './deck';
import { type DeckContext, fieldPiece, formLabel, pendingPiece, pieceOf } from './pieces';
import { fieldHeading, stringsIn } from './strings';

/** The staged plan of a story, as far as it is written. */
export function planOf(story: Story, context: DeckContext): Plan {
  const { language, places } = context;
  const { vision, root } = story;
  const title = (field: FieldIdOf<'story'>) => fieldHeading('story', field, language);
  const visionTitle = title('vision');
  return {
    kind: 'plan',
    titles: {
      vision: visionTitle,
      present: stringsIn(language).now,
      future: stringsIn(language).leftAlone,
      rationale: title('plan-rationale'),
      criteria: fieldHeading('stage', 'criteria', language),
      gate: stringsIn(language).gate,
      continued: stringsIn(language).continued,
    },
    vision:
      (vision && fieldPiece(vision, 'statement', visionTitle, context)) ??
      pendingPiece(places.ofField(root, 'vision'), visionTitle, context),
    horizon: story.horizon,
    rationale: fieldPiece(root, 'plan-rationale', title('plan-rationale'), context),
    present: story.currentStates.map((item) => presentOf(item, title('current-state'), context)),
    future: story.defaultFuture.map((item) => pieceOf(item, title('default-future'), context)),
    steps: story.stages.map((stage, index, { length }) => stepOf(stage, index, length, context)),
  };
}

/** An item of 現状; without 内容 it goes by the first sentence of what is today, or how it came about. */
function presentOf(item: Item, kind: string, context: DeckContext): PlacedText {
  const piece = pieceOf(item, kind, context);
  if (item.main !== '') return piece;
  const said = (['today', 'history'] as const).map((field) => item.text(field)).find(Boolean) ?? '';
  const text = /^[^。\n]+。?/.exec(withoutBullet(said).trim())?.[0] ?? '';
  return { ...piece, text, isPending: text === '' };
}

/** What the form calls the actions of the first stage, of the last and of those between. */
function actionsLabel(index: number, count: number): string {
  if (index === 0) return 'first-actions';
  return index === count - 1 && index > 1 ? 'further-actions' : 'next-actions';
}

function stepOf(stage: Item, index: number, count: number, context: DeckContext): PlanStage {
  const { language } = context;
  const kind = fieldHeading('story', 'stages', language);
  const part = (id: StepPart['id'], items: readonly Item[]): StepPart => {
    const title = fieldHeading('stage', id, language);
    const pieces = items.map((item) => pieceOf(item, title, context));
    const heading =
      id === 'actions' ? formLabel('stages', actionsLabel(index, count), title, context) : title;
    return { id, title, heading, pieces };
  };
  const actions = stage.items('actions');
  const own = (field: 'outputs' | 'outcomes' | 'criteria') => [
    ...actions.flatMap((action) => action.items(field)),
    ...stage.items(field),
  ];
  const criteria = own('criteria').map(
    (item): PlacedText => pieceOf(item, fieldHeading('stage', 'criteria', language), context),
  );
  return {
    head: pieceOf(stage, kind, context),
    subtitle: stage.text('subtitle'),
    period: stage.text('period'),
    parts: [
      part('goal-states', stage.items('goal-states')),
      part('actions', actions),
      part('outputs', own('outputs')),
      part('outcomes', own('outcomes')),
    ],
    criteria,
  };
}

import type { Item } from '../story/item';
import type { Story } from '../story/story';
import type { FieldIdOf } from '../vocabulary';
import type { Piece, Plan, Step, StepPart } from './deck';
import { fieldPiece, type Making, pendingPiece, pieceOf } from './pieces';
import { fieldHeading, stringsIn } from './strings';

/** The staged plan of a story, as far as it is written. */
export function planOf(story: Story, making: Making): Plan {
  const { language, places } = making;
  const { vision, root } = story;
  const title = (field: FieldIdOf<'story'>) => fieldHeading('story', field, language);
  const visionTitle = title('vision');
  return {
    kind: 'plan',
    titles: {
      vision: visionTitle,
      present: title('current-state'),
      future: title('default-future'),
      rationale: title('plan-rationale'),
      criteria: fieldHeading('stage', 'criteria', language),
      gate: stringsIn(language).gate,
      lastGate: stringsIn(language).lastGate,
      continued: stringsIn(language).continued,
    },
    vision:
      (vision && fieldPiece(vision, 'statement', visionTitle, making)) ??
      pendingPiece(places.ofField(root, 'vision'), visionTitle, making),
    horizon: vision?.text('horizon') ?? '',
    rationale: fieldPiece(root, 'plan-rationale', title('plan-rationale'), making),
    present: story.currentStates.map((item) => pieceOf(item, title('current-state'), making)),
    future: story.defaultFuture.map((item) => pieceOf(item, title('default-future'), making)),
    steps: story.stages.map((stage) => stepOf(stage, making)),
  };
}

function stepOf(stage: Item, making: Making): Step {
  const { language } = making;
  const kind = fieldHeading('story', 'stages', language);
  const part = (id: StepPart['id'], items: readonly Item[]): StepPart => {
    const title = fieldHeading('stage', id, language);
    const pieces = items.map((item) => pieceOf(item, title, making));
    return { id, title, pieces };
  };
  const actions = stage.items('actions');
  const own = (field: 'outputs' | 'outcomes' | 'criteria') => [
    ...actions.flatMap((action) => action.items(field)),
    ...stage.items(field),
  ];
  const criteria = own('criteria').map(
    (item): Piece => pieceOf(item, fieldHeading('stage', 'criteria', language), making),
  );
  return {
    head: pieceOf(stage, kind, making),
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

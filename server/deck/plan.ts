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
      present: stringsIn(language).now,
      future: stringsIn(language).leftAlone,
      rationale: title('plan-rationale'),
      criteria: fieldHeading('stage', 'criteria', language),
      gate: stringsIn(language).gate,
      continued: stringsIn(language).continued,
    },
    vision:
      (vision && fieldPiece(vision, 'statement', visionTitle, making)) ??
      pendingPiece(places.ofField(root, 'vision'), visionTitle, making),
    horizon: vision?.text('horizon') ?? '',
    rationale: fieldPiece(root, 'plan-rationale', title('plan-rationale'), making),
    present: story.currentStates.map((item) => presentOf(item, title('current-state'), making)),
    future: story.defaultFuture.map((item) => pieceOf(item, title('default-future'), making)),
    steps: story.stages.map((stage) => stepOf(stage, making)),
  };
}

/** An item of 現状; without 内容 it goes by the first sentence of what is today, or how it came about. */
function presentOf(item: Item, kind: string, making: Making): Piece {
  const piece = pieceOf(item, kind, making);
  if (item.main !== '') return piece;
  const said = (['today', 'history'] as const).map((field) => item.text(field)).find(Boolean) ?? '';
  const text = /^[^。\n]+。?/.exec(said.trim())?.[0] ?? '';
  return { ...piece, text, isPending: text === '' };
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

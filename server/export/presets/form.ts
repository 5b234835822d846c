import type { Card, Deck, LabelledTexts, Plan, Sheet, SheetBlock } from '../../deck/deck';
import { fieldHeading, stringsIn } from '../../deck/strings';

/** Ids of what one hands in: the numbered sheets, with six parts the cards of actions, what changed. */
export function idsOfForm({ sheets }: Deck): ReadonlySet<string> {
  const numbered = sheets.filter(({ number }) => number !== null).map(({ id }) => id);
  const cards = numbered.includes('first-steps') ? [] : ['actions'];
  return new Set([...numbered, ...cards, 'changes']);
}

/**
 * The form as it is handed in. With six parts the stages are worked back from the vision, and the
 * cards of actions do not say again what the staged plan before them says.
 */
export function formDeckOf(deck: Deck): Deck {
  const ids = idsOfForm(deck);
  const backCast = ids.has('actions') ? stringsIn(deck.language).backCast : undefined;
  const sheets = deck.sheets.filter(({ id }) => ids.has(id));
  const plan = sheets
    .flatMap(({ blocks }) => blocks)
    .find((block): block is Plan => block.kind === 'plan');
  if (!plan) return { ...deck, sheets };
  const goals = fieldHeading('stage', 'goal-states', deck.language);
  return {
    ...deck,
    sheets: sheets.map((sheet): Sheet => {
      if (sheet.id === 'actions') return besidePlan(sheet, plan, goals);
      if (backCast === undefined) return sheet;
      const blocks = sheet.blocks.map((block) => (block === plan ? { ...plan, backCast } : block));
      return { ...sheet, blocks };
    }),
  };
}

function besidePlan(sheet: Sheet, plan: Plan, goals: string): Sheet {
  const stages = new Set(plan.steps.map(({ head }) => head.key));
  const outcomes = plan.steps.flatMap(({ parts }) =>
    parts.flatMap(({ id, pieces }) =>
      id === 'outcomes'
        ? pieces.map(({ text, figure }) => [text, figure].filter(Boolean).join('\u3000'))
        : [],
    ),
  );
  const blocks = sheet.blocks.flatMap((block): readonly SheetBlock[] => {
    if (block.kind !== 'cards') return [block];
    const cards = block.cards.flatMap((card): readonly Card[] => {
      if (!stages.has(card.piece.key)) return [{ ...card, details: shortened(card, outcomes) }];
      const details = card.details.filter(({ label }) => label !== goals);
      return details.length + card.serves.length > 0 ? [{ ...card, details }] : [];
    });
    return cards.length > 0 ? [{ ...block, cards }] : [];
  });
  return { ...sheet, blocks };
}

/** Results without how and by when they are measured: the form asks for what is to be gained. */
function shortened({ details }: Card, outcomes: readonly string[]): readonly LabelledTexts[] {
  const short = (text: string) => outcomes.find((said) => said !== '' && text.startsWith(said));
  return details.map(({ label, texts }) => ({
    label,
    texts: texts.map((text) => short(text) ?? text),
  }));
}

import { isOpenAdvice } from '../story/advice';
import type { Item } from '../story/item';
import type { Story } from '../story/story';
import type { FieldIdOf } from '../vocabulary';
import type { LabelledTexts, SheetBlock, TableRow } from './deck';
import { detailsOf, textsOf } from './details';
import { isFeedback } from './furtherSheets';
import { type DeckContext, pieceOf } from './pieces';
import { statusText } from './status';
import { fieldHeading, stringsIn } from './strings';

/** Fields that have a column of their own. */
const shown = ['date', 'kind', 'with', 'topic', 'said', 'response', 'status', 'items', 'about'];

/** The column of 状態. */
const statusAt = 4;

/** Advice and what became of it, from the log of dialogues; what is still open stands out. */
export function adviceBlocks(story: Story, context: DeckContext): readonly SheetBlock[] {
  const { language } = context;
  const rows = story.dialogues.filter(isFeedback).flatMap((dialogue) => rowsOf(dialogue, context));
  if (rows.length === 0) return [];
  const hasRemarks = rows.some(({ remarks }) => remarks !== '');
  const heading = (field: FieldIdOf<'advice'>) => fieldHeading('advice', field, language);
  const columns = [
    stringsIn(language).round,
    heading('topic'),
    heading('said'),
    heading('response'),
  ];
  return [
    {
      kind: 'table',
      caption: '',
      columns: [
        ...columns,
        heading('status'),
        ...(hasRemarks ? [stringsIn(language).remarks] : []),
      ],
      rows: rows.map(({ row, remarks }) =>
        hasRemarks ? { ...row, cells: [...row.cells, remarks] } : row,
      ),
    },
  ];
}

function rowsOf(dialogue: Item, context: DeckContext): { row: TableRow; remarks: string }[] {
  const { language } = context;
  const from = (['date', 'kind', 'with'] as const).flatMap((field) =>
    textsOf(dialogue, field, language),
  );
  const items = dialogue.items('items');
  // What was said beside the table of one round has a row of its own.
  const isWhole = items.length === 0 || dialogue.isFilled('said');
  const parts = isWhole ? [dialogue, ...items] : items;
  // The talk itself may name its topic beside the round: that row stands by itself.
  const sameRound = (index: number) => index > 0 && parts[index - 1] !== dialogue;
  return parts.map((part, index) => {
    const isRest = index === 0 && part !== dialogue;
    const row: TableRow = {
      piece: pieceOf(part, part.shape.title[language], context),
      cells: [
        [...from, ...(part === dialogue ? [] : textsOf(dialogue, 'topic', language))].join('\n'),
        part.text('topic'),
        part.text('said'),
        part.text('response'),
        statusText(part, language),
      ],
      ...(isOpenAdvice(part) && { openAt: statusAt }),
      ...(sameRound(index) && { joinsAbove: true }),
    };
    const remarks = [
      ...remarksOf(part, language),
      ...(isRest ? remarksOf(dialogue, language) : []),
    ];
    return { row, remarks: remarks.join('\n') };
  });
}

function remarksOf(part: Item, language: DeckContext['language']): readonly string[] {
  const about = part.texts('about').map((node) => node.value);
  const label = fieldHeading('dialogue', 'about', language);
  const details: readonly LabelledTexts[] = [
    ...(about.length > 0 ? [{ label, texts: about }] : []),
    ...detailsOf(part, language, shown),
  ];
  const { colon, comma } = stringsIn(language);
  return details.map(({ label: name, texts }) => `${name}${colon}${texts.join(comma)}`);
}

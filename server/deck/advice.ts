import type { Item } from '../story/item';
import type { Story } from '../story/story';
import type { Block, Row } from './deck';
import { type Making, pieceOf } from './pieces';
import { headingOf, say } from './words';

const kinds = new Set(['coach-feedback', 'coach-question', 'peer', 'mayor', 'sender']);

/** Advice and what became of it, from the log of dialogues; what is still open stands out. */
export function adviceBlocks(story: Story, making: Making): readonly Block[] {
  const { language } = making;
  const rows = story.dialogues
    .filter((dialogue) => dialogue.words('kind').some((word) => kinds.has(word.id)))
    .flatMap((dialogue) => rowsOf(dialogue, making));
  if (rows.length === 0) return [];
  const heading = (field: string) => headingOf('advice', field, language);
  const columns = [say('round', language), heading('topic'), heading('said')];
  return [
    {
      kind: 'table',
      caption: '',
      columns: [...columns, heading('response'), heading('status')],
      rows,
    },
  ];
}

function rowsOf(dialogue: Item, making: Making): Row[] {
  const { language } = making;
  const from = [dialogue.text('date'), dialogue.text('with')].filter(Boolean).join('\n');
  // A talk needs no answer; a coach's advice does.
  const isAdvice = dialogue.words('kind').some((word) => word.id === 'coach-feedback');
  const items = dialogue.items('items');
  const parts = items.length > 0 ? items : dialogue.isFilled('said') ? [dialogue] : [];
  return parts.map((part) => {
    const status = part.words('status')[0];
    const isOpen = status ? status.id === 'open' : isAdvice && !part.isFilled('response');
    return {
      piece: pieceOf(part, part.shape.title[language], making),
      cells: [
        from,
        part.text('topic'),
        part.text('said'),
        part.text('response'),
        status?.[language] ?? '',
      ],
      isOpen,
    };
  });
}

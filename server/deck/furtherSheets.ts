import type { Item } from '../story/item';
import type { Story } from '../story/story';
import { normalize } from '../text/normalize';
import type { Locale } from '../vocabulary';
import type { Asked, LabelledTexts, RoundChanges, SheetBlock, Table } from './deck';
import { detailsOf, lineOf, textsOf } from './details';
import { type DeckContext, fieldPiece, pieceOf } from './pieces';
import { cohortName } from './roadmap';
import { cardsOf, tableOf } from './sheets';
import { fieldHeading, stringsIn } from './strings';

/** What the cover names beside title and subtitle. */
export function factsOf(story: Story, { language }: DeckContext): readonly LabelledTexts[] {
  const { root } = story;
  const fields = ['edition', 'cohort', 'peers', 'coaches', 'members', 'parent-plans'] as const;
  return fields.flatMap((field): LabelledTexts[] => {
    const texts = field === 'members' ? membersOf(root) : textsOf(root, field, language);
    if (texts.length === 0) return [];
    const named = field === 'cohort' ? texts.map((text) => cohortName(text, language)) : texts;
    return [{ label: fieldHeading('story', field, language), texts: named }];
  });
}

/** 「健康課　主任　氏名」, as a list of members is written. */
function membersOf(root: Item): readonly string[] {
  return root
    .items('members')
    .map((member) => (['section', 'post', 'name'] as const).map((field) => member.text(field)))
    .map((parts) => parts.filter(Boolean).join('　'))
    .filter(Boolean);
}

/** The log of dialogues, one card each. */
export function dialogueBlocks(story: Story, context: DeckContext): readonly SheetBlock[] {
  const dialogues = story.dialogues.filter((dialogue) => !isFeedback(dialogue));
  if (dialogues.length === 0) return [];
  const cards = cardsOf('', dialogues, context, ['date', 'kind', 'with', 'people', 'topic']);
  const { language } = context;
  return [
    {
      ...cards,
      cards: cards.cards.map((card, index) => {
        const dialogue = dialogues[index] as Item;
        const { text } = card.piece;
        const people = textsOf(dialogue, 'people', language).map((count) =>
          language === 'ja' && /^\d+$/.test(count) ? `${count}人` : count,
        );
        const head = (['date', 'kind', 'with'] as const).flatMap((field) =>
          textsOf(dialogue, field, language),
        );
        const said =
          text === '' ? [] : [{ label: fieldHeading('dialogue', 'said', language), texts: [text] }];
        const about = dialogue.texts('about').map((node) => node.value);
        const title = [[...head, ...people].join('　'), dialogue.text('topic')];
        const asked = askedIn(dialogue, language);
        return {
          ...card,
          ...(asked && { asked }),
          piece: { ...card.piece, text: title.filter(Boolean).join('\n'), isPending: false },
          details: [...said, ...card.details],
          serves: about,
        };
      }),
    },
  ];
}

/**
 * Questions with their answers: written in pairs, or as many answers as questions; null where it is
 * not said which belongs to which.
 */
function askedIn(dialogue: Item, language: Locale): Asked | null {
  const label = (field: 'questions' | 'said' | 'exchanges') =>
    fieldHeading('dialogue', field, language);
  const asked = dialogue.items('questions').map((one) => one.main);
  const pairs = dialogue.items('exchanges').map((one) => {
    const others = detailsOf(one, language, ['question']).map(lineOfDetail(language)).join('\n');
    const said = one.texts('said').map(({ value }) => value);
    return { question: one.text('question'), text: [...said, others].filter(Boolean).join('\n') };
  });
  if (pairs.length > 0) {
    const isWhole = pairs.every(({ question }) => question !== '');
    const isCovered = asked.every((one) => pairs.some(({ question }) => question === one));
    const labels = [label('exchanges'), ...(isCovered ? [label('questions')] : [])];
    return isWhole ? { answers: pairs, labels, isPaired: true } : null;
  }
  const said = dialogue.texts('said').map(({ value }) => value);
  if (asked.length < 2 || said.length !== asked.length || asked.includes('')) return null;
  const answers = asked.map((question, at) => ({ question, text: said[at] ?? '' }));
  return { answers, labels: [label('questions'), label('said')], isPaired: false };
}

const lineOfDetail =
  (language: Locale) =>
  ({ label, texts }: LabelledTexts) => {
    const { colon, slash } = stringsIn(language);
    const [open, close] = language === 'ja' ? ['（', '）'] : [' (', ')'];
    return `${open}${label}${colon}${texts.join(slash)}${close}`;
  };

const feedbackKinds = new Set(['coach-feedback', 'coach-question', 'peer', 'mayor', 'sender']);

/** Is this what others said of the plan, rather than a talk of the team's? */
export function isFeedback(dialogue: Item): boolean {
  return dialogue.words('kind').some((word) => feedbackKinds.has(word.id));
}

/** What changed since the last round, and why: before and after where that round is at hand. */
export function changeBlocks(story: Story, context: DeckContext): readonly SheetBlock[] {
  const { changes } = context;
  const listed = changes ? listedReasons(story, changes.others) : story.root.items('changes');
  const list =
    listed.length === 0 ? [] : [tableOf('change', listed, ['round', 'about', 'reason'], context)];
  return changes && changes.rows.length > 0 ? [changeTable(changes, context), ...list] : list;
}

/** 変更理由 that no row of before and after gives: of earlier rounds, and of what is in no sheet. */
function listedReasons(story: Story, others: readonly Item[]): readonly Item[] {
  const round = normalize(story.root.text('round'));
  return story.root
    .items('changes')
    .filter((item) => others.includes(item) || normalize(item.text('round')) !== round);
}

function changeTable({ since, rows }: RoundChanges, { places, language }: DeckContext): Table {
  const strings = stringsIn(language);
  const { place, before, after, none } = strings;
  const reason = fieldHeading('change', 'reason', language);
  return {
    kind: 'table',
    caption: strings.changedSince.replace('$', () => since),
    columns: [place, before, after, reason],
    rows: rows.map((row) => ({
      piece: {
        key: row.item && places.of(row.item),
        text: row.after || row.before,
        kind: row.place,
      },
      cells: [row.place, row.before || none, row.after || none, row.reason || strings.noReason],
      ...(row.reason === '' && { openAt: 3 }),
    })),
  };
}

/** What is still open: one card a question. */
export function questionBlocks(story: Story, context: DeckContext): readonly SheetBlock[] {
  const items = story.root.items('open-questions');
  return items.length === 0 ? [] : [cardsOf('', items, context)];
}

/** The dates to come, as a table. */
export function scheduleBlocks(story: Story, context: DeckContext): readonly SheetBlock[] {
  const items = story.root.items('schedule');
  return items.length === 0 ? [] : [tableOf('event', items, ['date', 'content', 'kind'], context)];
}

/** The chapters that no sheet holds. */
export function narrativeBlocks(story: Story, context: DeckContext): readonly SheetBlock[] {
  return story.root.items('narrative').map((chapter) => ({
    kind: 'prose',
    heading: chapter.text('group'),
    byline: '',
    paragraphs: paragraphsOf(chapter, context),
  }));
}

/** A closing word from each member. */
export function afterwordBlocks(story: Story, context: DeckContext): readonly SheetBlock[] {
  return story.root.items('afterword').map((word) => ({
    kind: 'prose',
    heading: '',
    byline: word.text('name'),
    paragraphs: paragraphsOf(word, context),
  }));
}

function paragraphsOf(item: Item, context: DeckContext) {
  const whole = fieldPiece(item, 'content', item.shape.title[context.language], context);
  if (!whole) return [pieceOf(item, item.shape.title[context.language], context)];
  const lines = whole.text.split(/\n+/).filter((line) => line.trim() !== '');
  return lines.map((text) => ({ ...whole, text }));
}

/** Earlier texts in one line each, for the boxes that repeat them. */
export function recalledTexts(
  items: readonly Item[],
  { language }: DeckContext,
): readonly string[] {
  return items.map((item) => item.main || lineOf(item, language)).filter(Boolean);
}

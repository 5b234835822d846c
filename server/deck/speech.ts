import { formOf, type Locale, sheetsOf } from '../vocabulary';
import type { Card, Cards, PlacedText, Plan, Sheet, SheetBlock } from './deck';
import { fieldHeading, stringsIn } from './strings';

/** Letters that one says in a minute, in Japanese and in other languages. */
const aMinute: Readonly<Record<Locale, number>> = { ja: 330, en: 900 };

/** Words between the author's own, so that they can be said aloud. */
const phrases = {
  ja: {
    asked: '問いは、',
    stage: '$段目は',
    reaches: '目指すのは、',
    until: 'ここまで来たら次へ進みます。',
    order: 'この順番にした理由です。',
    why: '理由は、',
    who: '担うのは、',
    whom: '届けたい相手は、',
    comma: '、',
    drives: '力になるのは、',
    resists: '立ちはだかるのは、',
    answer: 'そこで、',
    more: 'くわしくはシートの言葉で補ってください。',
    end: '。',
  },
  en: {
    asked: 'The question: ',
    stage: 'Stage $ is ',
    reaches: 'What it reaches: ',
    until: 'Having come so far, we go on: ',
    order: 'Why this order: ',
    why: 'Why: ',
    who: 'Who does it: ',
    whom: 'For whom: ',
    comma: ', ',
    drives: 'What drives us: ',
    resists: 'What resists: ',
    answer: 'So: ',
    more: 'The sheet has more to tell.',
    end: '.',
  },
} as const;

type Phrases = (typeof phrases)[Locale];

/**
 * What one says to a sheet in about a minute, a sentence a line, in the author's own words: what it
 * is about, why, and whom it reaches.
 */
export function speechOf({ question, blocks }: Sheet, language: Locale): readonly string[] {
  const words = phrases[language];
  const asked = askedIn(question);
  const lines = [
    ...asked.map((text) => words.asked + sentence(text, words)),
    ...blocks.flatMap((block) => spoken(block, language)),
  ].filter((line) => line !== '');
  let room = aMinute[language];
  const said = lines.filter((line, index) => {
    room -= line.length;
    return index === 0 || room >= 0;
  });
  return said.length < lines.length ? [...said, words.more] : said;
}

/** What the forms ask, as it is said. */
function questions(): readonly string[] {
  return (['action-plan', 'story-sheet'] as const).flatMap((edition) =>
    sheetsOf(edition).flatMap(({ field }) =>
      Object.values(formOf(edition, field).question).flatMap((text) => askedIn(text)),
    ),
  );
}

function askedIn(question: string): readonly string[] {
  const [first = ''] = question.split('\n').filter(Boolean);
  return first === '' ? [] : [first.replace(/^[■□]/, '')];
}

/** What of a line of such a speech is the author's own, piece by piece: none of what we only ask. */
export function ownOfSpeech(line: string): readonly string[] {
  const all = Object.values(phrases).flatMap((words) => Object.values(words));
  const leads = all.filter((phrase) => phrase.length > 2 && !phrase.includes('$'));
  return [...questions(), ...leads]
    .reduce((text, phrase) => text.replaceAll(phrase, '\n'), line)
    .replace(/^(?:\d+段目は|Stage \d+ is )/, '')
    .split(/[\n、。，．「」（）()：:\u3000]|[.,;!?！？](?:\s|$)/)
    .filter((piece) => piece.trim() !== '');
}

/** A text that ends as a sentence does. */
function sentence(text: string, { end }: Phrases): string {
  const line = text.replace(/\s*\n\s*/g, ' ').trim();
  if (line === '') return '';
  return /[。．.！？!?」）)]$/.test(line) ? line : line + end;
}

function said({ id, text, figure }: PlacedText): string {
  const name = id && !text.includes(id) ? `「${id}」` : '';
  return [name + text, figure].filter(Boolean).join('\u3000');
}

function spoken(block: SheetBlock, language: Locale): readonly string[] {
  const words = phrases[language];
  switch (block.kind) {
    case 'statement':
      return [sentence([block.before, said(block.piece)].filter(Boolean).join(words.comma), words)];
    case 'cards':
      return spokenCards(block, language);
    case 'plan':
      return spokenPlan(block, words);
    case 'forces': {
      const strongest = <T extends { readonly strength: number | null }>(all: readonly T[]) =>
        all.toSorted((a, b) => (b.strength ?? 0) - (a.strength ?? 0))[0];
      const [driving, restraining] = [strongest(block.driving), strongest(block.restraining)];
      return [
        ...(driving ? [words.drives + sentence(said(driving.piece), words)] : []),
        ...(driving?.answer ? [words.answer + sentence(driving.answer, words)] : []),
        ...(restraining ? [words.resists + sentence(said(restraining.piece), words)] : []),
        ...(restraining?.answer ? [words.answer + sentence(restraining.answer, words)] : []),
      ];
    }
    case 'table':
      return block.rows.map(({ piece, cells }) =>
        sentence(piece.text || cells.filter(Boolean).slice(0, 2).join(words.comma), words),
      );
    case 'prose':
      return block.paragraphs.slice(0, 2).map((piece) => sentence(piece.text, words));
    default:
      return [];
  }
}

function spokenCards({ heading, cards }: Cards, language: Locale): readonly string[] {
  const words = phrases[language];
  return [
    ...(heading === '' ? [] : [sentence(heading, words)]),
    ...cards.flatMap((card) => [
      // A stage is named by the heading above its actions.
      ...(heading.startsWith(card.piece.text) ? [] : [sentence(said(card.piece), words)]),
      ...told(card, ['reason', 'purpose'], words.why, language),
      ...reached(card, language),
      ...told(card, ['owner'], words.who, language),
    ]),
  ];
}

type ToldField = 'reason' | 'purpose' | 'owner';

/** The first of these fields that a card has among its details, behind the words that lead to it. */
function told(
  { details }: Card,
  fields: readonly ToldField[],
  lead: string,
  language: Locale,
): readonly string[] {
  const texts = fields.map((field) => {
    const label = fieldHeading('action', field, language);
    return details.find((one) => one.label.endsWith(label))?.texts[0] ?? '';
  });
  const text = texts.find(Boolean) ?? '';
  return text === '' ? [] : [lead + sentence(text, phrases[language])];
}

/** Whom the results of a card reach (対象), which stands in brackets behind each of them. */
function reached({ details }: Card, language: Locale): readonly string[] {
  const words = phrases[language];
  const label = fieldHeading('outcome', 'who', language) + stringsIn(language).colon;
  const named = details.flatMap(({ texts }) =>
    texts.flatMap((text) => {
      const at = text.indexOf(label);
      if (at < 0) return [];
      return /^[^、；;（(）)]+/.exec(text.slice(at + label.length)) ?? [];
    }),
  );
  const all = [...new Set(named)];
  return all.length === 0 ? [] : [words.whom + sentence(all.join(words.comma), words)];
}

function spokenPlan({ vision, rationale, steps }: Plan, words: Phrases): readonly string[] {
  return [
    sentence(said(vision), words),
    ...(rationale ? [words.order + sentence(rationale.text, words)] : []),
    ...steps.flatMap(({ head, period, parts, criteria }, index) => {
      const goals = parts.find(({ id }) => id === 'goal-states')?.pieces ?? [];
      const actions = parts.find(({ id }) => id === 'actions')?.pieces ?? [];
      const aims = goals.length > 0 ? goals : actions;
      const name = [head.text, period].filter(Boolean).join(words.comma);
      return [
        words.stage.replace('$', String(index + 1)) + sentence(name, words),
        ...aims.slice(0, 1).map((piece) => words.reaches + sentence(said(piece), words)),
        ...criteria.slice(0, 1).map((piece) => words.until + sentence(said(piece), words)),
      ];
    }),
  ];
}

import type { Story } from '../story/story';
import {
  type FieldIdOf,
  formOf,
  isSheetId,
  type Locale,
  sheetsOf,
  sheetTitle,
} from '../vocabulary';
import { actionBlocks, measureBlocks } from './actions';
import { adviceBlocks } from './advice';
import { chainBlocks } from './chain';
import type { Deck, RoundChanges, Sheet, SheetBlock } from './deck';
import {
  afterwordBlocks,
  changeBlocks,
  dialogueBlocks,
  factsOf,
  narrativeBlocks,
  questionBlocks,
  scheduleBlocks,
} from './furtherSheets';
import type { DeckContext } from './pieces';
import { Places } from './places';
import { planOf } from './plan';
import { recalledOf } from './recalled';
import { roadmapBlocks } from './roadmap';
import {
  currentBlocks,
  effortBlocks,
  forceBlocks,
  futureBlocks,
  idealBlocks,
  stepBlocks,
  strategyBlocks,
  visionBlocks,
  yearBlocks,
} from './sheets';
import { fieldHeading, type Strings, stringsIn } from './strings';

type Maker = (story: Story, context: DeckContext) => readonly SheetBlock[];

/** What the sheet of each top-level field is made of. */
const makers = {
  vision: visionBlocks,
  'default-future': futureBlocks,
  strategies: strategyBlocks,
  ideal: idealBlocks,
  'current-state': currentBlocks,
  'force-field': forceBlocks,
  stages: (story, context) => [planOf(story, context)],
  'first-steps': stepBlocks,
  'one-year': yearBlocks,
  'previous-efforts': effortBlocks,
  changes: changeBlocks,
  'open-questions': questionBlocks,
  schedule: scheduleBlocks,
  narrative: narrativeBlocks,
  afterword: afterwordBlocks,
} satisfies Partial<Record<FieldIdOf<'story'>, Maker>>;

type MakerId = keyof typeof makers;

/** What stands at the end, after everything that is made of several fields. */
const last: ReadonlySet<string> = new Set<MakerId>([
  'changes',
  'open-questions',
  'schedule',
  'narrative',
  'afterword',
]);

/**
 * The sheets of a story as they can be shown and exported, in the story's own language: all sheets
 * of its edition in the numbering of the form, the map, and what else the story holds.
 * @param places takes the places of what is asked for
 * @param marksGaps whether the map marks what serves nothing: the editor's business alone
 * @param changes before and after, where an earlier round is at hand
 */
export function deckOf(
  story: Story,
  places = new Places(story),
  {
    marksGaps = false,
    changes = null,
  }: { readonly marksGaps?: boolean; readonly changes?: RoundChanges | null } = {},
): Deck {
  const { language, root } = story;
  const { edition, year } = story;
  const context: DeckContext = { places, language, edition, marksGaps, year, changes };
  const form = sheetsOf(edition);
  const numbered = form.map(({ field, number }) =>
    sheetOf(field, number, formOf(edition, field).title[language], story, context),
  );
  const others = (Object.keys(makers) as MakerId[])
    .filter((field) => root.has(field) || (field === 'changes' && changes?.rows.length))
    .filter((field) => !form.some((sheet) => sheet.field === field))
    .map((field) => {
      return sheetOf(field, null, fieldHeading('story', field, language), story, context);
    });
  const made = (id: keyof Strings, maker: Maker) =>
    madeSheet(id, stringsIn(language)[id], maker(story, context));
  const parts = (['municipality', 'year', 'round'] as const).map((field) => root.text(field));
  return {
    language,
    title: root.text('theme') || root.text('municipality'),
    municipality: root.text('municipality'),
    subtitle: parts.filter(Boolean).join('　'),
    facts: factsOf(story, context),
    source: { text: story.text, log: story.dialogueFile?.text },
    sheets: [
      ...numbered,
      ...made('actions', actionBlocks),
      ...made('measures', measureBlocks),
      ...made('map', chainBlocks),
      ...made('roadmap', roadmapBlocks),
      ...others.filter(({ id }) => !last.has(id)),
      ...made('advice', adviceBlocks),
      ...made('dialogues', dialogueBlocks),
      ...others.filter(({ id }) => last.has(id)),
    ],
  };
}

function sheetOf(
  field: MakerId,
  number: number | null,
  title: string,
  story: Story,
  context: DeckContext,
): Sheet {
  return {
    id: field,
    number,
    title,
    key: context.places.ofField(story.root, field),
    question:
      number !== null && isSheetId(field)
        ? formOf(context.edition, field).question[context.language]
        : '',
    recalled: isSheetId(field) ? recalledOf(field, story, context) : [],
    blocks: makers[field](story, context),
  };
}

/** What a sheet is called in lists and names of files, where the title of the form is long. */
export function shortTitleOf({ id, number, title }: Sheet, language: Locale): string {
  return number !== null && isSheetId(id) ? sheetTitle(id)[language] : title;
}

/** A sheet that no field holds; none where there is nothing for it. */
function madeSheet(id: string, title: string, blocks: readonly SheetBlock[]): Sheet[] {
  if (blocks.length === 0) return [];
  return [{ id, number: null, title, key: null, question: '', recalled: [], blocks }];
}

import { fillKey } from '../../story/edit';
import type { Item } from '../../story/item';
import { lineEndAt } from '../../story/layout';
import { levelOf, levelOfShape } from '../../story/links';
import { judgePath } from '../../story/namedFile';
import { readStory, type Story, stageOf } from '../../story/story';
import { typedText } from '../../story/typed';
import { spellingKey } from '../../text/normalize';
import type { Locale } from '../../vocabulary';
import { cut, labelOf } from '../describe';
import { Markdown, markdown, noMarkdown } from '../markdown';
import { likeliestFirst, stageAt } from '../upstream';
import { filterText } from './filter';
import { languageFor } from './keys';
import type { ValuePosition } from './positions';
import { type Proposal, snippetText } from './proposal';
import { type Day, scaleFor, timesFor, yearKeysFor } from './times';

/** What the host knows beside the story. */
export interface Surroundings {
  /** Names of the files beside the story, where `namesFile`. */
  readonly files?: readonly string[];
  readonly today?: Day;
  /** The author asked for proposals: not for a character that was typed only. */
  readonly isAsked?: boolean;
}

/** What can be a value here: words, ids of upstream items, years, members, units, an example. */
export function valueProposals(
  story: Story,
  position: ValuePosition,
  locale: Locale,
  { files = [], today, isAsked = true }: Surroundings,
): Proposal[] {
  const place = lastPart(story, position);
  return behindItsColon(story, place, proposals());

  function proposals(): Proposal[] {
    const { field } = position;
    if (position.years) {
      const hasColon = /^\s*[:：]/.test(story.text.slice(place.wordEnd, place.wordEnd + 10));
      return yearKeysFor(story, position, today ?? null).map(({ text, note }) => ({
        ...plain(text, place),
        description: note,
        snippet: hasColon ? text : `${text}: $0`,
      }));
    }
    if (field.type === 'enum') return words(story, position, place, locale);
    if (field.type === 'refs') return references(story, position, place, locale);
    const known = [
      ...timesFor(story, position, today ?? null),
      ...scaleFor(position, languageFor(story, locale)),
    ];
    const noted = known.map(({ text, note }) => ({ ...plain(text, place), description: note }));
    const texts = textsFor(story, position, files).map((text) => plain(text, place));
    const found = [...noted, ...texts];
    if (found.length > 0 || !isAsked) return found;
    const byYear = yearsOf(story, position, place, today ?? null, locale);
    return [...example(story, position, place, locale), ...byYear];
  }
}

/** A value directly behind a colon or a list mark is set apart from it. */
function behindItsColon(story: Story, { start }: TypedPart, proposals: Proposal[]): Proposal[] {
  if (!/[:-]/.test(story.text[start - 1] ?? '')) return proposals;
  return proposals.map((proposal) => ({ ...proposal, snippet: ` ${proposal.snippet}` }));
}

/** The example of the field where nothing is typed yet: selected, so that typing replaces it. */
function example(
  story: Story,
  { field, isFlow }: ValuePosition,
  place: TypedPart,
  locale: Locale,
): Proposal[] {
  const { text } = story;
  const rest = text.slice(place.start, lineEndAt(text, place.start));
  const typed = field.example[languageFor(story, locale)];
  if (isFlow || field.type !== 'text' || rest.trim() !== '' || typed.includes('\n')) return [];
  const isYaml = readStory(`x: ${typed}`).syntax.pairs[0]?.value;
  if (isYaml?.kind !== 'text') return [];
  return [
    {
      ...place,
      label: cut(isYaml.value, 40),
      description: locale === 'ja' ? '例（書き替えてください）' : 'example, to be replaced',
      kind: 'example',
      help: markdown`**${locale === 'ja' ? '例' : 'Example'}** ${isYaml.value}`,
      filter: filterText(isYaml.value),
      snippet: `\${1:${snippetText(typed)}}`,
      edits: [],
      asksAgain: false,
    },
  ];
}

/** A figure for each of two years, where one can be given: {R8: …, R9: …}. */
function yearsOf(
  story: Story,
  position: ValuePosition,
  place: TypedPart,
  today: Day | null,
  locale: Locale,
): Proposal[] {
  const { field, isFlow } = position;
  const rest = story.text.slice(place.start, lineEndAt(story.text, place.start));
  if (isFlow || rest.trim() !== '' || !(field.orValues || field.type === 'values')) return [];
  const first = field.id === 'target' || field.id === 'milestones' ? 1 : 0;
  const [one, other] = yearKeysFor(story, position, today).slice(first);
  if (!one || !other) return [];
  return [
    {
      ...plain(`{${one.text}: …, ${other.text}: …}`, place),
      description: locale === 'ja' ? '年ごとの数字' : 'figures by year',
      snippet: `{${one.text}: $1, ${other.text}: $2}`,
    },
  ];
}

interface TypedPart {
  readonly start: number;
  readonly end: number;
  /** End of what stands there, behind the cursor too. */
  readonly wordEnd: number;
}

/** The part behind the last comma: several ids or words may stand in one value. */
function lastPart(story: Story, { from, to, field, isFlow, years }: ValuePosition): TypedPart {
  const several = field.type === 'refs' || field.many || peopleFields.has(field.id);
  const typed = story.text.slice(from, to);
  const comma = several
    ? Math.max(...['、', '，', ','].map((sign) => typed.lastIndexOf(sign)))
    : -1;
  const gap = /^\s*/.exec(typed.slice(comma + 1))?.[0].length ?? 0;
  const line = story.text.slice(to, lineEndAt(story.text, to));
  const isOne = !several && !isFlow;
  const word = isOne ? /^(?:(?!\s+#)[^\r])*/ : /^[^\s、，,[\]{}#]*/;
  const rest = (years ? /^[^\s:：,}]*/ : word).exec(line)?.[0].trimEnd() ?? '';
  return { start: from + comma + 1 + gap, end: to, wordEnd: to + rest.length };
}

function words(
  story: Story,
  { field }: ValuePosition,
  place: TypedPart,
  locale: Locale,
): Proposal[] {
  const language = languageFor(story, locale);
  return (field.words ?? []).map((word) => ({
    ...place,
    label: word[language],
    description: word[language === 'ja' ? 'en' : 'ja'],
    kind: 'word',
    help: Markdown.escape(word.help[locale]),
    filter: filterText(word.ja, word.en, ...word.variants),
    snippet: word[language],
    edits: [],
    asksAgain: false,
  }));
}

/** The items upstream of this kind of item, by id and by text; one without id is given one. */
function references(
  story: Story,
  position: ValuePosition,
  place: TypedPart,
  locale: Locale,
): Proposal[] {
  const level = position.field.id === 'serves' ? levelOfShape(position.shape.id) : null;
  const listStart = position.isFlow ? story.text.lastIndexOf('[', place.start) + 1 : position.from;
  const chosen = new Set(
    story.text
      .slice(listStart, place.start)
      .split(/[、，,]/)
      .map(spellingKey),
  );
  const self = story.itemAt(place.start);
  const isUpstream = (item: Item) => {
    const own = levelOf(item);
    return own !== null && own < 7 && (level === null || own < level) && item !== self;
  };
  const stage = self ? stageOf(self) : stageAt(story, place.start);
  const upstream = [...(story.vision ? [story.vision] : []), ...story.items]
    .filter((item) => (item.shape.id === 'vision' ? item.has('statement') : item.main !== ''))
    .filter((item, index, all) => isUpstream(item) && all.indexOf(item) === index);
  const items = likeliestFirst({ shape: position.shape.id, stage }, upstream);
  const taken = new Set(story.links.named.map((item) => spellingKey(item.id ?? '')));
  return items.flatMap((item): Proposal[] => {
    const isStatement = item.shape.id === 'vision';
    const known = isStatement ? (story.language === 'ja' ? '宣言' : 'statement') : item.id;
    const name = known ?? freshId(item, story, taken);
    const edits = known === null ? fillKey(story, item, 'id', typedText(name)) : [];
    // An item that cannot be given an id cannot be pointed at either.
    if (chosen.has(spellingKey(name)) || (known === null && edits.length === 0)) return [];
    const text = isStatement ? item.text('statement') : labelOf(item, locale);
    return [
      {
        ...place,
        label: known ?? cut(text, 40),
        description: known ? cut(text, 40) : item.shape.title[locale],
        kind: 'reference',
        help: markdown`**${item.shape.title[locale]}** ${text}`,
        filter: filterText(name, text, item.shape.title.ja, item.shape.title.en),
        snippet: snippetText(typedText(name, position.isFlow)),
        edits,
        asksAgain: false,
      },
    ];
  });
}

/** A short id for an item that has none: its kind and the first free number. */
function freshId(item: Item, story: Story, taken: Set<string>): string {
  const kind = story.language === 'ja' ? item.shape.title.ja : item.shape.id;
  const base = kind.replace(/の項目$/, '');
  for (let number = 1; ; number++) {
    const name = story.language === 'ja' ? `${base}${number}` : `${base}-${number}`;
    if (taken.has(spellingKey(name))) continue;
    taken.add(spellingKey(name));
    return name;
  }
}

const peopleFields = new Set(['owner', 'who', 'with', 'participants']);

const usualUnits = [
  '人',
  '件',
  '回',
  '％',
  '世帯',
  '団体',
  'か所',
  '円',
  '億円',
  '点',
  '日',
  '時間',
];
const usualRounds = ['第1回', '第2回', '第3回', '第4回', '第5回', '第6回', '最終版'];

function textsFor(
  story: Story,
  { field, shape }: ValuePosition,
  files: readonly string[],
): readonly string[] {
  if (field.id === 'unit') {
    const used = story.items.map((item) => item.text('unit')).filter((text) => text !== '');
    return [...new Set([...used, ...(story.language === 'ja' ? usualUnits : [])])];
  }
  if (field.id === 'round') {
    const used = story.items.map((item) => item.text('round')).filter((text) => text !== '');
    return [...new Set([...(story.language === 'ja' ? usualRounds : []), ...used])];
  }
  if (field.orPath) {
    const name = story.root.text('municipality') || (story.language === 'ja' ? '自治体名' : 'town');
    const usual = story.language === 'ja' ? `${name}.対話.yaml` : `${name}.dialogues.yaml`;
    const names = [...files.filter((file) => isLog.test(file)), usual];
    return [...new Set(names.map((file) => file.normalize('NFC')))].filter(
      (file) => judgePath(file).parts,
    );
  }
  // 誰が of a first step and 担い手 are people; 対象 of an outcome is anybody.
  if (peopleFields.has(field.id) && shape.id !== 'outcome') {
    const members = story.root.items('members').map((member) => member.text('name'));
    const all = story.language === 'ja' ? ['私たち三人', 'マネ友'] : ['the three of us'];
    return [...members.filter((name) => name !== ''), ...all];
  }
  return [];
}

/** How a log of dialogues is named. */
const isLog = /\.(?:対話|dialogues)\.ya?ml$/i;

function plain(text: string, place: TypedPart): Proposal {
  return {
    ...place,
    label: text,
    description: '',
    kind: 'value',
    help: noMarkdown,
    filter: filterText(text),
    snippet: snippetText(typedText(text)),
    edits: [],
    asksAgain: false,
  };
}

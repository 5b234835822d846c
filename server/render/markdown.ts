import type {
  Card,
  Chain,
  Chart,
  Deck,
  Forces,
  LabelledTexts,
  PlacedText,
  Plan,
  Prose,
  Roadmap,
  Sheet,
  SheetBlock,
  Statement,
} from '../deck/deck';
import { overviewLists } from '../deck/overview';
import { stringsIn } from '../deck/strings';
import type { Locale } from '../vocabulary';
import { escaped, list, table, withBreaks } from './markdownText';

/** The story as Markdown with tables, for wikis, chats and further work on the text. */
export function markdownOf(deck: Deck, language: Locale): string {
  const sheets = deck.sheets.map((sheet) => sheetOf(sheet, language));
  return `${[headOf(deck, language), ...sheets].join('\n\n')}\n`;
}

/** Paragraphs, lists and tables with an empty line between them. */
function join(parts: readonly string[]): string {
  return parts.filter(Boolean).join('\n\n');
}

function headOf({ title, subtitle, facts }: Deck, language: Locale): string {
  return join([
    `# ${escaped(title) || stringsIn(language).form}`,
    escaped(subtitle),
    list(facts.map((fact) => [lineOf(fact, language)])),
  ]);
}

function sheetOf({ number, title, question, recalled, blocks }: Sheet, language: Locale): string {
  const said = blocks.map((block) => blockOf(block, language));
  return join([
    `## ${number === null ? '' : `${number}\\. `}${escaped(title)}`,
    withBreaks(question),
    recalled.map((one) => `> ${withBreaks(lineOf(one, language))}`).join('\n>\n'),
    ...(said.length > 0 ? said : [stringsIn(language).pending]),
  ]);
}

function blockOf(block: SheetBlock, language: Locale): string {
  switch (block.kind) {
    case 'statement':
      return statementOf(block, language);
    case 'prose':
      return proseOf(block);
    case 'cards':
      return join([headingOf(block.heading), cardsOf(block.cards, language)]);
    case 'table':
      return join([
        headingOf(block.caption),
        table(
          block.columns,
          block.rows.map(({ piece, cells: [first = '', ...rest] }) => [
            piece.id && !first.includes(piece.id) ? `${piece.id} ${first}` : first,
            ...rest,
          ]),
        ),
      ]);
    case 'chart':
      return chartOf(block, language);
    case 'forces':
      return forcesOf(block, language);
    case 'plan':
      return planOf(block, language);
    case 'chain':
      return chainOf(block, language);
    case 'roadmap':
      return roadmapOf(block, language);
    case 'overview':
      return join(
        overviewLists(block).flatMap(({ label, texts }) => [
          headingOf(label),
          list(texts.map((text) => [text])),
        ]),
      );
  }
}

function headingOf(text: string, level = 3): string {
  return text === '' ? '' : `${'#'.repeat(level)} ${escaped(text)}`;
}

/** A text with its id in front and its figure behind. */
function pieceText({ id, text, figure }: PlacedText): string {
  return [id ? `【${id}】` : '', text, figure ? `（${figure}）` : ''].join('');
}

/** 「見出し: 一つ、二つ」; texts that hold such signs themselves stand on lines of their own. */
function lineOf({ label, texts }: LabelledTexts, language: Locale): string {
  if (texts.length > 1 && texts.some((text) => /[、。;\n]/.test(text))) {
    const sign = language === 'ja' ? '・' : '• ';
    return [`${label}:`, ...texts.map((text) => sign + text)].join('\n');
  }
  return `${label}: ${texts.join(language === 'ja' ? '、' : '; ')}`;
}

function statementOf({ piece, before, after }: Statement, language: Locale): string {
  const notes = after.map((note) => lineOf({ label: note.kind, texts: [note.text] }, language));
  return join([
    `**${[escaped(before), withBreaks(pieceText(piece))].filter(Boolean).join(' ')}**`,
    list(notes.map((note) => [note])),
  ]);
}

function proseOf({ heading, byline, paragraphs }: Prose): string {
  return join([
    headingOf(heading),
    byline === '' ? '' : `**${withBreaks(byline)}**`,
    ...paragraphs.flatMap((piece) => pieceText(piece).split(/\n+/).map(escaped)),
  ]);
}

/** Cards follow each other as one list, unless charts stand between them. */
function cardsOf(cards: readonly Card[], language: Locale): string {
  return cards.reduce((text, card, index) => {
    const isApart = card.charts.length > 0 || (cards[index - 1]?.charts.length ?? 0) > 0;
    return text + (index === 0 ? '' : isApart ? '\n\n' : '\n') + cardOf(card, language);
  }, '');
}

function cardOf({ piece, details, serves, servesTitle, charts }: Card, language: Locale): string {
  const aims =
    serves.length > 0 ? [{ label: servesTitle ?? stringsIn(language).serves, texts: serves }] : [];
  const below = [...details, ...aims].map((one) => lineOf(one, language));
  return join([
    list([[pieceText(piece), below]]),
    ...charts.map((chart) => chartOf(chart, language)),
  ]);
}

function chartOf(chart: Chart, language: Locale): string {
  const { heading, points, compared, source } = chart;
  const title = [heading, source && ` — ${source}`].join('');
  const labels = [
    ...new Set([points, ...compared.map((one) => one.points)].flat().map(({ label }) => label)),
  ];
  const rows = rowsOf(chart).map((one) => [
    one.name,
    ...labels.map((label) => one.points.find((point) => point.label === label)?.text ?? ''),
  ]);
  return join([withBreaks(title), table([stringsIn(language).year, ...labels], rows)]);
}

/** The rows of its table: where a year has a target beside what was measured, targets are a row of their own. */
function rowsOf({ piece, points, compared, isLine }: Chart): Chart['compared'] {
  const [targets] = compared;
  if (!isLine || !targets) return [{ name: piece.text, points }, ...compared];
  const aims = [...targets.points, ...points.filter(({ isExpected }) => isExpected)];
  return [
    { name: piece.text, points: points.filter(({ isExpected }) => !isExpected) },
    { name: targets.name, points: aims },
  ];
}

function forcesOf(forces: Forces, language: Locale): string {
  const side = (title: string, all: Forces['driving']) =>
    all.length === 0
      ? ''
      : table(
          [title, stringsIn(language).strength, all[0]?.answerTitle ?? ''],
          all.map(({ piece, strength, answer }) => [
            pieceText(piece),
            String(strength ?? ''),
            answer,
          ]),
        );
  return join([
    side(forces.drivingTitle, forces.driving),
    side(forces.restrainingTitle, forces.restraining),
  ]);
}

function planOf(plan: Plan, language: Locale): string {
  const { lastGate } = stringsIn(language);
  const { titles, vision, horizon, rationale, present, future, steps } = plan;
  const items = (title: string, pieces: readonly PlacedText[]) =>
    pieces.length === 0
      ? ''
      : join([`**${escaped(title)}**`, list(pieces.map((piece) => [pieceText(piece)]))]);
  return join([
    `**${[titles.vision, horizon].filter(Boolean).map(escaped).join(' ')}**: ${withBreaks(pieceText(vision))}`,
    rationale ? `**${escaped(titles.rationale)}**: ${withBreaks(pieceText(rationale))}` : '',
    items(titles.present, present),
    items(titles.future, future),
    ...steps.flatMap(({ head, subtitle, period, parts, criteria }, index) => [
      headingOf(`${index + 1} ${pieceText(head)}`),
      [subtitle, period].filter(Boolean).map(escaped).join(' / '),
      ...parts.map(({ heading, pieces }) => items(heading, pieces)),
      items(
        `${titles.criteria}（${index === steps.length - 1 ? lastGate : titles.gate}）`,
        criteria,
      ),
    ]),
  ]);
}

/** The map as what each item serves. */
function chainOf({ columns, links }: Chain, language: Locale): string {
  const all = new Map(columns.flatMap(({ nodes }) => nodes.map((node) => [node.key, node.piece])));
  const name = (key: string) => {
    const piece = all.get(key);
    return piece ? (piece.id ?? piece.text) : '';
  };
  return join(
    columns.flatMap(({ title, nodes }) =>
      nodes.length === 0
        ? []
        : [
            headingOf(title),
            list(
              nodes.map(({ key, piece, warning }) => {
                const aims = links.filter(({ from }) => from === key).map(({ to }) => name(to));
                const aim = { label: stringsIn(language).serves, texts: aims };
                return [
                  pieceText(piece),
                  [aims.length > 0 ? lineOf(aim, language) : '', warning],
                ] as const;
              }),
            ),
          ],
    ),
  );
}

function roadmapOf({ years, lanes }: Roadmap, language: Locale): string {
  const strings = stringsIn(language);
  const label = (year: number | null) => years.find((one) => one.year === year)?.label ?? '';
  return join(
    lanes.flatMap(({ title, bars }) => [
      headingOf(title),
      table(
        [strings.when, strings.content, strings.progress],
        bars.map(({ piece, from, to, status }) => [
          from === to ? label(from) : `${label(from)}–${label(to)}`,
          pieceText(piece),
          status,
        ]),
      ),
    ]),
  );
}

import type { Item } from '../story/item';
import { achievementOf, figureFields, hasYears, isByYear, percentOf } from '../story/yearFigures';
import { readFigure } from '../text/figures';
import { servesMark } from '../text/servesMark';
import type { FieldId, FieldIdOf, Locale } from '../vocabulary';
import type { LabelledTexts } from './deck';
import { figureOf, shownInFigure, yearText } from './pieces';
import { fieldHeading, nameHeading, stringsIn, wordLabel } from './strings';

/** Fields that stand elsewhere on a sheet: names, what something is for, and figures as charts. */
const apart = new Set(['id', 'serves', 'evidence']);

/**
 * Everything an item says beside its main text, field by field in the order of the form, so that
 * no sheet loses a word. Fields that the sheet shows in a place of their own are left out.
 */
export function detailsOf(
  item: Item,
  language: Locale,
  except: readonly string[] = [],
): readonly LabelledTexts[] {
  const { shape } = item;
  const details = shape.fields.flatMap((field): LabelledTexts[] => {
    if (field.id === shape.main || apart.has(field.id) || except.includes(field.id)) return [];
    const texts = textsOf(item, field.id, language);
    return texts.length > 0 ? [{ label: nameHeading(field, language), texts }] : [];
  });
  const said = [...details, ...achievementDetails(item, language)];
  return except.includes('evidence') ? said : [...said, ...evidenceDetails(item, language)];
}

/** The texts of a field as they are read: words in the story's language, items as one line each. */
export function textsOf(item: Item, field: FieldId, language: Locale): readonly string[] {
  const words = item.words(field);
  if (words.length > 0)
    return [words.map((word) => wordLabel(word, language)).join(stringsIn(language).comma)];
  const isFigure = (figureFields as readonly FieldId[]).includes(field) && isByYear(item, field);
  if (isFigure || field === 'milestones') {
    const years = item.series(field).map(yearText);
    return years.length > 0 ? [years.join(stringsIn(language).comma)] : [];
  }
  const items = item.items(field);
  if (items.length > 0) return items.map((one) => lineOf(one, language)).filter(Boolean);
  return item
    .texts(field)
    .map((node) => node.value)
    .filter((text) => text !== '');
}

/** Fields whose texts say by themselves what they are. */
const selfExplaining: readonly FieldId[] = ['period', 'page', 'kind', 'status', 'progress'];

/**
 * An item in one line, as one would write it: 「【人】聴いて訳す ▶ 支え合い」, 「2021-09-11　歩いた（声 37件）」.
 * Only what needs it has a label: 「（測り方：…）」.
 */
export function lineOf(item: Item, language: Locale): string {
  if (item.shape.id === 'evidence') return evidenceLine(item, language);
  const { colon, slash, comma } = stringsIn(language);
  const figure = figureOf(item);
  const value = item.shape.id === 'done' ? [item.text('indicator'), item.text('value')] : [];
  const plain = [
    value.filter(Boolean).join(' '),
    ...selfExplaining.flatMap((field) => textsOf(item, field, language)),
  ].filter(Boolean);
  const hidden = [
    ...selfExplaining,
    ...(figure === '' ? [] : shownInFigure(item)),
    ...(item.shape.id === 'done' ? ['date', 'indicator', 'value'] : []),
    'side',
  ];
  const labelled = detailsOf(item, language, hidden).map(
    ({ label, texts }) => `${label}${colon}${texts.join(slash)}`,
  );
  const [open, close] = language === 'ja' ? ['（', '）'] : [' (', ')'];
  const said = [...plain, ...labelled].join(language === 'ja' ? comma : '; ');
  const side = textsOf(item, 'side', language).map((word) => sideMark(word, language));
  const date = item.shape.id === 'done' ? item.text('date') : '';
  const aims = item.texts('serves').map((node) => node.value);
  return [
    date && `${date}\u3000`,
    ...side,
    item.main || item.id || '',
    figure && `\u3000${figure}`,
    said && `${open}${said}${close}`,
    aims.length > 0 ? ` ${servesMark} ${aims.join(slash)}` : '',
  ]
    .join('')
    .trim();
}

/** A word of 区分 in front of a text: 【組織】. */
export function sideMark(word: string, language: Locale): string {
  return language === 'ja' ? `【${word}】` : `[${word}] `;
}

/** Evidence in words: 「総人口（人・推計）、2020 61000、2040 46100、出典：人口ビジョン」. */
export function evidenceLine(evidence: Item, language: Locale): string {
  const { colon, comma } = stringsIn(language);
  const isNamed = evidence.isFilled('indicator');
  const labelled = (field: FieldIdOf<'evidence'>, texts: readonly string[]) =>
    texts.length > 0
      ? [`${fieldHeading('evidence', field, language)}${colon}${texts.join(comma)}`]
      : [];
  const compared = evidence
    .items('compared-with')
    .map((one) => [one.main, ...seriesOf(one), one.text('unit'), one.text('source')]);
  const shown = [...ofEvidence, ...(isNamed ? ['remark'] : [])];
  const others = detailsOf(evidence, language, shown);
  return [
    evidenceHeading(evidence, language),
    ...seriesOf(evidence),
    ...(isNamed ? textsOf(evidence, 'remark', language) : []),
    ...compared.flatMap((texts) => labelled('compared-with', texts.filter(Boolean))),
    ...labelled('source', textsOf(evidence, 'source', language)),
    ...others.map(({ label, texts }) => `${label}${colon}${texts.join(comma)}`),
  ]
    .filter(Boolean)
    .join(comma);
}

const ofEvidence: readonly FieldId[] = [
  'indicator',
  'values',
  'unit',
  'kind',
  'compared-with',
  'source',
];

/**
 * The name of a figure with its unit and nature: 「総人口（人・推計）」. Of a chart the nature says
 * since when it is an estimate: 「2030から推計」.
 */
export function evidenceHeading(
  evidence: Item,
  language: Locale,
  natures: readonly string[] = [kindText(evidence, language)],
): string {
  const remarks = [evidence.text('unit'), ...natures].filter(Boolean);
  return headingWith(evidence.text('indicator') || evidence.main, remarks, language);
}

/** 実績, 推計 or nothing. */
export function kindText(evidence: Item, language: Locale): string {
  const word = evidence.words('kind')[0];
  return word ? wordLabel(word, language).toLowerCase() : '';
}

/** The name of a figure with remarks in brackets. */
export function headingWith(name: string, remarks: readonly string[], language: Locale): string {
  if (remarks.length === 0 || name === '') return [name, ...remarks].join('');
  return language === 'ja' ? `${name}（${remarks.join('・')}）` : `${name} (${remarks.join(', ')})`;
}

/** Of figures over years, how far what was aimed at in the latest year is reached. */
function achievementDetails(item: Item, language: Locale): readonly LabelledTexts[] {
  const text = hasYears(item) ? achievementText(item, language) : '';
  return text === '' ? [] : [{ label: stringsIn(language).achieved, texts: [text] }];
}

/** 「R7 82％（現状値からの歩み 44％）」; empty where it cannot be computed. */
function achievementText(item: Item, language: Locale): string {
  const reached = achievementOf(item);
  if (!reached) return '';
  const { year, rate, progress } = reached;
  const label = item.series('actual').find((one) => one.year === year)?.label;
  const text = [label, percentOf(rate, language)].filter(Boolean).join(' ');
  if (progress === null) return text;
  const { ofTheWay } = stringsIn(language);
  const share = percentOf(progress, language);
  return language === 'ja' ? `${text}（${ofTheWay} ${share}）` : `${text} (${share} ${ofTheWay})`;
}

/** Figures over the years as words: 「2015 195,633」. */
function seriesOf(item: Item): readonly string[] {
  return item
    .series('values')
    .map(({ label, node }) => `${label} ${node.kind === 'text' ? node.value : ''}`);
}

/** Has the evidence figures of several years? One alone is said in words: a bar tells no more. */
export function isDrawn(evidence: Item): boolean {
  const figures = (item: Item) => {
    return item.series('values').filter(({ node }) => {
      return node.kind === 'text' && readFigure(node.value)?.value !== undefined;
    });
  };
  return (
    figures(evidence).length > 0 &&
    [evidence, ...evidence.items('compared-with')].some((one) => figures(one).length > 1)
  );
}

/**
 * Evidence in words, and what a chart does not hold of its evidence: a remark beside an indicator,
 * values in words.
 */
function evidenceDetails(item: Item, language: Locale): readonly LabelledTexts[] {
  const all = item.items('evidence');
  const words = all.filter((one) => !isDrawn(one)).map((one) => evidenceLine(one, language));
  const inWords = words.filter(Boolean);
  const label = fieldHeading('image', 'evidence', language);
  return [
    ...(inWords.length > 0 ? [{ label, texts: inWords }] : []),
    ...all.filter(isDrawn).flatMap((one) => besideChart(one, language)),
  ];
}

function besideChart(evidence: Item, language: Locale): readonly LabelledTexts[] {
  const named = evidence.isFilled('indicator');
  const remark = named ? textsOf(evidence, 'remark', language) : [];
  const inWords = [evidence, ...evidence.items('compared-with')].flatMap((one) =>
    one
      .series('values')
      .filter(({ figure, node }) => figure === null && node.kind === 'text')
      .map(({ label, node }) => `${label} ${node.kind === 'text' ? node.value : ''}`),
  );
  const compared = evidence
    .items('compared-with')
    .flatMap((one) =>
      (['unit', 'source'] as const).flatMap((field) => textsOf(one, field, language)),
    );
  const rest = detailsOf(evidence, language, [...ofEvidence, 'estimated-from']).flatMap(
    ({ texts }) => texts,
  );
  const texts = [...remark, ...inWords, ...compared, ...rest];
  const label = fieldHeading('evidence', 'remark', language);
  return texts.length > 0 ? [{ label, texts }] : [];
}

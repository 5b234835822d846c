import type { Item } from '../story/item';
import type { FieldId, Locale } from '../vocabulary';
import type { LabelledTexts } from './deck';
import { figureOf } from './pieces';
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
  return [...details, ...evidenceDetails(item, language)];
}

/** The texts of a field as they are read: words in the story's language, items as one line each. */
export function textsOf(item: Item, field: FieldId, language: Locale): readonly string[] {
  const words = item.words(field);
  if (words.length > 0)
    return [words.map((word) => wordLabel(word, language)).join(stringsIn(language).comma)];
  const items = item.items(field);
  if (items.length > 0) return items.map((one) => lineOf(one, language)).filter(Boolean);
  return item
    .texts(field)
    .map((node) => node.value)
    .filter((text) => text !== '');
}

/** An item in one line: 「内容（指標: …、測り方: …）」. */
export function lineOf(item: Item, language: Locale): string {
  const figure = figureOf(item);
  const hidden = figure === '' ? [] : ['baseline', 'target', 'unit'];
  const strings = stringsIn(language);
  const details = [
    ...(item.texts('serves').length > 0
      ? [
          {
            label: fieldHeading('action', 'serves', language),
            texts: item.texts('serves').map((node) => node.value),
          },
        ]
      : []),
    ...(figure === '' ? [] : [{ label: strings.howMuch, texts: [figure] }]),
    ...detailsOf(item, language, hidden),
  ].map(({ label, texts }) => `${label}${strings.colon}${texts.join(strings.slash)}`);
  const main = item.main || item.id || '';
  if (details.length === 0) return main;
  return language === 'ja'
    ? `${main}（${details.join('、')}）`
    : `${main}${main && ' '}(${details.join('; ')})`;
}

/** What a chart does not hold of its evidence: a remark beside an indicator, values in words. */
function evidenceDetails(item: Item, language: Locale): readonly LabelledTexts[] {
  return item.items('evidence').flatMap((evidence) => {
    const shown = ['indicator', 'values', 'unit', 'kind', 'compared-with', 'source'];
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
    const rest = detailsOf(evidence, language, shown).flatMap(({ texts }) => texts);
    const texts = [...remark, ...inWords, ...compared, ...rest];
    const label = fieldHeading('evidence', 'remark', language);
    return texts.length > 0 ? [{ label, texts }] : [];
  });
}

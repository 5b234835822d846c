import type { Item } from '../../../story/item';
import { stageOf } from '../../../story/story';
import { figuresOf, isByYear } from '../../../story/yearFigures';
import { normalize } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import type { FieldId, Locale, ShapeId } from '../../../vocabulary';
import { defineRule } from '../../engine/rule';
import { capital, itemName, keyName } from '../../naming';
import { insertKeys } from '../shared/insertKeys';
import { andOthers, andOthersEn, joinItems, type Several } from '../shared/once';
import { wordingOf } from '../shared/outcomeWording';
import { keyPlace } from '../shared/phrases';

interface Gap {
  readonly item: Item;
  /** Ids of the keys that are missing, in the order of the form. */
  readonly missing: readonly FieldId[];
}

type Args = Several<Gap>;

const inOrder = ['baseline', 'unit', 'measured-by', 'by'] as const;

/** Items that are due in a year. */
const yearOn = new Set<ShapeId>(['state-aim', 'change-aim']);

/** Does the stage around the item say until when? */
function hasPeriod(item: Item): boolean {
  return stageOf(item)?.isFilled('period') ?? false;
}

/** What a reader needs besides the target. A word (未定, 来年調べる) counts: the gap is known. */
function missingIn(item: Item): FieldId[] {
  const missing: FieldId[] = [];
  const lacks = (field: FieldId) =>
    isByYear(item, field) ? !item.isFilled(field) : normalize(item.text(field)) === '';
  if (lacks('baseline')) missing.push('baseline');
  const isBare = figuresOf(item, 'target').some(
    ({ node }) => node.kind === 'text' && /^[\d,.．，]+$/.test(normalize(node.value)),
  );
  if (isBare && lacks('unit')) missing.push('unit');
  if (lacks('measured-by')) missing.push('measured-by');
  // What stands under 一年後 has its date; so has a target of named years.
  const isDated = yearOn.has(item.shape.id) || isByYear(item, 'target') || hasPeriod(item);
  if (lacks('by') && !isDated) missing.push('by');
  return missing;
}

/** The keys in a row, as this file writes them. */
function names(item: Item, missing: readonly FieldId[], locale: Locale): string {
  const keys = missing.map((id) => keyName(item, id, locale));
  return locale === 'ja'
    ? keys.map((key) => `「${key}」`).join('')
    : keys.map((key) => `“${key}”`).join(', ');
}

export default defineRule<Args>({
  id: 'indicator-incomplete',
  severity: 'information',
  group: 'reasoning',
  since: '0.1.0',
  title: {
    ja: '目標値に、現状値・測り方・期限が添えられていない',
    en: 'A target that stands alone',
  },
  why: {
    ja: '目標値は、いまの値と並べてはじめて動いた大きさが分かり、測り方と期限があってはじめて一年後に確かめられます。目標・達成時期・測定方法をそろえて書く、というのが行政評価の手引きの勧めです。',
    en: 'Only beside today’s value does a target show how far things move, and only with a method and a date can it be checked. Guides to public evaluation ask for target, date and method together.',
  },
  ignore: {
    ja: '新しく測り始めるもので、いまの値がまだないとき。「現状値: 令和6年に調べる」のように書くと、この指摘は消えます。',
    en: 'Where it is measured for the first time. Write “baseline: to be taken in 2025” and this goes away.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 内容: 返事に納得した住民が増えている
                «目標値»: 50％
      `,
      fixed: yaml`
        段階:
          - アウトカム:
              - 内容: 返事に納得した住民が増えている
                現状値:\x20
                目標値: 50％
                測り方:\x20
                期限:\x20
      `,
    },
    {
      text: yaml`
        段階:
          - 時期: 令和6年度
            目標設定:
              - 内容: 地区の集まりに出た職員
                現状値: 12
                «目標値»: 60
                測り方: 集まりの名簿
      `,
      fixed: yaml`
        段階:
          - 時期: 令和6年度
            目標設定:
              - 内容: 地区の集まりに出た職員
                現状値: 12
                目標値: 60
                単位:\x20
                測り方: 集まりの名簿
      `,
    },
    {
      text: yaml`
        段階:
          - 名称: まず話す
            アウトカム:
              - 内容: 返事に納得した住民が増えている
                現状値: 32％
                «目標値»: 50％
                測り方: 回覧板の一問（毎年11月）
              - 内容: 区長からの電話が減っている
                目標値: 月4件
                測り方: 電話の記録
                期限: 令和7年3月
      `,
      fixed: yaml`
        段階:
          - 名称: まず話す
            アウトカム:
              - 内容: 返事に納得した住民が増えている
                現状値: 32％
                目標値: 50％
                測り方: 回覧板の一問（毎年11月）
                期限:\x20
              - 内容: 区長からの電話が減っている
                目標値: 月4件
                測り方: 電話の記録
                期限: 令和7年3月
      `,
      note: {
        ja: '段階ごとに、一度だけお知らせします。',
        en: 'Said once for a stage, whatever its figures lack.',
      },
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - 時期: 令和6年度
            目標設定:
              - 内容: 職員の6割が地区の集まりに出ている
                現状値: 令和6年の春に調べる
                目標値: 60％
                測り方: 集まりの名簿
      `,
    },
    {
      text: yaml`
        段階:
          - アウトカム:
              - 内容: 返事に納得した住民が増えている
                現状値: {R5: 32％, R6: 36％}
                目標値: {R8: 50％}
                測り方: 回覧板の一問（毎年11月）
      `,
    },
  ],
  on: ['outcome', 'criterion', 'state-aim', 'change-aim'],
  checkItem(item, report) {
    // A count of what was done is to become another figure first.
    if (!item.isFilled('target') || wordingOf(item)?.activity?.kind === 'count') return;
    const missing = missingIn(item);
    if (missing.length === 0) return;
    // The figures of a stage are one thing to see to.
    const fold = stageOf(item)?.main ?? 'one-year';
    report({ span: keyPlace(item, 'target'), args: { items: [{ item, missing }] }, fold });
  },
  join: joinItems<Gap, Args>,
  message({ items }, locale) {
    const [{ item }] = items;
    const count = items.length;
    const missing = inOrder.filter((field) => items.some((gap) => gap.missing.includes(field)));
    const list = names(item, missing, locale);
    const name = capital(itemName(item, locale));
    return locale === 'ja'
      ? {
          what:
            count > 1
              ? `${name}${andOthers(count)}の目標値に、${list}の欠けたものがあります。`
              : `${name}に目標値はありますが、${list}がまだです。`,
          why: 'いまの値と測り方と期限がそろうと、どれだけ動いたかを後で誰でも確かめられます。',
          how: `${list}を書き足してください。まだ分からないものは「令和6年に調べる」のように書いておけます。`,
          example:
            '現状値: 32％、目標値: 50％、測り方: 回覧板の一問（毎年11月）、期限: 令和6年11月',
        }
      : {
          what:
            count > 1
              ? `${name}${andOthersEn(count)} have targets, some without ${list}.`
              : `${name} has a target, but ${list} ${missing.length > 1 ? 'are' : 'is'} still missing.`,
          why: 'With today’s value, a method and a date anyone can check later how far things have moved.',
          how: `Add ${list}. What is not known yet may say so: “to be taken in 2025”.`,
          example: 'baseline: 32%, target: 50%, measured-by: one question each May, by: 2026-05',
        };
  },
  fix(
    {
      args: {
        items: [{ item, missing }],
      },
    },
    story,
  ) {
    const absent = missing.filter((field) => !item.has(field));
    const edits = insertKeys(story, item, absent);
    return edits.length === 0
      ? []
      : [
          {
            title: {
              ja: `${names(item, absent, 'ja')}の欄を足す`,
              en: `Add ${names(item, absent, 'en')}`,
            },
            edits,
            isPreferred: true,
          },
        ];
  },
});

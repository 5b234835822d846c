import { insertKey } from '../../../story/edit';
import type { Item } from '../../../story/item';
import { remembered } from '../../../story/reads';
import type { Story } from '../../../story/story';
import type { Span } from '../../../syntax/tree';
import { readFigures } from '../../../text/figures';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { itemSpan, keyName, shortText } from '../../naming';
import { proseOf } from '../shared/items';
import { andOthers, andOthersEn, joinItems, type Several } from '../shared/once';
import { hasActions, keyIn, keyPlace } from '../shared/phrases';

type Sheet = 'default-future' | 'current-state';

/** The items that lack it: of a sheet, or of its evidence. */
interface Args extends Several<Item> {
  readonly fault: 'no-data' | 'past-only' | 'no-source';
  readonly sheet: Sheet;
}

/** The sheets that give facts; with actions begun 現状 hears of its data with its analysis. */
const sheets = ['default-future', 'current-state'] as const;

/** One item alone may be the first line of a sheet still to be written. */
const minItems = 2;
/** What needs no figure to be believed, unless it is said to grow. */
const selfEvidentPattern = /災害|地震|台風|豪雨|大雪|感染症|disaster|pandemic/i;
const growsPattern = /頻発|多発|激甚|増|拡大|more|grow/i;
/** Units by which a text tells a time or an age. */
const timeUnits = new Set([
  '',
  '年',
  '年後',
  '年間',
  '月',
  'か月',
  '日',
  '代',
  '期',
  '回',
  'years',
]);
/** A document is named: the evidence says where it is from. */
const documentPattern =
  /計画|調査|統計|ビジョン|白書|年報|報告書|台帳|名簿|集計|[≪《]|survey|census|plan/i;

const hasFigure = remembered(
  (item: Item) =>
    item.items('evidence').some((evidence) => evidence.isFilled('values')) ||
    proseOf(item).some(({ value }) => readFigures(value).some(({ unit }) => !timeUnits.has(unit))),
);

/** Is what the item says left without a figure; of today, without any evidence too? */
function lacksData(item: Item, sheet: Sheet): boolean {
  const said = item.main || item.text('today');
  if (said === '' || hasFigure(item)) return false;
  if (sheet === 'current-state') return !item.isFilled('evidence');
  return !selfEvidentPattern.test(said) || growsPattern.test(said);
}

/** Are there two values or fewer to go by, and none of the years to come? */
function looksBackOnly(item: Item, year: number | undefined): boolean {
  const series = item.items('evidence').filter((evidence) => evidence.isFilled('values'));
  if (year === undefined || series.length === 0) return false;
  return series.every((evidence) => {
    if (evidence.word('kind') === 'estimate') return false;
    const years = evidence.series('values').map((value) => value.year ?? Infinity);
    return years.length <= 2 && years.every((one) => one <= year);
  });
}

/** Does the evidence, its own name or what stands beside it say where the figures are from? */
function isSourced(evidence: Item, item: Item): boolean {
  const beside = item
    .items('evidence')
    .filter((one) => !one.isFilled('values') || one === evidence);
  return (
    item.items('evidence').some((one) => one.isFilled('source')) ||
    beside.some((one) => documentPattern.test(foldWidth(one.text('indicator') || one.main)))
  );
}

/** Figures that are given without saying where they are from. */
function unsourced(story: Story): readonly Item[] {
  const sheets = [...story.defaultFuture, ...story.strategies, ...story.currentStates];
  return [...sheets, ...story.images].flatMap(unsourcedIn);
}

const unsourcedIn = remembered((item: Item) =>
  item
    .items('evidence')
    .filter((evidence) => evidence.isFilled('values') && !isSourced(evidence, item)),
);

function placeOf(item: Item): Span {
  if (item.shape.id === 'evidence') {
    return keyPlace(item, item.isFilled('indicator') ? 'indicator' : 'values');
  }
  return item.mainNode?.span ?? item.texts('today')[0]?.span ?? itemSpan(item);
}

export default defineRule<Args>({
  id: 'data-missing',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: 'データや出典がない', en: 'Data or source missing' },
  why: {
    ja: '「こうあったら良い」ではなく事実から語ること、試算を示して対話することを、幹事は強く勧めます。数字と出典があると、庁内の人も同じ危機感を持てます。',
    en: 'Coaches urge to argue from facts, and to show an estimate when you talk with others. With figures and sources colleagues come to see the same danger.',
  },
  ignore: {
    ja: '災害のように、だれの目にも明らかなことには要りません。',
    en: 'What is plain to everybody, such as disasters, needs none.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        なりゆきの未来:
          - «地区の役員のなり手が見つからなくなる»
          - 内容: 免許を返したお年寄りが、病院に通えなくなる
            根拠: 市民懇談会での声
      `,
      fixed: yaml`
        なりゆきの未来:
          - 内容: 地区の役員のなり手が見つからなくなる
            根拠:\x20
          - 内容: 免許を返したお年寄りが、病院に通えなくなる
            根拠: 市民懇談会での声
      `,
    },
    {
      text: yaml`
        年度: 2021
        様式: アクションプラン
        なりゆきの未来:
          - 内容: «避難を呼びかける人が途切れる»
            根拠:
              - 指標: 自治会加入率
                値:
                  2016: 71.9
                  2021: 64.2
                単位: ％
                出典: 市民協働課 自治会調べ
      `,
    },
    {
      text: yaml`
        なりゆきの未来:
          - 内容: 避難を呼びかける人が途切れる
            根拠:
              - «指標»: 自治会加入率
                値:
                  2011: 78.4
                  2016: 71.9
                  2021: 64.2
                単位: ％
      `,
      fixed: yaml`
        なりゆきの未来:
          - 内容: 避難を呼びかける人が途切れる
            根拠:
              - 指標: 自治会加入率
                値:
                  2011: 78.4
                  2016: 71.9
                  2021: 64.2
                単位: ％
                出典:\x20
      `,
    },
  ],
  good: [
    {
      text: yaml`
        なりゆきの未来:
          - 内容: 避難を呼びかける人が途切れる
            根拠:
              - 指標: 自治会加入率
                値:
                  2016: 71.9
                  2021: 64.2
                単位: ％
                出典: 青葉野市市民協働課 自治会調べ（2021年4月）
      `,
    },
  ],
  checkStory(story, report) {
    const { root } = story;
    const say = (
      fault: Args['fault'],
      items: readonly Item[],
      sheet: Sheet,
      maxSeverity?: 'information' | 'hint',
    ) => {
      for (const item of items) {
        const args = { fault, items: [item] as const, sheet };
        report({ span: placeOf(item), args, fold: `${fault} ${sheet}`, maxSeverity });
      }
    };
    for (const sheet of sheets) {
      const items = root.items(sheet);
      if (items.length < minItems || (sheet === 'current-state' && hasActions(story))) continue;
      say(
        'no-data',
        items.filter((item) => lacksData(item, sheet)),
        sheet,
      );
    }
    const back = story.defaultFuture.filter((item) => looksBackOnly(item, story.year));
    say('past-only', back, 'default-future', 'information');
    const told = new Set(back.flatMap((item) => item.items('evidence')));
    say(
      'no-source',
      unsourced(story).filter((evidence) => !told.has(evidence)),
      'default-future',
      'hint',
    );
  },
  join: joinItems<Item, Args>,
  message({ fault, items: [item, ...others], sheet }, locale) {
    const count = others.length + 1;
    const isFuture = sheet === 'default-future';
    const key =
      fault === 'no-source'
        ? keyName(item, 'source', locale)
        : keyIn(item, 'future', 'evidence', locale);
    if (fault === 'no-source') {
      const name = shortText(item.text('indicator'));
      return locale === 'ja'
        ? {
            what: `${name === '' ? '根拠' : `『${name}』`}${andOthers(count)}の数字に「${key}」がありません。`,
            why: '出どころが分かると、読む人が自分で確かめられ、話が数字の真偽で止まりません。',
            how: `「${key}」に、資料の名前と年、頁を書いてください。自分たちで数えたなら、その日付と人数を。`,
            example: `${key}: ○○市人口ビジョン（2021年3月）6頁`,
          }
        : {
            what: `The figures${name === '' ? '' : ` of “${name}”`}${andOthersEn(count)} have no “${key}”.`,
            why: 'With it readers can check for themselves, and the talk does not stop at whether the figure is right.',
            how: `Write in “${key}” the document, its year and page; if you counted yourselves, the date and how many.`,
            example: `${key}: Lakeside lake survey 2023, p. 6`,
          };
    }
    const name = shortText(item.main || item.text('today'));
    if (fault === 'past-only') {
      return locale === 'ja'
        ? {
            what: `『${name}』${andOthers(count)}の数字は今日までで、十年後の値がありません。`,
            why: 'このまま進むとどこまで行くのかが数字で見えると、今動く訳が伝わります。',
            how: `「${key}」の値に、推計か、これまでの傾きを延ばした十年後の数字を一つ足してください。`,
            example: '値: {2016: 71.9, 2021: 64.2, 2031: 49}（同じ減り方が続いた場合）',
          }
        : {
            what: `The figures of “${name}”${andOthersEn(count)} end today; none is of ten years on.`,
            why: 'What happens if all goes on as now is the reason to act; a figure shows it.',
            how: `Add to “${key}” one value ten years on: an estimate, or the trend carried on.`,
            example: 'values: {2013: 4, 2023: 23, 2033: 40} (if it goes on like this)',
          };
    }
    return locale === 'ja'
      ? {
          what: `『${name}』${andOthers(count)}に、裏づけとなる数字がありません。`,
          why: '事実があると「そんなことはない」で話が終わらず、庁内の納得につながります。',
          how: isFuture
            ? `人口、税収、件数など、手に入りやすい数字を一つ選び、今と十年後を「${key}」に書いてください。`
            : `件数、日数、聞き取りの人数など、身近な数字を一つ選び、「${key}」に書いてください。`,
          example: isFuture
            ? `${key}: 自治会加入率が71.9％（2016年）から64.2％（2021年）に下がった`
            : `${key}: 要望412件のうち168件が二つ以上の課にまたがる`,
        }
      : {
          what: `No figure supports “${name}”${andOthersEn(count)}.`,
          why: 'With a fact the talk does not end with “that is not so”.',
          how: isFuture
            ? `Choose one figure that is easy to get (people, revenue, cases) and give today and ten years on in “${key}”.`
            : `Choose one figure from near by (cases, days, people asked) and give it in “${key}”.`,
          example: isFuture
            ? `${key}: The beach was closed on 4 days in 2013 and on 23 in 2023`
            : `${key}: Of 180 calls in 2022, 117 went through three desks or more`,
        };
  },
  fix(
    {
      args: {
        fault,
        items: [item],
      },
    },
    story,
  ) {
    if (fault === 'past-only') return [];
    const field = fault === 'no-source' ? 'source' : 'evidence';
    if (item.has(field)) return [];
    const title =
      field === 'source'
        ? { ja: '出典を書く', en: 'Add the source' }
        : { ja: '根拠を書く', en: 'Add the evidence' };
    return [{ title, edits: insertKey(story, item, field, '') }];
  },
});

import { insertKey } from '../../../story/edit';
import type { Item } from '../../../story/item';
import type { Story } from '../../../story/story';
import { readFigures } from '../../../text/figures';
import type { SheetId } from '../../../vocabulary';
import { defineRule } from '../../engine/rule';
import { yaml } from '../../engine/yaml';
import { keyName } from '../../naming';
import { proseOf } from '../shared/items';
import { keyIn, keyPlace } from '../shared/phrases';

type Args =
  | { readonly fault: 'no-data'; readonly root: Item; readonly sheet: SheetId }
  | { readonly fault: 'no-source'; readonly evidence: Item };

/** One item alone may be the first line of a sheet still to be written. */
const minItems = 2;
/** What needs no figure to be believed. */
const selfEvidentPattern = /災害|地震|台風|豪雨|大雪|感染症|disaster|pandemic/i;

/** Does the item, or anything in it, give a figure or name its evidence? */
function hasData(item: Item): boolean {
  return (
    item.isFilled('evidence') || proseOf(item).some(({ value }) => readFigures(value).length > 0)
  );
}

function lacksData(items: readonly Item[]): boolean {
  const stated = items.filter((item) => item.main !== '' && !selfEvidentPattern.test(item.main));
  return stated.length >= minItems && !stated.some(hasData);
}

/** Figures that are given without saying where they are from. */
function unsourced(story: Story): readonly Item[] {
  const sheets = [...story.defaultFuture, ...story.strategies, ...story.currentStates];
  return [...sheets, ...story.images]
    .flatMap((item) => item.items('evidence'))
    .filter((evidence) => evidence.isFilled('values') && !evidence.isFilled('source'));
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
        «なりゆきの未来»:
          - 地区の役員のなり手が見つからなくなる
          - 免許を返したお年寄りが、病院に通えなくなる
      `,
    },
    {
      text: yaml`
        なりゆきの未来:
          - 内容: 避難を呼びかける人が途切れる
            根拠:
              - «指標»: 自治会加入率
                値:
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
    for (const sheet of ['default-future', 'current-state'] as const) {
      const { root } = story;
      if (!lacksData(root.items(sheet))) continue;
      report({ span: keyPlace(root, sheet), args: { fault: 'no-data', root, sheet } });
    }
    for (const evidence of unsourced(story)) {
      const field = evidence.isFilled('indicator') ? 'indicator' : 'values';
      report({
        span: keyPlace(evidence, field),
        args: { fault: 'no-source', evidence },
      });
    }
  },
  message(args, locale) {
    if (args.fault === 'no-source') {
      const { evidence } = args;
      const key = keyName(evidence, 'source', locale);
      const name = evidence.text('indicator');
      return locale === 'ja'
        ? {
            what: `${name === '' ? '根拠' : `『${name}』`}の数字に「${key}」がありません。`,
            why: '出どころが分かると、読む人が自分で確かめられ、話が数字の真偽で止まりません。',
            how: `「${key}」に、資料の名前と年、頁を書いてください。自分たちで数えたなら、その日付と人数を。`,
            example: `${key}: 青葉野市人口ビジョン（2021年3月）6頁`,
          }
        : {
            what: `The figures${name === '' ? '' : ` of “${name}”`} have no “${key}”.`,
            why: 'With it readers can check for themselves, and the talk does not stop at whether the figure is right.',
            how: `Write in “${key}” the document, its year and page; if you counted yourselves, the date and how many.`,
            example: `${key}: Lakeside lake survey 2023, p. 6`,
          };
    }
    const { root, sheet } = args;
    const isFuture = sheet === 'default-future';
    const name = keyName(root, sheet, locale);
    const key = keyIn(root, 'future', 'evidence', locale);
    return locale === 'ja'
      ? {
          what: `「${name}」に、裏づけとなる数字がまだ一つもありません。`,
          why: '事実があると「そんなことはない」で話が終わらず、庁内の納得につながります。',
          how: isFuture
            ? `人口、税収、件数など、手に入りやすい数字を一つ選び、今と十年後を「${key}」に書いてください。`
            : `件数、日数、聞き取りの人数など、身近な数字を一つ選び、「${key}」に書いてください。`,
          example: isFuture
            ? `${key}: 自治会加入率が71.9％（2016年）から64.2％（2021年）に下がった`
            : `${key}: 要望412件のうち168件が二つ以上の課にまたがる`,
        }
      : {
          what: `“${name}” does not give a single figure yet.`,
          why: 'With a fact the talk does not end with “that is not so”.',
          how: isFuture
            ? `Choose one figure that is easy to get (people, revenue, cases) and give today and ten years on in “${key}”.`
            : `Choose one figure from near by (cases, days, people asked) and give it in “${key}”.`,
          example: isFuture
            ? `${key}: The beach was closed on 4 days in 2013 and on 23 in 2023`
            : `${key}: Of 180 calls in 2022, 117 went through three desks or more`,
        };
  },
  fix: ({ args }, story) =>
    args.fault === 'no-source'
      ? [
          {
            title: { ja: '出典を書く', en: 'Add the source' },
            edits: insertKey(story, args.evidence, 'source', ''),
          },
        ]
      : [],
});

import type { Item } from '../../../story/item';
import type { Story } from '../../../story/story';
import { fiscalYearOf, readYear } from '../../../text/dates';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { itemSpan } from '../../naming';
import { hasActions, keyIn, keyPlace } from '../shared/phrases';

type Fault = 'one-year' | 'late-start';

interface Args {
  readonly fault: Fault;
  /** The stage or first step that is spoken of. */
  readonly item: Item;
}

/** Why it matters, in the message. */
const because = {
  ja: '十年は長いようで短く、年度の中だけで考えると、できることの並べ直しになりがちです。',
  en: 'Ten years are short, and within a single year one only rearranges what can be done anyway.',
};

/** Months after the fiscal year within which somebody should have begun. */
const monthsToBegin = 3;
const yearPattern = /(?:令和|平成|R|H) ?(?:元|\d{1,2})(?:年度?|$|(?=[^\d]))|(?:19|20)\d\d/gi;

/** The last year that a stage names in its period or name; null where it names none. */
function lastYear(stage: Item): number | null {
  const text = foldWidth(`${stage.text('period')} ${stage.text('name')}`);
  const years = [...text.matchAll(yearPattern)].flatMap(([year]) => readYear(year)?.year ?? []);
  return years.length > 0 ? Math.max(...years) : null;
}

/** The last stage, where it ends within the year of the story; null where it goes on longer. */
function endsThisYear(story: Story): Item | null {
  const last = story.stages.at(-1);
  if (story.year === undefined || story.stages.length < 2 || !last) return null;
  const year = lastYear(last);
  return year !== null && year <= story.year ? last : null;
}

/** The earliest first step, where even that begins long after the year of the story. */
function lateStep(story: Story): Item | null {
  const { year } = story;
  if (year === undefined) return null;
  const dated = story.firstSteps.map((step) => ({ step, date: step.date('from', year) }));
  const first = dated[0];
  if (!first) return null;
  const isLate = dated.every(
    ({ date }) =>
      date !== null &&
      (fiscalYearOf(date) > year + 1 ||
        (fiscalYearOf(date) === year + 1 && (date.month < 4 || date.month >= 4 + monthsToBegin))),
  );
  return isLate ? first.step : null;
}

export default defineRule<Args>({
  id: 'horizon',
  severity: 'information',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '時間の見通し', en: 'Time horizon' },
  why: {
    ja: '単年度で終わらせず中長期で考えること、そして十年は短いので今から始めること――どちらも幹事の助言です。',
    en: 'Think beyond the single year; and ten years are short, so begin now. Coaches say both.',
  },
  ignore: {
    ja: '三年ほどで区切る計画だと決めているなら、目標年にその年を書いてください。',
    en: 'If the plan is meant for some three years, give that year as the horizon.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        年度: 令和5年度
        様式: アクションプラン
        段階:
          - 名称: 一つの地区で歩く
            アクション:
              - 内容: 住民と職員が月に一度、地区を歩く
                目的: 暮らしの場面を自分の目で知るため
          - 名称: 三つの地区で選ぶ
            «時期»: 令和5年度
            目標状態: 住民が、直す順番を職員と選んでいる
      `,
    },
  ],
  good: [
    {
      text: yaml`
        ありたい姿:
          目標年: 10年後
          宣言: となりの声が届くまち
      `,
    },
  ],
  checkStory(story, report) {
    if (!hasActions(story)) return;
    const last = endsThisYear(story);
    if (last) {
      const span = last.has('period') ? keyPlace(last, 'period') : itemSpan(last);
      report({ span, args: { fault: 'one-year', item: last } });
    }
    const late = lateStep(story);
    if (late) report({ span: keyPlace(late, 'from'), args: { fault: 'late-start', item: late } });
  },
  message({ fault, item }, locale) {
    const period = keyIn(item, 'stage', 'period', locale);
    const from = keyIn(item, 'first-step', 'from', locale);
    const ja: Record<Fault, [what: string, how: string, example: string]> = {
      'one-year': [
        '最後の段階が、この年度のうちに終わっています。',
        '今年度にできることの先に、ありたい姿へ向かう次の段階を一つ描いてみてください。',
        `${period}: 令和6年4月〜令和12年度`,
      ],
      'late-start': [
        '一歩踏み出す日が、どれも年度が替わって三か月より先です。',
        '小さくてよいので、この三か月のうちに始められる一歩を一つ足してください。',
        `${from}: 2022-02-12`,
      ],
    };
    const en: Record<Fault, [what: string, how: string, example: string]> = {
      'one-year': [
        'The last stage ends within the year of this story.',
        'Draw one more stage beyond it, towards the vision.',
        `${period}: April 2027 to 2033`,
      ],
      'late-start': [
        'All first steps begin more than three months after the fiscal year.',
        'Add one step, however small, that can begin within three months.',
        `${from}: 2024-02-03`,
      ],
    };
    const [what, how, example] = (locale === 'ja' ? ja : en)[fault];
    return { what, why: because[locale], how, example };
  },
});

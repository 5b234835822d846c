import type { Item } from '../../../story/item';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { itemName, itemSpan, keyName, shortText } from '../../naming';
import { writeKeys } from '../shared/plan';
import { type DatedStage, datedStages } from '../shared/stageDates';

interface Args extends DatedStage {
  readonly count: number;
  /** What only waits for the year: the stage, its criterion, or the order of them all. */
  readonly kind: 'stage' | 'criterion' | 'order';
}

const over = '(?:終わ|過ぎ|経過|経[っち]|たった|満了|終了)';
/** A criterion that is fulfilled by waiting, and says nothing else: 令和4年度が終わった時点で次へ進む. */
const overPattern = new RegExp(
  alternatives`
    (?:年度?|[か箇カヶ]月|期間|今期|任期)間?[がをの]?${over}(?!っ?[てで]も|しても)[^、。]{0,12}(?:、[^。]*[次進移][^。]*)?。?$
    \bwhen the year is over\b
  `,
  'i',
);
/** 一年目は…、三年目に…: an order of years alone. */
const yearsPattern = /(?:[\d一二三四五六七八九十]+年[目後]|初年度|\d年度)/g;
/** What has to come about before one goes on. */
const statePattern = /たら|れば|てから|状態|できた|なった|ように|後に|動き出/;

/** The criterion of a stage that only a date fulfils. */
function waitingCriterion(stage: Item): Item | undefined {
  return stage
    .items('criteria')
    .find(({ main }) => overPattern.test(foldWidth(main)) && !/[%割]/.test(main));
}

/** Does 段階の考え方 order the stages by years, and by nothing else? */
const isByYears = (text: string) =>
  (foldWidth(text).match(yearsPattern)?.length ?? 0) >= 2 && !statePattern.test(text);

export default defineRule<Args>({
  id: 'stage-by-calendar',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '年度で区切っただけの段階', en: 'Stages by the calendar' },
  why: {
    ja: 'アクションは時間軸でなく、状態の変化で次を考える。幹事が素案を見て最初に言うことの一つです。「来年度になったから」ではなく「ここまで変わったから」次へ進みます。',
    en: 'Think of the next action by change of state, not by time: one of the first things coaches say of a draft. One goes on because something has changed, and not because the year is over.',
  },
  ignore: {
    ja: '議会や予算の日程で、どうしても年度が先に決まる段階。目標状態を一つ添えると十分です。',
    en: 'Where council or budget fix the year. One goal state beside it is enough.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - 名称: まず話す
            時期: «R6年度»
            アクション:
              - 三課の職員が昼に集まる
          - 名称: 次に広げる
            アクション:
              - 集まりを五課に広げる
      `,
      fixed: yaml`
        段階:
          - 名称: まず話す
            時期: R6年度
            目標状態:\x20
            アクション:
              - 三課の職員が昼に集まる
          - 名称: 次に広げる
            アクション:
              - 集まりを五課に広げる
      `,
    },
    {
      text: yaml`
        段階:
          - 名称: «令和6年度»
            アクション:
              - 三課の職員が昼に集まる
          - 名称: 次に広げる
            アクション:
              - 集まりを五課に広げる
      `,
      fixed: yaml`
        段階:
          - 名称: 令和6年度
            目標状態:\x20
            アクション:
              - 三課の職員が昼に集まる
          - 名称: 次に広げる
            アクション:
              - 集まりを五課に広げる
      `,
    },
    {
      text: yaml`
        様式: 変革ストーリーシート
        段階:
          - 名称: ステップ1
            時期: «1年後»
            アクション:
              - 三課の職員が昼に集まる
          - 名称: ステップ2
            時期: 5年後
      `,
      fixed: yaml`
        様式: 変革ストーリーシート
        段階:
          - 名称: ステップ1
            時期: 1年後
            目標状態:\x20
            アクション:
              - 三課の職員が昼に集まる
          - 名称: ステップ2
            時期: 5年後
      `,
    },
    {
      text: yaml`
        段階の考え方: «一年目に窓口から始め、三年目に全庁へ広げる»
        段階:
          - 名称: まず話す
      `,
    },
    {
      text: yaml`
        段階:
          - 名称: まず話す
            目標設定:
              - «令和6年度が終わった時点で次へ進む»
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階の考え方: 一つの地区で動きだしたら、二年目に隣の地区へ、三年目に全地区へ広げる
        段階:
          - 名称: まず話す
            時期: R6年度
            目標状態:
              - 窓口に来た住民の困りごとを、職員が隣の課と話せている
            目標設定:
              - 年度が終わっても、昼の集まりが続いている
              - 半年の期間を過ぎ、住民が自分たちで会を開いている
            アクション:
              - 三課の職員が昼に集まる
          - 名称: 次に広げる
            アクション:
              - 集まりを五課に広げる
      `,
    },
  ],
  checkStory(story, report) {
    for (const stage of story.stages) {
      const item = waitingCriterion(stage);
      const args = { stage, when: item?.main ?? '', count: 1, kind: 'criterion' as const };
      if (item) report({ span: itemSpan(item), args });
    }
    const [order] = story.root.texts('plan-rationale');
    const [stage] = story.stages;
    if (order && stage && isByYears(order.value))
      report({ span: order.span, args: { stage, when: order.value, count: 1, kind: 'order' } });
    const dated = datedStages(story);
    const [first, ...others] = dated;
    if (!first) return;
    const place = ({ stage }: DatedStage) => stage.texts('period')[0]?.span ?? itemSpan(stage);
    report({
      span: place(first),
      args: { ...first, count: dated.length, kind: 'stage' },
      related: others.map((one) => ({
        span: place(one),
        text: { ja: 'この段階も同じです。', en: 'So is this stage.' },
      })),
    });
  },
  message({ stage, when, count, kind }, locale) {
    const key = keyName(stage, 'goal-states', locale);
    const isStage = kind === 'stage';
    const text = shortText(when);
    if (locale === 'ja') {
      const many = count > 1 ? `など${count}つの段階` : '';
      return {
        what: {
          stage: `${itemName(stage, 'ja')}${many}は、「${when}」という時期だけで区切られています。`,
          criterion: `『${text}』は、待っていれば満たされる基準です。`,
          order: '段階の順番が、何年目かだけで説明されています。',
        }[kind],
        why: '年度が変わっても状態が変わっていなければ、次の段階の取組は空回りします。',
        how: `この段階が終わった時に、職員や住民がどうなっているかを${isStage ? `「${key}」に` : ''}一つ書いてください。時期はそのままで結構です。`,
        example: `${isStage ? `${key}: ` : ''}窓口に来た住民の困りごとを、職員が隣の課と話せている`,
      };
    }
    const many = count > 1 ? ` (and ${count - 1} more stages)` : '';
    return {
      what: {
        stage: `Nothing but “${when}” marks ${itemName(stage, 'en')}${many}.`,
        criterion: `“${text}” is fulfilled by waiting.`,
        order: 'The order of the stages is told by years alone.',
      }[kind],
      why: 'If nothing has changed when the year is over, the next stage runs idle.',
      how: `Write ${isStage ? `in “${key}” ` : ''}how staff or residents are when this stage is done. The period may stay.`,
      example: `${isStage ? `${key}: ` : ''}Officers and the people of the brook know one another by name`,
    };
  },
  fix({ args: { stage, kind } }, story) {
    return kind === 'stage' ? writeKeys(story, stage, ['goal-states']) : [];
  },
});

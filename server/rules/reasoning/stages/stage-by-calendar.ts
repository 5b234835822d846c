import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { itemName, itemSpan, keyName } from '../../naming';
import { writeKeys } from '../shared/plan';
import { type DatedStage, datedStages } from '../shared/stageDates';

interface Args extends DatedStage {
  readonly count: number;
}

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
  ],
  good: [
    {
      text: yaml`
        段階:
          - 名称: まず話す
            時期: R6年度
            目標状態:
              - 窓口に来た住民の困りごとを、職員が隣の課と話せている
            アクション:
              - 三課の職員が昼に集まる
          - 名称: 次に広げる
            アクション:
              - 集まりを五課に広げる
      `,
    },
  ],
  checkStory(story, report) {
    const dated = datedStages(story);
    const [first, ...others] = dated;
    if (!first) return;
    const place = ({ stage }: DatedStage) => stage.texts('period')[0]?.span ?? itemSpan(stage);
    report({
      span: place(first),
      args: { ...first, count: dated.length },
      related: others.map((one) => ({
        span: place(one),
        text: { ja: 'この段階も同じです。', en: 'So is this stage.' },
      })),
    });
  },
  message({ stage, when, count }, locale) {
    const key = keyName(stage, 'goal-states', locale);
    return locale === 'ja'
      ? {
          what: `${itemName(stage, 'ja')}${count > 1 ? `など${count}つの段階` : ''}は、「${when}」という時期だけで区切られています。`,
          why: '年度が変わっても状態が変わっていなければ、次の段階の取組は空回りします。',
          how: `この段階が終わった時に、職員や住民がどうなっているかを「${key}」に一つ書いてください。時期はそのままで結構です。`,
          example: `${key}: 窓口に来た住民の困りごとを、職員が隣の課と話せている`,
        }
      : {
          what: `Nothing but “${when}” marks ${itemName(stage, 'en')}${count > 1 ? ` (and ${count - 1} more stages)` : ''}.`,
          why: 'If nothing has changed when the year is over, the next stage runs idle.',
          how: `Write in “${key}” how staff or residents are when this stage is done. The period may stay.`,
          example: `${key}: Officers and the people of the brook know one another by name`,
        };
  },
  fix({ args: { stage } }, story) {
    return writeKeys(story, stage, ['goal-states']);
  },
});

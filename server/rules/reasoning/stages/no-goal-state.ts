import type { Item } from '../../../story/item';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { capital, itemSpan, keyName } from '../../naming';
import { joinItems, nameWithOthers, type Several } from '../shared/once';
import { writeKeys } from '../shared/plan';
import { datedStages } from '../shared/stageDates';

type Args = Several<Item>;

/**
 * Is the stage begun, without a state to reach? On the sheet of 2022 later steps have nothing but
 * their states: there a step is begun where it has a name.
 */
function lacksState(stage: Item, isBareStep: boolean): boolean {
  const isBegun = isBareStep || stage.items('actions').some(({ main }) => main !== '');
  return isBegun && !stage.isFilled('goal-states');
}

export default defineRule<Args>({
  id: 'no-goal-state',
  severity: 'warning',
  group: 'reasoning',
  since: '0.2.0',
  title: { ja: 'どんな状態に着くのかが書かれていない段階', en: 'A stage without its state' },
  why: {
    ja: '段階は、することの束ではなく、状態の変化の一区切りです。「アクションは時間軸でなく、状態の変化で次を考える」と幹事は言います。着く先の状態が書かれていると、次に何をするかをそこから選べます。',
    en: 'A stage is a change of state, not a bundle of things to do: think of the next action by change of state, coaches say. With the state in view one can choose what comes next.',
  },
  ignore: {
    ja: '段階が一つだけで、目標状態をこれから話し合うとき。',
    en: 'While you are still talking about where the first stage should lead.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        様式: アクションプラン
        段階:
          - 名称: «まず取り組むアクション»
            アクション:
              - 三課の職員が昼に集まる
          - 名称: 次に取り組むアクション
            アクション:
              - 集まりを五課に広げる
      `,
      fixed: yaml`
        様式: アクションプラン
        段階:
          - 名称: まず取り組むアクション
            目標状態:\x20
            アクション:
              - 三課の職員が昼に集まる
          - 名称: 次に取り組むアクション
            アクション:
              - 集まりを五課に広げる
      `,
    },
    {
      text: yaml`
        様式: 変革ストーリーシート
        段階:
          - 名称: «ステップ1»
            アクション:
              - 三課の職員が昼に集まる
          - 名称: ステップ2
            目標状態:
              - 五課の職員が、住民の困りごとを同じ地図で見ている
      `,
      fixed: yaml`
        様式: 変革ストーリーシート
        段階:
          - 名称: ステップ1
            目標状態:\x20
            アクション:
              - 三課の職員が昼に集まる
          - 名称: ステップ2
            目標状態:
              - 五課の職員が、住民の困りごとを同じ地図で見ている
      `,
    },
    {
      text: yaml`
        様式: アクションプラン
        段階:
          - 名称: «令和6年度»
            アクション:
              - 三課の職員が昼に集まる
            目標設定:
              - 五課から集まりたいという声が届く
          - 名称: 令和7年度
            目標状態:
              - 五課の職員が、住民の困りごとを同じ地図で見ている
      `,
      fixed: yaml`
        様式: アクションプラン
        段階:
          - 名称: 令和6年度
            目標状態:\x20
            アクション:
              - 三課の職員が昼に集まる
            目標設定:
              - 五課から集まりたいという声が届く
          - 名称: 令和7年度
            目標状態:
              - 五課の職員が、住民の困りごとを同じ地図で見ている
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - 名称: まず取り組むアクション
            目標状態:
              - 窓口に来た住民の困りごとを、職員が隣の課と話せている
            アクション:
              - 三課の職員が昼に集まる
          - 名称: 次に取り組むアクション
            目標状態:
              - 五課の職員が、住民の困りごとを同じ地図で見ている
      `,
    },
  ],
  checkStory(story, report) {
    if (story.stages.length < 2) return;
    // A stage that is only dated hears of its date, and of its state with it.
    const dated = new Set(datedStages(story).map(({ stage }) => stage));
    const isUsual = story.stages.some((stage) => stage.isFilled('goal-states'));
    for (const stage of story.stages) {
      const isBareStep = isUsual && story.edition === 'story-sheet' && stage.main !== '';
      if (!lacksState(stage, isBareStep) || dated.has(stage)) continue;
      // A criterion tells when to go on; the state is missed where other stages have theirs.
      const hasCriterion = stage.isFilled('criteria');
      if (hasCriterion && !isUsual) continue;
      report({
        span: itemSpan(stage),
        args: { items: [stage] },
        fold: hasCriterion ? 'stages with criteria' : 'stages',
        ...(hasCriterion ? { maxSeverity: 'information' as const } : {}),
      });
    }
  },
  join: joinItems<Item, Args>,
  message({ items: [stage, ...others] }, locale) {
    const key = keyName(stage, 'goal-states', locale);
    const count = others.length + 1;
    return locale === 'ja'
      ? {
          what: `${nameWithOthers(stage, count, 'ja')}に「${key}」がありません。`,
          why: 'することだけが並ぶと、何がどうなったら次の段階へ進むのかを誰も決められません。',
          how: `この段階が終わった時に、職員や住民がどうなっているかを「${key}」に一つ書いてください。`,
          example: `${key}: 窓口に来た住民の困りごとを、職員が隣の課と話せている`,
        }
      : {
          what: `${capital(nameWithOthers(stage, count, 'en'))} ${count > 1 ? 'have' : 'has'} no “${key}”.`,
          why: 'Where only deeds are listed, nobody can tell when to go on to the next stage.',
          how: `Write in “${key}” how staff or residents are when this stage is done.`,
          example: `${key}: Officers and the people of the brook know one another by name`,
        };
  },
  fix: ({ args: { items } }, story) => writeKeys(story, items[0], ['goal-states']),
});

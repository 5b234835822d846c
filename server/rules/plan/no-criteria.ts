import { fillKey } from '../../story/edit';
import type { Item } from '../../story/item';
import { yaml } from '../../text/yaml';
import { defineRule } from '../engine/rule';
import { capital, itemName, itemSpan, keyName } from '../naming';
import { joinItems, nameWithOthers, type Several } from '../reasoning/shared/once';

interface Args extends Several<Item> {
  /** It is the last stage alone. */
  readonly isLast: boolean;
}

/** Does the stage say when it is reached, itself or in one of its actions? */
function hasCriteria(item: Item): boolean {
  if (item.isFilled('criteria')) return true;
  return [...item.items('actions'), ...item.items('parts')].some(hasCriteria);
}

export default defineRule<Args>({
  id: 'no-criteria',
  severity: 'warning',
  group: 'plan',
  since: '0.1.0',
  title: { ja: '次の段階へ進む基準がない', en: 'No criterion for going on' },
  why: {
    ja: '段階は、年度が変わったからではなく、状態が変わったから次へ進みます。目標設定は「ここまで来たら次へ進む」という基準です。最後の段階では、情報として知らせるだけにします。',
    en: 'One goes on to the next stage because a state is reached, not because the year is over. The criteria say when. For the last stage this is only information.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        段階:
          - 名称: «まず話す»
            アクション:
              - 内容: 月1回、課をまたいで集まる
                目的: 困りごとを早く相談できるようにする
                アウトプット: 集まり 年10回
                アウトカム:
                  - 内容: 職員が、隣の課に相談している
                    対象: 職員
          - 名称: さらに広げる
            目標設定:
              - 12の地区すべてで、住民と職員の集まりが3回以上開かれた
      `,
      fixed: yaml`
        段階:
          - 名称: まず話す
            アクション:
              - 内容: 月1回、課をまたいで集まる
                目的: 困りごとを早く相談できるようにする
                アウトプット: 集まり 年10回
                アウトカム:
                  - 内容: 職員が、隣の課に相談している
                    対象: 職員
            目標設定:
              -\x20
          - 名称: さらに広げる
            目標設定:
              - 12の地区すべてで、住民と職員の集まりが3回以上開かれた
      `,
    },
    {
      text: yaml`
        段階:
          - 名称: «まず話す»
            アクション:
              - 内容: 月1回、課をまたいで集まる
                目的: 困りごとを早く相談できるようにする
                アウトプット: 集まり 年10回
                アウトカム:
                  - 内容: 職員が、隣の課に相談している
                    対象: 職員
            目標設定: 未定
      `,
      fixed: yaml`
        段階:
          - 名称: まず話す
            アクション:
              - 内容: 月1回、課をまたいで集まる
                目的: 困りごとを早く相談できるようにする
                アウトプット: 集まり 年10回
                アウトカム:
                  - 内容: 職員が、隣の課に相談している
                    対象: 職員
            目標設定:
              -\x20
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - 名称: まず話す
            アクション:
              - 内容: 月1回、課をまたいで集まる
                目的: 困りごとを早く相談できるようにする
                アウトプット: 集まり 年10回
                アウトカム:
                  - 内容: 職員が、隣の課に相談している
                    対象: 職員
            目標設定:
              - 6課から毎回参加がある
      `,
    },
    {
      text: yaml`
        段階:
          - 名称: まず話す
            アクション:
              - 内容: 月1回、課をまたいで集まる
                目的: 困りごとを早く相談できるようにする
                アウトプット: 集まり 年10回
                アウトカム:
                  - 内容: 職員が、隣の課に相談している
                    対象: 職員
                目標設定: 6課から毎回参加がある
      `,
      note: { ja: 'アクションに書いてもかまいません。', en: 'It may stand with an action.' },
    },
  ],
  checkStory(story, report) {
    const { stages } = story;
    for (const stage of stages) {
      const isBegun = stage.isFilled('actions') || stage.isFilled('goal-states');
      if (!isBegun || hasCriteria(stage)) continue;
      const isLast = stage === stages.at(-1);
      const maxSeverity = isLast ? ('information' as const) : undefined;
      const args = { items: [stage] as const, isLast };
      report({ span: itemSpan(stage), args, maxSeverity, fold: 'stages' });
    }
  },
  join: joinItems<Item, Args>,
  message({ items: [stage, ...others], isLast }, locale) {
    const count = others.length + 1;
    const key = keyName(stage, 'criteria', locale);
    if (locale === 'ja') {
      return {
        what: isLast
          ? `${itemName(stage, 'ja')}に、できたと言える基準（${key}）がありません。`
          : `${nameWithOthers(stage, count, 'ja')}に、次へ進む基準（${key}）がありません。`,
        why: isLast
          ? '何をもって達成とするかが決まっていないと、次の期に引き継げません。'
          : '段階は、年度ではなく状態の変化で次へ進みます。',
        how: `何がどうなれば${isLast ? 'よいか' : '次へ進むか'}を、数か、できた・できないで「${key}」に書いてください。`,
        example: `${key}: 6課以上の職員が、毎回の集まりに参加している`,
      };
    }
    return {
      what: `${capital(nameWithOthers(stage, count, 'en'))} ${count > 1 ? 'have' : 'has'} no criterion for ${isLast ? 'being reached' : 'going on'} (“${key}”).`,
      why: isLast
        ? 'Unless it is clear when it is reached, the next cohort cannot take it over.'
        : 'One goes on when a state is reached, not when the year is over.',
      how: `Write under “${key}” what must be so, as a figure or as something done or not done.`,
      example: `${key}: Staff of six sections or more take part each time`,
    };
  },
  fix(
    {
      args: {
        items: [stage],
      },
    },
    story,
  ) {
    const edits = fillKey(story, stage, 'criteria', ['- ']);
    if (edits.length === 0) return [];
    const key = keyName(stage, 'criteria', story.language);
    const title = { ja: `「${key}」を書き足す`, en: `Add “${key}”` };
    return [{ title, edits, isPreferred: true }];
  },
});

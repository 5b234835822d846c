import type { Item } from '../../../story/item';
import { directionOf, latestOf, likeFigures } from '../../../story/yearFigures';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import type { FieldId } from '../../../vocabulary';
import { defineRule } from '../../engine/rule';
import { itemSpan, keyName } from '../../naming';
import { keyPlace } from '../shared/phrases';
import { writeKeys } from '../shared/plan';

interface Args {
  readonly kind: 'stopped' | 'missed' | 'exceeded';
  readonly item: Item;
  /** The key under which the reason is looked for. */
  readonly reasonField: FieldId;
}

/** How far from the target a result may lie and explain itself. Source: the rule catalogue. */
const maxShortfall = 0.3;
const becausePattern = /ため|から|ので|理由|要因|影響|\b(?:because|since|due to|as)\b/i;

/** The share of the way from baseline (or nothing) to target that was gone; null where unknown. */
function shareReached(item: Item): number | null {
  const pair = likeFigures(item);
  if (!pair || directionOf(item) === 'keep') return null;
  const baseline = latestOf(item, 'baseline')?.figure;
  // Counted results begin at nothing; of others only the baseline tells which way is better.
  const from = baseline?.value ?? (item.shape.id === 'output' ? 0 : null);
  if (from === null) return null;
  const { actual, target } = pair;
  return target.value === from ? null : (actual.value - from) / (target.value - from);
}

function isExplained(item: Item): boolean {
  const action = item.parent;
  return (
    item.isFilled('note') ||
    action?.isFilled('note') === true ||
    (action?.items('done') ?? []).some((done) => becausePattern.test(foldWidth(done.main)))
  );
}

/** What the result calls for a word about; null where it does not. */
function surpriseIn(item: Item): 'missed' | 'exceeded' | null {
  const share = shareReached(item);
  if (share === null || isExplained(item)) return null;
  if (share > 1 + maxShortfall) return 'exceeded';
  const progress = item.parent?.shape.id === 'action' ? item.parent.word('progress') : null;
  const isOver = progress === 'done' || progress === 'stopped';
  return isOver && share < 1 - maxShortfall ? 'missed' : null;
}

export default defineRule<Args>({
  id: 'result-without-reason',
  severity: 'information',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '結果の訳が書かれていない', en: 'A result without a reason' },
  why: {
    ja: '目標に届かなかった時も、大きく超えた時も、その要因（外からの影響も）を書く。行政評価の手引きが勧めることです。途中で止めた訳は、次の期が最初に知りたいことでもあります。',
    en: 'Whether a target was missed or far exceeded, say what made it so, outside causes too: guides to evaluation advise it. And why a thing was stopped is what the next cohort wants to know first.',
  },
  ignore: {
    ja: '数え方が変わっただけのとき。そう「説明」に書けば、この指摘は消えます。',
    en: 'Where only the counting has changed. Say so in the note and this goes away.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 住民と地区を歩く
                目的: 暮らしの場面を知るため
                進捗: «中断»
      `,
      fixed: yaml`
        段階:
          - アクション:
              - 内容: 住民と地区を歩く
                目的: 暮らしの場面を知るため
                理由:\x20
                進捗: 中断
      `,
    },
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 住民と地区を歩く
                目的: 暮らしの場面を知るため
                進捗: 完了
                アウトプット:
                  - 内容: 困りごとの地図
                    目標値: 80件
                    «実績値»: 31件
      `,
      fixed: yaml`
        段階:
          - アクション:
              - 内容: 住民と地区を歩く
                目的: 暮らしの場面を知るため
                進捗: 完了
                アウトプット:
                  - 内容: 困りごとの地図
                    目標値: 80件
                    実績値: 31件
                    説明:\x20
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 住民と地区を歩く
                目的: 暮らしの場面を知るため
                進捗: 完了
                アウトプット:
                  - 内容: 困りごとの地図
                    目標値: 80件
                    実績値: 31件
                    説明: 大雨で二回中止になった
      `,
    },
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 住民と地区を歩く
                目的: 暮らしの場面を知るため
                進捗: 完了
                アウトプット:
                  - 内容: 困りごとの地図
                    目標値: {R7: 30件, R9: 120件}
                    実績値: {R7: 31件}
      `,
    },
  ],
  on: ['action', 'output', 'outcome', 'criterion'],
  checkItem(item, report) {
    if (item.shape.id === 'action') {
      if (item.word('progress') !== 'stopped') return;
      const isSaid = (['reason', 'note', 'next', 'handover'] as const).some((field) =>
        item.isFilled(field),
      );
      if (
        !isSaid &&
        item.items('done').every((done) => !becausePattern.test(foldWidth(done.main)))
      ) {
        const span = item.texts('progress')[0]?.span ?? itemSpan(item);
        report({ span, args: { kind: 'stopped', item, reasonField: 'reason' } });
      }
      return;
    }
    const kind = surpriseIn(item);
    if (kind) {
      report({ span: keyPlace(item, 'actual'), args: { kind, item, reasonField: 'note' } });
    }
  },
  message({ kind, item, reasonField }, locale) {
    const key = keyName(item, reasonField, locale);
    if (locale === 'ja') {
      return {
        what: {
          stopped: '「中断」とありますが、止めた訳が書かれていません。',
          missed: '実績値が目標値に大きく届いていませんが、その訳が書かれていません。',
          exceeded: '実績値が目標値を大きく超えていますが、その訳が書かれていません。',
        }[kind],
        why: '訳が残っていると、次の人が同じ所でつまずかずに済みます。うまくいかなかった訳は、とくに役に立ちます。',
        how: `何があってそうなったかを「${key}」に一言書いてください。外からの事情でもかまいません。`,
        example: `${key}: 大雨で二回中止になり、世話人の都合も付かなかった`,
      };
    }
    return {
      what: {
        stopped: 'It is marked as stopped, but nothing says why.',
        missed: 'The result is far below the target, and nothing says why.',
        exceeded: 'The result is far above the target, and nothing says why.',
      }[kind],
      why: 'With the reason kept, the next people need not stumble at the same place; reasons for failing help most.',
      how: `Say in “${key}” what made it so; outside causes count.`,
      example: `${key}: Two walks were called off because of heavy rain`,
    };
  },
  fix({ args: { item, reasonField } }, story) {
    return writeKeys(story, item, [reasonField]);
  },
});

import type { Item } from '../../../story/item';
import { latestOf } from '../../../story/yearFigures';
import type { Span, TextNode } from '../../../syntax/tree';
import { wordingEnd } from '../../../text/endings';
import { type Figure, normalizeUnit } from '../../../text/figures';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { proseText } from '../shared/items';

interface TargetFault {
  /** Where the target stands. */
  readonly span: Span;
  readonly baseline: string;
  readonly target: string;
  /** The figures are equal; else the target lies on the wrong side of the baseline. */
  readonly isEqual: boolean;
}

/** Keeping a value may be the aim. */
const keepsPattern =
  /維持|保[つちっ]|守[るりっ]|続け|続い|下回らな|減らさな|増やさな|据え置|変わらず|途切れ|\b(?:keep|maintain|hold|stay|sustain|no fewer|not fall)/i;
const risesPattern = /増え|高ま|上が|上昇|増加|向上|伸び|\b(?:rise|grow|increase|more)\b/i;
const fallsPattern =
  /減[っりる少]|下が|低下|短[くま縮]|軽減|なくな|\b(?:fall|drop|decrease|fewer|less|shorter)\b/i;

/** Length of the ending in which a predicate stands: 短くなっている, have dropped. */
const predicateLength = 10;

/** A figure, of several years the latest, with its text as typed. */
interface Single {
  readonly figure: Figure;
  readonly node: TextNode;
}

/** The one figure of a field; null where it holds none, several in a sentence, or a range. */
function single(item: Item, field: 'baseline' | 'target'): Single | null {
  const latest = latestOf(item, field);
  if (!latest?.figure || latest.node.kind !== 'text' || latest.figure.max !== undefined)
    return null;
  return { figure: latest.figure, node: latest.node };
}

function unmoved(item: Item): TargetFault | null {
  const [now, aim] = [single(item, 'baseline'), single(item, 'target')];
  if (!now || !aim || item.word('direction') === 'keep') return null;
  const [baseline, target] = [now.figure, aim.figure];
  const [from, to] = [normalizeUnit(baseline.unit), normalizeUnit(target.unit)];
  if (from !== '' && to !== '' && from !== to) return null;
  const text = foldWidth(`${proseText(item)}`);
  if (keepsPattern.test(text)) return null;
  const isEqual = baseline.value === target.value;
  // The predicate at the end tells the direction; an attribute (増える面談の数) does not.
  const main = foldWidth(item.main).slice(0, wordingEnd(item.main)).slice(-predicateLength);
  const direction = item.word('direction');
  const rises = direction ? direction === 'up' : risesPattern.test(main);
  const falls = direction ? direction === 'down' : fallsPattern.test(main);
  const isWrongWay =
    rises !== falls && (rises ? target.value < baseline.value : target.value > baseline.value);
  if (!isEqual && !isWrongWay) return null;
  const { span, value } = aim.node;
  return { span, baseline: now.node.value, target: value, isEqual };
}

export default defineRule<TargetFault>({
  id: 'indicator-target-not-moving',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '目標値が現状値から動いていない', en: 'A target that does not move' },
  why: {
    ja: '現状値と目標値が同じ、または文と逆の向きなら、変化を起こす計画になっていません。多くは数字の写し違いです。',
    en: 'Where target and baseline are equal, or run against the wording, nothing is planned to change. Mostly it is a slip in copying figures.',
  },
  ignore: {
    ja: '下がるはずのものを今の水準に保つことが目標のとき。「向き: 保つ」と書くか、文に「維持する」と書くと、この指摘は消えます。',
    en: 'Where holding today’s level is the aim. Write “direction: keep”, or say so, and this goes away.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - 時期: 令和6年度
            目標設定:
              - 内容: 返事に納得した住民の割合
                現状値: 32％
                目標値: «３２％»
                測り方: 回覧板の一問
      `,
    },
    {
      text: yaml`
        段階:
          - 時期: 令和6年度
            目標設定:
              - 内容: 返事を待つ住民が減っている
                現状値: 40人
                目標値: «55人»
                測り方: 受付簿
      `,
    },
    {
      text: yaml`
        段階:
          - 時期: 令和6年度
            目標設定:
              - 内容: 返事を待つ日数
                現状値: {R5: 9日, R6: 8日}
                目標値: {R8: «12日»}
                測り方: 受付簿
                向き: 下げる
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - 時期: 令和6年度
            目標設定:
              - 内容: 自治会に入る世帯の割合を維持している
                現状値: 64％
                目標値: 64％
                測り方: 自治会調べ
      `,
    },
    {
      text: yaml`
        段階:
          - 時期: 令和6年度
            目標設定:
              - 内容: 返事を待つ住民の数
                現状値: {R5: 44人, R6: 40人}
                目標値: {R7: 40人, R8: 30人}
                測り方: 受付簿
                向き: 下げる
      `,
    },
  ],
  checkItem(item, report) {
    if (!item.isFilled('target') || !item.isFilled('baseline')) return;
    const args = unmoved(item);
    if (args) report({ span: args.span, args });
  },
  message: ({ baseline, target, isEqual }, locale) =>
    locale === 'ja'
      ? {
          what: isEqual
            ? `目標値「${target}」が現状値と同じです。`
            : `目標値「${target}」が、望む向きと逆に動いています（現状値「${baseline}」）。`,
          why: 'このままでは、何も変わらない（または悪くなる）計画と読まれます。',
          how: '数字の写し違いがないか確かめてください。今の水準を保つことが目標なら、「向き: 保つ」と書いてください。',
          example: '現状値: 32％、目標値: 50％',
        }
      : {
          what: isEqual
            ? `The target “${target}” equals the baseline.`
            : `The target “${target}” runs the wrong way (baseline “${baseline}”).`,
          why: 'As it stands, the plan changes nothing, or for the worse.',
          how: 'Check the figures. Where holding today’s level is the aim, write “direction: keep”.',
          example: 'baseline: 32%, target: 50%',
        },
});

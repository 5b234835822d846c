import { insertKey } from '../../../story/edit';
import type { Item } from '../../../story/item';
import { stageOf } from '../../../story/story';
import { typedText } from '../../../story/typed';
import { defineRule, type Fix } from '../../engine/rule';
import { yaml } from '../../engine/yaml';
import { capital, itemName, itemSpan, keyName } from '../../naming';
import { isAimed } from '../shared/aims';

interface Args {
  readonly action: Item;
}

/** How many goal states are offered to aim at. */
const maxOffered = 4;

export default defineRule<Args>({
  id: 'aimless-action',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '狙いのないアクション', en: 'Action without an aim' },
  why: {
    ja: '「何のためにやるのか」が抜けた取組は、続けるうちに手段が目的になります。未来→地域→組織→人とさかのぼれる物語が大事だ、というのが幹事の繰り返しの助言です。',
    en: 'An action that does not say what it is for turns into an end in itself. Coaches keep asking for a story that can be read back: action, people, organisation, region, future.',
  },
  ignore: {
    ja: 'ほかの取組すべての土台になる準備（会場の確保など）は、そのままでもかまいません。',
    en: 'Groundwork for all the other actions (finding a room, say) may stay as it is.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        段階:
          - 名称: 隣と話す
            目標状態:
              - id: 話せる隣
                内容: 窓口に来た住民の困りごとを、職員が隣の課と話せている
            アクション:
              - 内容: 三つの課の係が、毎週金曜に15分だけ集まる
                狙い: 話せる隣
                目的: 住民の困りごとを課の間で宙に浮かせないため
              - 内容: «月に一度、隣の課の窓口に半日立つ»
                目的: 隣の課の仕事を住民の側から知るため
      `,
      fixed: yaml`
        段階:
          - 名称: 隣と話す
            目標状態:
              - id: 話せる隣
                内容: 窓口に来た住民の困りごとを、職員が隣の課と話せている
            アクション:
              - 内容: 三つの課の係が、毎週金曜に15分だけ集まる
                狙い: 話せる隣
                目的: 住民の困りごとを課の間で宙に浮かせないため
              - 内容: 月に一度、隣の課の窓口に半日立つ
                狙い: 話せる隣
                目的: 隣の課の仕事を住民の側から知るため
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - 名称: 隣と話す
            アクション:
              - 内容: 月に一度、隣の課の窓口に半日立つ
                目的: 隣の課の仕事を住民の側から知るため
      `,
      note: {
        ja: '「狙い」をまだ一つも書いていない下書きには、何も言いません。',
        en: 'Nothing is said of a draft in which no action has an aim yet.',
      },
    },
  ],
  checkStory(story, report) {
    if (!story.actions.some(isAimed)) return;
    for (const action of story.actions) {
      if (action.main === '' || isAimed(action)) continue;
      report({ span: itemSpan(action), args: { action } });
    }
  },
  message({ action }, locale) {
    const key = keyName(action, 'serves', locale);
    return locale === 'ja'
      ? {
          what: `${itemName(action, 'ja')}には「${key}」がありません。`,
          why: 'どの目標状態のための取組かが読めないと、続けること自体が目的になりがちです。',
          how: `この段階の目標状態（または、あるべき姿や現状）のうち、これで近づくものを「${key}」に書いてください。一つも思い当たらなければ、要る取組かどうかを話し合う合図です。`,
          example: `${key}: 隣と話せる`,
        }
      : {
          what: `${capital(itemName(action, 'en'))} does not say what it serves (“${key}”).`,
          why: 'Where one cannot see which goal state it is for, keeping it going easily becomes the goal.',
          how: `Name in “${key}” the goal state of this stage (or the ideal, or the gap) that it brings nearer. If none comes to mind, talk about whether it is needed.`,
          example: `${key}: neighbours`,
        };
  },
  fix({ args: { action } }, story): Fix[] {
    const goals = stageOf(action)?.items('goal-states') ?? [];
    const names = goals.map((goal) => goal.id ?? goal.main).filter((name) => name !== '');
    const fixes = names.slice(0, maxOffered).map((name) => ({
      title: { ja: `狙いに『${name}』を書く`, en: `Aim at “${name}”` },
      edits: insertKey(story, action, 'serves', typedText(name)),
    }));
    const blank = {
      title: { ja: '狙いを書く', en: 'Say what it serves' },
      edits: insertKey(story, action, 'serves', ''),
    };
    return fixes.length > 0 ? fixes : [blank];
  },
});

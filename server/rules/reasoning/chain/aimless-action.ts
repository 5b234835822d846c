import { insertKey } from '../../../story/edit';
import type { Item } from '../../../story/item';
import type { Story } from '../../../story/story';
import { typedText } from '../../../story/typed';
import { yaml } from '../../../text/yaml';
import { defineRule, type Fix } from '../../engine/rule';
import { capital, itemSpan, keyName, shortText } from '../../naming';
import { isAimed, linkInOrder, targetsAbove } from '../shared/aims';
import { namesMemberByName } from '../shared/members';
import { joinItems, nameWithOthers, type Several } from '../shared/once';
import { isDrafted } from '../shared/plan';

/** The actions that do not say what they are for, in the order of the file. */
interface Args extends Several<Item> {
  /** The name of something that the first might aim at. */
  readonly target: string;
  /** No action of the plan has an owner either. */
  readonly isOwnerless: boolean;
}

/** How many things are offered to aim at. */
const maxOffered = 4;

/** Has the plan come some way without naming anybody for any of its actions? */
function lacksOwners(story: Story): boolean {
  const names = story.firstSteps.some((step) => namesMemberByName(step.text('who'), story));
  return isDrafted(story) && !names && !story.actions.some((action) => action.isFilled('owner'));
}

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
    {
      text: yaml`
        様式: アクションプラン
        あるべき姿:
          - 内容: 住民の困りごとに二週間で返事ができる組織
        段階:
          - 名称: 隣と話す
            アクション:
              - «月に一度、隣の課の窓口に半日立つ»
          - 名称: 地区に出る
            アクション:
              - 住民と職員が月に一度、地区を歩く
      `,
      fixed: yaml`
        様式: アクションプラン
        あるべき姿:
          - 内容: 住民の困りごとに二週間で返事ができる組織
        段階:
          - 名称: 隣と話す
            アクション:
              - 内容: 月に一度、隣の課の窓口に半日立つ
                狙い: 住民の困りごとに二週間で返事ができる組織
          - 名称: 地区に出る
            アクション:
              - 内容: 住民と職員が月に一度、地区を歩く
                狙い: 住民の困りごとに二週間で返事ができる組織
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
        ja: '指せるもの（目標状態、あるべき姿、ありたい姿など）がまだない下書きには、何も言いません。',
        en: 'Nothing is said of a draft that has nothing to aim at yet: no goal state, ideal or vision.',
      },
    },
  ],
  checkStory(story, report) {
    const isOwnerless = lacksOwners(story);
    for (const action of story.actions) {
      if (action.main === '' || isAimed(action)) continue;
      const [target] = targetsAbove(story, action);
      if (!target) continue;
      const args = { items: [action] as const, target: target.name, isOwnerless };
      report({ span: itemSpan(action), args, fold: 'actions' });
    }
  },
  join: joinItems<Item, Args>,
  message({ items: [action, ...others], target, isOwnerless }, locale) {
    const key = keyName(action, 'serves', locale);
    const owner = keyName(action, 'owner', locale);
    const count = others.length + 1;
    return locale === 'ja'
      ? {
          what: `${nameWithOthers(action, count, 'ja')}には「${key}」${isOwnerless ? `も「${owner}」も` : 'が'}ありません。`,
          why: 'どの目標状態のための取組かが読めないと、続けること自体が目的になりがちです。',
          how: `この段階の目標状態（または、あるべき姿や現状）のうち、これで近づくものを「${key}」に書いてください。一つも思い当たらなければ、要る取組かどうかを話し合う合図です。${isOwnerless ? `中心になる人や課も、一つ「${owner}」に。` : ''}`,
          example: `${key}: ${target}`,
        }
      : {
          what: `${capital(nameWithOthers(action, count, 'en'))} ${count > 1 ? 'do' : 'does'} not say what it serves (“${key}”)${isOwnerless ? `, nor who does it (“${owner}”)` : ''}.`,
          why: 'Where one cannot see which goal state it is for, keeping it going easily becomes the goal.',
          how: `Name in “${key}” the goal state of this stage (or the ideal, or the gap) that it brings nearer. If none comes to mind, talk about whether it is needed.`,
          example: `${key}: ${target}`,
        };
  },
  fix({ args: { items } }, story): Fix[] {
    const [action, ...others] = items;
    if (others.length > 0) {
      const inOrder = linkInOrder(story, items);
      const title = { ja: '目標状態と順に結ぶ', en: 'Link them with the goal states, in order' };
      const edits = items.flatMap((one) => insertKey(story, one, 'serves', ''));
      const blank = { title: { ja: '狙いの欄を書き足す', en: 'Add what they serve' }, edits };
      return inOrder.length > 0 ? [{ title, edits: inOrder }, blank] : [blank];
    }
    const fixes = targetsAbove(story, action)
      .slice(0, maxOffered)
      .map(({ name }) => ({
        title: { ja: `狙いに『${shortText(name)}』を書く`, en: `Aim at “${shortText(name)}”` },
        edits: insertKey(story, action, 'serves', typedText(name)),
      }));
    const edits = insertKey(story, action, 'serves', '');
    return [...fixes, { title: { ja: '狙いを書く', en: 'Say what it serves' }, edits }];
  },
});

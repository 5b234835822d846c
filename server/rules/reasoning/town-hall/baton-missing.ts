import type { Item } from '../../../story/item';
import type { Story } from '../../../story/story';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { capital, itemName, itemSpan, keyName } from '../../naming';
import { namesOnlyMembers } from '../shared/members';
import { isDrafted, maxSeverityByRound, planTest, writeKeys } from '../shared/plan';

interface Args {
  readonly kind: 'nowhere' | 'own-hands';
  readonly action: Item;
}

const handsOnPattern = new RegExp(
  alternatives`
    引き?継[ぎぐがい]|バトン|手渡|(?:次|来年度|翌年度|次年度|今後)(?:以降)?の?(?:期|参加者|研究生|メンバー|世代)|\d+期生|後輩|後任
    異動(?:の後|後|して)|担当が[替変か]わ|事務分掌
    \b(?:${alternatives`
      hand(?:ed|s)? (?:over|on)|handover|baton|successor|next cohort|later cohorts
      take(?:s|n)? over|cohort \d
    `})
  `,
  'i',
);

/** Those who are drawn in to carry on what 今後 and the first steps speak of. */
const drawnInPattern = /OB|マネ友|(?:過去|次|来年度|歴代)の?[^、。]{0,8}参加者|同志|仲間/;

/** Does the next year's work, or a first step, bring in somebody who can carry it on? */
function drawsIn(story: Story): boolean {
  const next = story.actions.map((action) => action.text('next'));
  const steps = story.firstSteps.flatMap((step) => [step.text('who'), step.text('with')]);
  return [...next, ...steps].some((text) => drawnInPattern.test(foldWidth(text)));
}

/** The last stage with actions, and its first action. */
function lastAction(story: Story): Item | null {
  const stage = story.stages.findLast((one) =>
    one.items('actions').some(({ main }) => main !== ''),
  );
  return stage?.items('actions').find(({ main }) => main !== '') ?? null;
}

/** An action of the last stage that rests on this year's members, with nobody to follow them. */
function ownHands(story: Story): Item | null {
  const last = story.stages.at(-1)?.items('actions') ?? [];
  const owned = last.filter((action) => action.isFilled('owner') && !action.isFilled('handover'));
  const own = owned.filter((action) => namesOnlyMembers(action.text('owner'), story));
  return own.length === last.length ? (own[0] ?? null) : null;
}

const handsOn = planTest((text) => handsOnPattern.test(foldWidth(text)));

export default defineRule<Args>({
  id: 'baton-missing',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: 'バトンを渡す相手がいない', en: 'Nobody takes the baton' },
  why: {
    ja: '自分たちだけで完結させず、未来にバトンをつなぐ。参加者の自己研鑽で終わらせないことが部会の姿勢だ、と幹事は言います。過去の期をふり返った人たちも、単年度で終わったことを一番の悔いに挙げています。',
    en: 'Do not finish it all yourselves; hand the baton on. It must not end as the members’ own training, coaches say. Looking back, earlier cohorts regret most that things ended with their year.',
  },
  ignore: {
    ja: '一年で終わることがはっきりしている取組だけの計画。',
    en: 'A plan of things that are certain to be over within the year.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        段階:
          - 名称: まず話す
            アクション:
              - 三課の職員が集まる
              - 地区の聞き取りに行く
          - 名称: 広げる
            アクション:
              - «住民と職員が12地区を歩く»
      `,
      fixed: yaml`
        段階:
          - 名称: まず話す
            アクション:
              - 三課の職員が集まる
              - 地区の聞き取りに行く
          - 名称: 広げる
            アクション:
              - 内容: 住民と職員が12地区を歩く
                引き継ぎ:\x20
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - 名称: まず話す
            アクション:
              - 三課の職員が集まる
              - 地区の聞き取りに行く
          - 名称: 広げる
            アクション:
              - 内容: 住民と職員が12地区を歩く
                引き継ぎ: 歩き方の手順書を世話人と作り、5期生に渡す
      `,
    },
  ],
  checkStory(story, report) {
    if (!isDrafted(story)) return;
    const isHandedOn =
      story.actions.some((action) => action.isFilled('handover')) ||
      drawsIn(story) ||
      handsOn(story);
    const action = isHandedOn ? ownHands(story) : lastAction(story);
    if (!action) return;
    const kind = isHandedOn ? 'own-hands' : 'nowhere';
    const maxSeverity = isHandedOn ? 'information' : maxSeverityByRound(story);
    report({ span: itemSpan(action), args: { kind, action }, maxSeverity });
  },
  message({ kind, action }, locale) {
    const key = keyName(action, 'handover', locale);
    return locale === 'ja'
      ? {
          what:
            kind === 'nowhere'
              ? '自分たちのあと、誰がこの計画を続けるのかがどこにも書かれていません。'
              : `最後の段階の${itemName(action, 'ja')}を担うのが、今年のメンバーだけです。`,
          why: '異動や年度替わりで、世話役がいなくなった取組はそこで止まります。',
          how: `次の期、担当の課、地区の人のうち、誰に何を（手順書、名簿、司会の役など）渡すかを「${key}」に書いてください。`,
          example: `${key}: 歩き方の手順書を世話人と作り、次の期に渡す`,
        }
      : {
          what:
            kind === 'nowhere'
              ? 'Nothing says who goes on with this plan after you.'
              : `${capital(itemName(action, 'en'))}, in the last stage, rests on this year’s members alone.`,
          why: 'When its keeper is moved, a thing stops that month.',
          how: `Write in “${key}” to whom you hand what: the next cohort, a section, people of the district; a guide, a list, the chair.`,
          example: `${key}: The residents keep the sampling book and train the next cohort`,
        };
  },
  fix({ args: { action } }, story) {
    return writeKeys(story, action, ['handover']);
  },
});

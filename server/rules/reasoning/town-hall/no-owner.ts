import type { Item } from '../../../story/item';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { capital, itemSpan, keyName } from '../../naming';
import { isAimed, targetsAbove } from '../shared/aims';
import { namesMemberByName } from '../shared/members';
import { joinItems, nameWithOthers, type Several } from '../shared/once';
import { isDrafted, writeKeys } from '../shared/plan';

type Args = Several<Item>;

export default defineRule<Args>({
  id: 'no-owner',
  severity: 'information',
  group: 'reasoning',
  since: '0.2.0',
  title: { ja: '担い手の書かれていない計画', en: 'A plan without owners' },
  why: {
    ja: '誰がするのかが書かれていない取組は、会議が終わると誰の仕事でもなくなります。名前が一つあると、頼むことも、引き継ぐことも、負担を数えることもできます。',
    en: 'What nobody is named for is nobody’s work once the meeting is over. With a name one can ask, hand over, and count the load.',
  },
  ignore: {
    ja: '担い手を「一歩踏み出す」の側に、アクションごとに書いてあるとき。',
    en: 'Where the first steps say, action by action, who does it.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        様式: アクションプラン
        段階:
          - アクション:
              - «三課の職員が昼に集まる»
              - 聞き取りの結果を並べて読む
          - アクション:
              - 集まりを五課に広げる
      `,
      fixed: yaml`
        様式: アクションプラン
        段階:
          - アクション:
              - 内容: 三課の職員が昼に集まる
                担い手:\x20
              - 聞き取りの結果を並べて読む
          - アクション:
              - 集まりを五課に広げる
      `,
    },
    {
      text: yaml`
        段階:
          - 目標状態:
              - id: 同じ地図
                内容: 三課の職員が、困りごとを同じ地図で見ている
            アクション:
              - 内容: «三課の職員が昼に集まる»
                狙い: 同じ地図
              - 内容: 聞き取りの結果を並べて読む
                狙い: 同じ地図
          - 目標状態: 住民が、直す順番を職員と選んでいる
      `,
      fixed: yaml`
        段階:
          - 目標状態:
              - id: 同じ地図
                内容: 三課の職員が、困りごとを同じ地図で見ている
            アクション:
              - 内容: 三課の職員が昼に集まる
                狙い: 同じ地図
                担い手:\x20
              - 内容: 聞き取りの結果を並べて読む
                狙い: 同じ地図
          - 目標状態: 住民が、直す順番を職員と選んでいる
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 三課の職員が昼に集まる
                担い手: 三課の係長と私たち
              - 聞き取りの結果を並べて読む
      `,
      note: {
        ja: '一つでも担い手が書かれていれば、何も言いません。',
        en: 'Nothing is said where one action has its owner.',
      },
    },
  ],
  checkStory(story, report) {
    if (!isDrafted(story)) return;
    const { actions, firstSteps } = story;
    if (actions.some((action) => action.isFilled('owner'))) return;
    // A row that names its person says whose work it is; an action without an aim hears of both.
    if (firstSteps.some((step) => namesMemberByName(step.text('who'), story))) return;
    if (firstSteps.some((step) => step.isFilled('who') && step.isFilled('serves'))) return;
    if (actions.every((action) => !isAimed(action) && targetsAbove(story, action).length > 0))
      return;
    for (const action of actions) {
      if (action.main === '') continue;
      report({ span: itemSpan(action), args: { items: [action] }, fold: 'actions' });
    }
  },
  join: joinItems<Item, Args>,
  message({ items: [action, ...others] }, locale) {
    const key = keyName(action, 'owner', locale);
    const count = others.length + 1;
    return locale === 'ja'
      ? {
          what: `${nameWithOthers(action, count, 'ja')}に「${key}」がありません。`,
          why: '誰の仕事かが決まらない取組は、異動や繁忙期に最初に止まります。',
          how: `中心になる人や課を一つ「${key}」に書いてください。まだ頼んでいないなら、頼みたい相手の名前でも。`,
          example: `${key}: 三課の係長と、地区の世話人`,
        }
      : {
          what: `${capital(nameWithOthers(action, count, 'en'))} ${count > 1 ? 'have' : 'has'} no “${key}”.`,
          why: 'What is nobody’s work is the first to stop when people are moved or busy.',
          how: `Name one person or section in “${key}”; if you have not asked yet, whom you want to ask.`,
          example: `${key}: Eight residents of the brook and the water office`,
        };
  },
  fix: ({ args: { items } }, story) => writeKeys(story, items[0], ['owner']),
});

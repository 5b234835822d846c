import type { Item } from '../../../story/item';
import { type Story, sideOf } from '../../../story/story';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { capital, itemName } from '../../naming';
import { proseTest } from '../shared/items';
import { findPhrase } from '../shared/phrases';

interface Args {
  readonly action: Item;
  readonly words: string;
}

/** People are picked or graded. */
const picksPattern = new RegExp(
  alternatives`
    (?:職員|庁内|業務|スキル)[^、。]{0,4}検定|検定(?:試験|制度)|登用|(?:庁内|職員|ポスト)公募|公募制|採用試験|採用方法|人事評価
    (?:360|三六〇)度評価|昇任試験|昇任制度|\b(?:promotion exam|appraisal|recruitment|certification)\b
  `,
  'i',
);
/** By what they are picked or graded. */
const standardPattern =
  /職員像|人[材財]像|役割|スキル|求める(?:人|職員|力|能力)|必要な(?:力|能力)|求められる|要件|\b(?:role|skill|abilit|what (?:it|the post) takes)/i;

const saysStandard = proseTest((text) => standardPattern.test(foldWidth(text)));
const saysIdeal = proseTest((text) => /職員像|人[材財]像/.test(text));

/** Does the story say what a person in that place has to be able to do? */
function hasStandard(story: Story, until: Item): boolean {
  const before = story.stages.slice(0, story.stages.indexOf(until) + 1);
  return (
    before.some(saysStandard) ||
    story.currentStates.some(saysIdeal) ||
    story.ideals.some((ideal) => sideOf(ideal) === 'people' && ideal.isFilled('elements'))
  );
}

export default defineRule<Args>({
  id: 'prerequisite-missing',
  severity: 'information',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '物差しより先に、選ぶ・測る取組', en: 'Picking before knowing what for' },
  why: {
    ja: '検定や登用、評価の前に、その人に期待する役割や要る力を明らかにしておく。順番が逆だと、何を測っているのかが分からなくなる、という幹事の助言です。',
    en: 'Before a test, a promotion or an appraisal, make clear the role and the abilities it is about; otherwise nobody knows what is measured. Advice of a coach.',
  },
  ignore: {
    ja: '求める職員像を、人材育成基本方針などですでに決めているとき。',
    en: 'Where another document says what is asked of people.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - 名称: 力を測る
            アクション:
              - 内容: 係長への«登用»を手挙げにし、一年ごとに見直す
                目的: 住民のために動く人が前に出られるようにするため
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - 名称: 力を測る
            アクション:
              - 内容: 係長に期待する役割を、地区の世話人と一緒に書き出す
                目的: 住民に何を返せる係長かをはっきりさせるため
              - 内容: 係長への登用を手挙げにし、一年ごとに見直す
                目的: 住民のために動く人が前に出られるようにするため
      `,
    },
  ],
  checkStory(story, report) {
    for (const stage of story.stages) {
      for (const action of stage.items('actions')) {
        const phrase = findPhrase(action.texts('content'), picksPattern);
        if (!phrase) continue;
        if (!hasStandard(story, stage)) {
          report({ span: phrase.span, args: { action, words: phrase.text } });
        }
        return;
      }
    }
  },
  message: ({ action, words }, locale) =>
    locale === 'ja'
      ? {
          what: `${itemName(action, 'ja')}の前に、「${words}」の物差しになる役割や要る力が書かれていません。`,
          why: '何ができる人を求めるのかが決まっていないと、選ばれた訳も選ばれなかった訳も説明できません。',
          how: 'あるべき姿の「人」に要る力を「要素」として書くか、それを明らかにする取組を手前に置いてください。',
          example: '係長に期待する役割を、地区の世話人と一緒に書き出す',
        }
      : {
          what: `${capital(itemName(action, 'en'))} comes before anything says which role or abilities “${words}” is about.`,
          why: 'Unless that is clear, nobody can explain who was chosen and who was not.',
          how: 'Write the abilities as elements of the ideal people, or put an action before it that makes them clear.',
          example: 'Write down with residents what they expect of a district officer',
        },
});

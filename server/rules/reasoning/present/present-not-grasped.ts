import { insertKey } from '../../../story/edit';
import type { Item } from '../../../story/item';
import { type Story, sideOf } from '../../../story/story';
import type { Span } from '../../../syntax/tree';
import type { FieldIdOf } from '../../../vocabulary';
import { defineRule } from '../../engine/rule';
import { yaml } from '../../engine/yaml';
import { capital, itemName, itemSpan } from '../../naming';
import { hasActions, keyIn, keyPlace } from '../shared/phrases';

type Fault = 'no-present' | 'no-side' | 'no-cause';

interface Args {
  readonly fault: Fault;
  /** The 現状 that lacks its cause, or the ideal that lacks its 現状. */
  readonly item: Item;
}

/** The first ideal of each side (組織, 人) of which 現状 says nothing. */
function sidesWithoutPresent(story: Story): readonly Item[] {
  const known = new Set(story.currentStates.map((item) => item.word('side')));
  if (known.has(null)) return [];
  return ['organisation', 'people'].flatMap((side) => {
    const first = story.ideals.find((ideal) => sideOf(ideal) === side && ideal.main !== '');
    return first && !known.has(side) ? [first] : [];
  });
}

/** Sheets of 2022 tell the cause as the history of the gap. */
function isExplained(item: Item): boolean {
  return item.isFilled('cause') || (item.isFilled('history') && item.isFilled('gap'));
}

function causePlace(item: Item): Span {
  return item.has('cause') ? keyPlace(item, 'cause') : itemSpan(item);
}

export default defineRule<Args>({
  id: 'present-not-grasped',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '現状がつかめていない', en: 'Present not grasped' },
  why: {
    ja: 'まず現状を知る、調べてみないと何が必要かは分からない、と幹事は言います。あるべき姿との差と、その原因が書けると、打ち手を選んだ訳も語れます。',
    en: 'First know the present, coaches say: without looking into it one cannot tell what is needed. With the gap and its cause you can also say why you chose these actions.',
  },
  ignore: {
    ja: 'あるべき姿がすでにできている側（組織または人）は、そう一言書いておけば十分です。',
    en: 'Where one side (organisation or people) is already as it should be, say so in a word.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        現状:
          - 内容: «地区の要望が、課ごとに別々に届いている»
            現状: 要望412件のうち168件が二つ以上の課にまたがる
        段階:
          - 名称: 一つの地区で歩く
            アクション:
              - 内容: 住民と職員が月に一度、地区を歩く
                目的: 暮らしの場面を自分の目で知るため
      `,
      fixed: yaml`
        現状:
          - 内容: 地区の要望が、課ごとに別々に届いている
            現状: 要望412件のうち168件が二つ以上の課にまたがる
            原因:\x20
        段階:
          - 名称: 一つの地区で歩く
            アクション:
              - 内容: 住民と職員が月に一度、地区を歩く
                目的: 暮らしの場面を自分の目で知るため
      `,
    },
    {
      text: yaml`
        «あるべき姿»:
          組織:
            - 住民の困りごとに二週間で返事ができる組織
        段階:
          - 名称: 一つの地区で歩く
            アクション:
              - 内容: 住民と職員が月に一度、地区を歩く
                目的: 暮らしの場面を自分の目で知るため
      `,
    },
  ],
  good: [
    {
      text: yaml`
        現状:
          - 内容: 地区の要望412件のうち168件が、二つ以上の課にまたがっている
      `,
      note: {
        ja: 'アクションを書き始めるまでは、何も言いません。',
        en: 'Nothing is said before the actions are begun.',
      },
    },
  ],
  checkStory(story, report) {
    if (!hasActions(story)) return;
    const states = story.currentStates.filter((item) => item.main !== '' || item.has('today'));
    if (states.length === 0) {
      const [first] = story.ideals;
      const span = keyPlace(story.root, 'ideal');
      if (first) report({ span, args: { fault: 'no-present', item: first } });
      return;
    }
    for (const item of states) {
      if (isExplained(item)) continue;
      report({ span: causePlace(item), args: { fault: 'no-cause', item } });
    }
    for (const ideal of sidesWithoutPresent(story)) {
      report({ span: itemSpan(ideal), args: { fault: 'no-side', item: ideal } });
    }
  },
  message({ fault, item }, locale) {
    const word = (field: FieldIdOf<'current'>) => keyIn(item, 'current', field, locale);
    const state = keyIn(item, 'story', 'current-state', locale);
    const cause = word('cause');
    if (locale === 'ja') {
      const what: Record<Fault, string> = {
        'no-present': `あるべき姿はありますが、「${state}」がまだ書かれていません。`,
        'no-side': `${itemName(item, 'ja')}の側（組織・人）の「${state}」が一つもありません。`,
        'no-cause': `${itemName(item, 'ja')}に「${cause}」がありません。`,
      };
      return {
        what: what[fault],
        why: 'あるべき姿との差とその原因が分からないうちは、アクションが当てずっぽうになりがちです。',
        how:
          fault === 'no-cause'
            ? `なぜそうなっているのかを関わる人に聞き、「${cause}」に書いてください。`
            : `同じ職場の二、三人に今の様子を聞き、「${word('today')}」「${cause}」「${word('gap')}」を書いてください。`,
        example: `${cause}: 最初に受けた課が、ほかの課に声をかける役目を決めていない`,
      };
    }
    const what: Record<Fault, string> = {
      'no-present': `There are ideals, but “${state}” is not written yet.`,
      'no-side': `“${state}” says nothing of the side (organisation, people) of ${itemName(item, 'en')}.`,
      'no-cause': `${capital(itemName(item, 'en'))} has no “${cause}”.`,
    };
    return {
      what: what[fault],
      why: 'While the gap and its cause are unknown, actions tend to be guesses.',
      how:
        fault === 'no-cause'
          ? `Ask those concerned why it is so, and write it in “${cause}”.`
          : `Ask two or three colleagues how it is today; write “${word('today')}”, “${cause}” and “${word('gap')}”.`,
      example: `${cause}: Nobody owns a stream from its source to the shore`,
    };
  },
  fix: ({ args: { fault, item } }, story) =>
    fault === 'no-cause' && !item.has('cause')
      ? [
          {
            title: { ja: '原因を書く', en: 'Add the cause' },
            edits: insertKey(story, item, 'cause', ''),
          },
        ]
      : [],
});

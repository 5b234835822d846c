import type { Item } from '../../../story/item';
import { type Story, sideOf } from '../../../story/story';
import type { Span } from '../../../syntax/tree';
import { alternatives } from '../../../text/alternatives';
import { readFigures } from '../../../text/figures';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { type FieldIdOf, fieldOf } from '../../../vocabulary';
import { defineRule } from '../../engine/rule';
import { itemName, itemSpan, shortText } from '../../naming';
import { andOthers, andOthersEn, joinItems, type Several } from '../shared/once';
import { hasActions, keyIn, keyPlace } from '../shared/phrases';
import { writeKeys } from '../shared/plan';

type Fault = 'no-present' | 'no-side' | 'no-analysis';

/** The 現状 that lack their analysis, or the ideal that lacks its 現状. */
interface Args extends Several<Item> {
  readonly fault: Fault;
  /** The keys that are missing, in the order of the sheet. */
  readonly missing: readonly FieldIdOf<'current'>[];
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

/** What the sheet asks of each 現状, in its order. */
const asked: readonly FieldIdOf<'current'>[] = ['today', 'cause', 'gap', 'evidence'];

/** Words by which a text says why it is so. */
const causePattern = new RegExp(
  alternatives`
    により|によって|による|のため[、にで]|[いるた]ため[、にで。]|ことから|(?<!これ|それ)から、|が原因|に伴[いうっ]|の影響|せいで|ので、
    \b(?:because|since|due to|owing to|as a result of)\b
  `,
  'i',
);

/** Is the cause given, under its key or in what is said of today? */
function saysCause(item: Item): boolean {
  if (item.isFilled('cause')) return true;
  const said = [...item.texts('content'), ...item.texts('today')];
  const explained = said.filter(({ value }) => causePattern.test(foldWidth(value)));
  return said.length > 0 && explained.length * 2 >= said.length;
}

/** Is there evidence, or a figure in what is said of today? */
function hasFacts(item: Item): boolean {
  if (item.isFilled('evidence')) return true;
  const said = [...item.texts('content'), ...item.texts('today')];
  return said.some(({ value }) => readFigures(value).length > 0);
}

/**
 * What the sheet asks of a 現状 and this one does not say. The form of 2021 has a column for the cause and
 * none for the gap; that of 2022 has one for the gap, and tells the cause by what led here: where that
 * is told with facts, it is grasped.
 */
function missingIn(item: Item, { edition }: Story): FieldIdOf<'current'>[] {
  const told = edition === 'action-plan' ? 'cause' : 'history';
  const isTold = item.isFilled(told) && hasFacts(item);
  const missing: FieldIdOf<'current'>[] = [];
  if (!item.isFilled('today') && item.main === '') missing.push('today');
  if (!saysCause(item) && !isTold) missing.push('cause');
  if (!item.isFilled('gap') && !(told === 'cause' && isTold)) missing.push('gap');
  if (!hasFacts(item)) missing.push('evidence');
  return missing;
}

/** The first place that says how it is today. */
function placeOf(item: Item): Span {
  if (item.mainNode) return item.mainNode.span;
  return item.has('today') ? keyPlace(item, 'today') : itemSpan(item);
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
            ギャップ:\x20
        段階:
          - 名称: 一つの地区で歩く
            アクション:
              - 内容: 住民と職員が月に一度、地区を歩く
                目的: 暮らしの場面を自分の目で知るため
      `,
    },
    {
      text: yaml`
        様式: アクションプラン
        現状:
          - 経緯: 合併で支所の係が本庁に集まった
            «現状»: 課ごとに宛先が分かれているため、返事が遅れている
        段階:
          - 名称: 一つの地区で歩く
            アクション:
              - 内容: 住民と職員が月に一度、地区を歩く
                目的: 暮らしの場面を自分の目で知るため
      `,
      fixed: yaml`
        様式: アクションプラン
        現状:
          - 経緯: 合併で支所の係が本庁に集まった
            現状: 課ごとに宛先が分かれているため、返事が遅れている
            ギャップ:\x20
            根拠:\x20
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
    const states = story.currentStates.filter((item) => item.node.kind !== 'empty');
    if (states.length === 0) {
      const [first] = story.ideals;
      const span = keyPlace(story.root, 'ideal');
      if (first) report({ span, args: { fault: 'no-present', items: [first], missing: [] } });
      return;
    }
    for (const item of states) {
      const missing = missingIn(item, story);
      // With its cause and its gap an item is grasped, though a figure would help.
      if (missing.every((field) => field === 'evidence')) continue;
      report({
        span: placeOf(item),
        args: { fault: 'no-analysis', items: [item], missing },
        fold: 'analysis',
        maxSeverity: missing.includes('cause') || missing.length > 1 ? undefined : 'information',
      });
    }
    for (const ideal of sidesWithoutPresent(story)) {
      report({ span: itemSpan(ideal), args: { fault: 'no-side', items: [ideal], missing: [] } });
    }
  },
  join(args) {
    const missing = asked.filter((field) => args.some((one) => one.missing.includes(field)));
    return { ...joinItems<Item, Args>(args), missing };
  },
  message({ fault, items: [item, ...others], missing }, locale) {
    const count = others.length + 1;
    const word = (field: FieldIdOf<'current'>) => keyIn(item, 'current', field, locale);
    const state = keyIn(item, 'story', 'current-state', locale);
    const isCause = missing.includes('cause');
    const side = fieldOf('ideal', sideOf(item) === 'people' ? 'people' : 'organisation')[locale];
    const name = shortText(item.main || item.text('today') || item.text('history'));
    if (locale === 'ja') {
      const keys = missing.map((field) => `「${word(field)}」`).join('');
      const what: Record<Fault, string> = {
        'no-present': `あるべき姿はありますが、「${state}」がまだ書かれていません。`,
        'no-side': `「${state}」に「${side}」のことが一つもありません（${itemName(item, 'ja')}はあります）。`,
        'no-analysis': `${state}${name && `『${name}』`}${andOthers(count)}に、${keys}がありません。`,
      };
      return {
        what: what[fault],
        why: 'あるべき姿との差とその原因が分からないうちは、アクションが当てずっぽうになりがちです。',
        how:
          fault === 'no-analysis'
            ? isCause
              ? `なぜそうなっているのかを関わる人に聞いて「${word('cause')}」に、あるべき姿まで何が足りないのかを「${word('gap')}」に書いてください。`
              : missing.includes('gap')
                ? `あるべき姿と並べて読み、何がどれだけ足りないのかを「${word('gap')}」に書いてください。`
                : `件数、日数、聞き取りの人数など、身近な数字を一つ選び、「${word('evidence')}」に書いてください。`
            : `同じ職場の二、三人に今の様子を聞き、「${word('today')}」「${word('cause')}」「${word('gap')}」を書いてください。`,
        example: isCause
          ? `${word('cause')}: 最初に受けた課が、ほかの課に声をかける役目を決めていない`
          : missing.includes('gap')
            ? `${word('gap')}: 二週間で返す組織との差は、日数よりも「誰が束ねるか」にある`
            : fault === 'no-analysis'
              ? `${word('evidence')}: 要望412件のうち168件が二つ以上の課にまたがる`
              : `${word('today')}: 要望を聞いた12の課のうち、隣の課に声をかけたのは3つ`,
      };
    }
    const keys = missing.map((field) => `“${word(field)}”`).join(', ');
    const what: Record<Fault, string> = {
      'no-present': `There are ideals, but “${state}” is not written yet.`,
      'no-side': `“${state}” says nothing of “${side}”, though there is ${itemName(item, 'en')}.`,
      'no-analysis': `Missing in “${name || state}”${andOthersEn(count)}: ${keys}.`,
    };
    return {
      what: what[fault],
      why: 'While the gap and its cause are unknown, actions tend to be guesses.',
      how:
        fault === 'no-analysis'
          ? `Ask those concerned why it is so (“${word('cause')}”), and say what is missing up to the ideal (“${word('gap')}”).`
          : `Ask two or three colleagues how it is today; write “${word('today')}”, “${word('cause')}” and “${word('gap')}”.`,
      example: isCause
        ? `${word('cause')}: Nobody owns a stream from its source to the shore`
        : `${word('gap')}: A one-stream team needs one name; today the caller has to find four`,
    };
  },
  fix: (
    {
      args: {
        fault,
        items: [item],
      },
    },
    story,
  ) => (fault === 'no-analysis' ? writeKeys(story, item, missingIn(item, story)) : []),
});

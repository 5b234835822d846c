import type { Item } from '../../../story/item';
import { yaml } from '../../../text/yaml';
import { type FieldIdOf, fieldOf, type Locale } from '../../../vocabulary';
import { defineRule } from '../../engine/rule';
import { itemSpan, keyName, shortText } from '../../naming';
import { columnCount, columns, emptyColumns, vagueExtent, vagueStart } from '../shared/firstSteps';
import { andOthers, andOthersEn, joinItems, type Several } from '../shared/once';
import { writeKeys } from '../shared/plan';

/** The rows of the sheet that it speaks of. */
interface Args extends Several<Item> {
  readonly kind: 'missing' | 'when' | 'how-far';
  /** Fields that are empty. */
  readonly missing: readonly FieldIdOf<'first-step'>[];
  /** The words that could mean any day, or anything. */
  readonly words: string;
}

function listOf(fields: readonly FieldIdOf<'first-step'>[], locale: Locale): string {
  const keys = fields.map((field) => fieldOf('first-step', field)[locale]);
  return locale === 'ja' ? keys.map((key) => `「${key}」`).join('') : keys.join(', ');
}

/** The columns that are empty, or do not say a day or an end. */
function openColumns({ kind, missing }: Args): readonly FieldIdOf<'first-step'>[] {
  if (kind === 'when') return [...missing, 'from'];
  return kind === 'how-far' ? [...missing, 'how-far'] : missing;
}

export default defineRule<Args>({
  id: 'first-step-vague',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '踏み出す日や範囲が決まらない一歩', en: 'A first step without a day or an end' },
  why: {
    ja: '分からないなりに、まず一歩を踏み出す勇気を、と幹事は背中を押します。誰が、いつから、誰と、何を、どこまで。ここが決まった一歩は、次の日に動けます。「随時」「適宜」の一歩は、忙しい日から順に消えていきます。',
    en: 'Take a step, even if not all is clear: so coaches encourage. Who, from when, with whom, what, how far: a step that says so can be taken the next day. A step “as needed” is the first to go when days are busy.',
  },
  ignore: {
    ja: '相手の都合で日が決められないとき。きっかけになる出来事（会の翌週、など）でもかまいません。',
    en: 'Where the day depends on others. An event will do: the week after the meeting.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        一歩踏み出す:
          - 誰が: «私たち三人»
            いつから: 10/1
            何を: 北の集落の雪かきに行く
            どこまで: 月2回、3月まで
      `,
      fixed: yaml`
        一歩踏み出す:
          - 誰が: 私たち三人
            いつから: 10/1
            誰と:\x20
            何を: 北の集落の雪かきに行く
            どこまで: 月2回、3月まで
      `,
    },
    {
      text: yaml`
        一歩踏み出す:
          - 誰が: 私たち三人
            いつから: «随時»
            誰と: 消防団の若手
            何を: 北の集落の雪かきに行く
            どこまで: 月2回、3月まで
      `,
    },
    {
      text: yaml`
        一歩踏み出す:
          - 誰が: 私たち三人
            いつから: 12月の最初の休み
            誰と: 消防団の若手
            何を: 北の集落の雪かきに行く
            どこまで: «可能な限り»続ける
      `,
    },
  ],
  good: [
    {
      text: yaml`
        一歩踏み出す:
          - 誰が: 私たち三人
            いつから: 第5回研究会の翌週
            誰と: 消防団の若手
            何を: 北の集落の雪かきに行く
            どこまで: 月2回、3月まで
      `,
    },
  ],
  checkStory(story, report) {
    const steps = story.firstSteps.filter((step) => step.node.kind === 'map');
    for (const step of steps) {
      const missing = emptyColumns(step);
      const base = { items: [step] as const, missing, words: '' };
      if (missing.length > 0 && missing.length < columnCount) {
        const args = { ...base, kind: 'missing' as const };
        report({ span: placeOfStep(step), args, fold: 'steps', maxSeverity: 'information' });
      }
      const start = vagueStart(step);
      if (start) {
        const args = { ...base, kind: 'when' as const, words: start.text };
        report({ span: start.span, args, fold: 'steps' });
      }
      const extent = vagueExtent(step);
      if (extent) {
        const args = { ...base, kind: 'how-far' as const, words: extent.text };
        report({ span: extent.span, args, fold: 'steps' });
      }
    }
  },
  join(args) {
    const open = columns.filter((field) => args.some((one) => openColumns(one).includes(field)));
    const joined = joinItems<Item, Args>(args);
    const [first, ...others] = [...new Set(joined.items)] as unknown as Args['items'];
    const kinds = new Set(args.map(({ kind }) => kind));
    // Where all rows have the same fault, it is said as that of the first.
    const kind = kinds.size === 1 ? joined.kind : 'missing';
    return { ...joined, kind, items: [first, ...others], missing: open };
  },
  message({ kind, items: [step, ...others], missing, words }, locale) {
    const count = others.length + 1;
    const from = keyName(step, 'from', locale);
    const who = shortText(step.text('what') || step.text('who'));
    if (locale === 'ja') {
      const row = who ? `『${who}』の一歩` : 'この一歩';
      const what = {
        missing: `${row}${andOthers(count)}は、${listOf(missing, 'ja')}がまだです。`,
        when: `「${from}」が「${words}」では、始める日が決まりません${count > 1 ? `（ほか${count - 1}行）` : ''}。`,
        'how-far': `${row}${andOthers(count)}の「${words}」では、どこまでやるかが決まりません。`,
      }[kind];
      return {
        what,
        why:
          kind === 'missing'
            ? '誰が、いつから、誰と、何を、どこまで。そろった一歩は、手帳に書けて、翌日から動けます。'
            : '日付と区切りのある一歩は、手帳に書けて、翌日から動けます。',
        how:
          kind === 'missing'
            ? '空いている所を、仮でよいので一つの言葉で埋めてください。'
            : kind === 'when'
              ? '三か月のうちの日付か、きっかけになる出来事を書いてください。'
              : '回数、期日、または「ここまでできたら」という姿で区切ってください。',
        example: {
          missing: '私たち三人、10/1から、先輩の期の二人と、隣の課の昼休みを訪ねる、月2回、3月まで',
          when: `${from}: 10/1、または「第5回研究会の翌週」`,
          'how-far': '月2回、3月まで続ける',
        }[kind],
      };
    }
    const row = who ? `the step of “${who}”` : 'this step';
    const what = {
      missing: `Still open in ${row}${andOthersEn(count)}: ${listOf(missing, 'en')}.`,
      when: `“${words}” names no day on which it begins${count > 1 ? ` (${count - 1} more rows)` : ''}.`,
      'how-far': `“${words}” does not say how far ${row} goes.`,
    }[kind];
    return {
      what,
      why:
        kind === 'missing'
          ? 'With all five columns a step fits into a diary, and can be taken tomorrow.'
          : 'A step with a day and an end fits into a diary, and can be taken tomorrow.',
      how:
        kind === 'missing'
          ? 'Fill in what is open, a word for now.'
          : kind === 'when'
            ? 'Write a day within three months, or the event that starts it.'
            : 'Give it an end: a number, a day, or what will be so by then.',
      example:
        kind === 'when'
          ? `${from}: 10/1, or “the week after the meeting”`
          : 'Twice a month until March',
    };
  },
  fix(
    {
      args: {
        kind,
        items: [step],
      },
    },
    story,
  ) {
    return kind === 'missing' ? writeKeys(story, step, emptyColumns(step)) : [];
  },
});

/** The row's first filled column. */
function placeOfStep(step: Item) {
  return step.texts('who')[0]?.span ?? itemSpan(step);
}

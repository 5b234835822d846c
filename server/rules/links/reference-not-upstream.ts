import type { Item } from '../../story/item';
import { levelOf, type Reference } from '../../story/links';
import { yaml } from '../../text/yaml';
import type { Bilingual } from '../../vocabulary';
import { defineRule } from '../engine/rule';
import { itemName, itemSpan, keyName } from '../naming';

type Direction = 'self' | 'sideways' | 'downstream' | 'outside';

interface Args {
  readonly reference: Reference;
  readonly target: Item;
  readonly direction: Direction;
}

/** Where the reference goes instead of upstream; null where it does go there. */
function directionOf(from: Item, target: Item): Direction | null {
  if (from === target) return 'self';
  // A part of an action may say that it is for the whole.
  for (let at = from.parent; at; at = at.parent) if (at === target) return null;
  const own = levelOf(from);
  const other = levelOf(target);
  if (own === null) return null;
  if (other === null) return 'outside';
  if (other < own) return null;
  return other === own ? 'sideways' : 'downstream';
}

const what: Record<Direction, Bilingual> = {
  self: { ja: '自分自身を指しています', en: 'points to itself' },
  sideways: { ja: '横並びの項目を指しています', en: 'points sideways' },
  downstream: { ja: '下流の項目を指しています', en: 'points downstream' },
  outside: { ja: '流れの外の項目を指しています', en: 'points outside the chain' },
};

export default defineRule<Args>({
  id: 'reference-not-upstream',
  severity: 'warning',
  group: 'links',
  since: '0.1.0',
  title: { ja: '上流に向かわない狙い', en: 'An aim that does not lead upstream' },
  why: {
    ja: '「狙い」は、いつも、ありたい姿の側を指します（ありたい姿 ← 戦略的取組 ← あるべき姿 ← 目標状態 ← アクション ← 一歩）。横や下を指すと話が堂々めぐりになり、何のための取組かが見えなくなります。',
    en: '`serves` always points towards the vision (vision ← strategy ← ideal ← goal state ← action ← first step). Sideways or downstream the reasoning turns in circles.',
  },
  bad: [
    {
      text: yaml`
        戦略的取組:
          - id: 見守り
            内容: 見守りを地区ぐるみに変える
            狙い: «地区の担当»
        あるべき姿:
          組織:
            - id: 地区の担当
              内容: 地区ごとに、課を越えた担当チームがある
              狙い: 見守り
      `,
      note: {
        ja: '互いを指すと、どちらが目的か分かりません。',
        en: 'Each is for the other: which one is the purpose?',
      },
    },
    {
      text: yaml`
        戦略的取組:
          - id: 見守り
            内容: 見守りを地区ぐるみに変える
            狙い: «見守り»
      `,
    },
    {
      text: yaml`
        strategies:
          - id: watch
            content: Watch over neighbours as a district
          - content: Bring the section heads along
            serves: «watch»
      `,
    },
  ],
  good: [
    {
      text: yaml`
        ありたい姿:
          姿:
            - id: 支え合い
              内容: 困ったときに、隣に声をかけられる
        あるべき姿:
          組織:
            - 内容: 地区ごとに、課を越えた担当チームがある
              狙い: 支え合い
      `,
      note: { ja: '段を飛ばしてもかまいません。', en: 'A level may be skipped.' },
    },
  ],
  checkStory(story, report) {
    for (const reference of story.links.references) {
      const { from, target, field } = reference;
      if (field !== 'serves' || !target || story.links.isElsewhere(from)) continue;
      const direction = directionOf(from, target);
      if (!direction) continue;
      const text = { ja: '指している先はここです。', en: 'The item pointed to is here.' };
      const related =
        direction === 'self' || story.links.isElsewhere(target)
          ? []
          : [{ span: itemSpan(target), text }];
      report({ span: reference.span, args: { reference, target, direction }, related });
    }
  },
  message({ reference: { from }, target, direction }, locale) {
    const key = keyName(from, 'serves', locale);
    const other = direction === 'self' ? '' : itemName(target, locale);
    if (locale === 'ja') {
      return {
        what: `${itemName(from, 'ja')}の「${key}」が、${what[direction].ja}。`,
        why: '「狙い」は、ありたい姿の側へ向けて、何のためかを指すものです。',
        how:
          direction === 'downstream'
            ? `向きが逆なら、${other}の「${key}」からこちらを指してください。`
            : `${other ? `いま指しているのは${other}です。` : ''}この項目で近づきたい、上流の項目の id を書いてください。`,
      };
    }
    return {
      what: `“${key}” of ${itemName(from, 'en')} ${what[direction].en}${other && ` (${other})`}.`,
      why: 'It says what the item is for, always towards the vision.',
      how:
        direction === 'downstream'
          ? `If it is the other way round, let ${other} point here.`
          : 'Write the id of the upstream item that this one brings nearer.',
    };
  },
});

import { fillKey } from '../../story/edit';
import type { Item } from '../../story/item';
import { yaml } from '../../text/yaml';
import { defineRule } from '../engine/rule';
import { itemName, itemSpan, keyName } from '../naming';

interface Args {
  readonly item: Item;
  /** The key that is missing or empty: `use` or `countermeasure`. */
  readonly field: 'use' | 'countermeasure';
}

const answers = { driving: 'use', restraining: 'countermeasure' } as const;

export default defineRule<Args>({
  id: 'force-without-answer',
  severity: 'warning',
  group: 'sheets',
  since: '0.1.0',
  title: { ja: '手立てのない力', en: 'A force without an answer' },
  why: {
    ja: 'フォースフィールド分析は、力を並べるためでなく、推進力をどう借り、抵抗力にどう応えるかを決めるためのものです。',
    en: 'A force field is not a list of forces but a plan: how each driving force is used, how each restraining one is met.',
  },
  bad: [
    {
      text: yaml`
        力の場:
          推進力:
            - 力: 消防団に若手職員が14人いる
              活かし方: 集落の会に一緒に出て、顔をつないでもらう
          抵抗力:
            - 力: «集落に出る時間がないという係長の声»
              強さ: 3
      `,
      fixed: yaml`
        力の場:
          推進力:
            - 力: 消防団に若手職員が14人いる
              活かし方: 集落の会に一緒に出て、顔をつないでもらう
          抵抗力:
            - 力: 集落に出る時間がないという係長の声
              対策:\x20
              強さ: 3
      `,
    },
    {
      text: yaml`
        力の場:
          推進力:
            - «消防団に若手職員が14人いる»
      `,
      fixed: yaml`
        力の場:
          推進力:
            - 力: 消防団に若手職員が14人いる
              活かし方:\x20
      `,
    },
    {
      text: yaml`
        force-field:
          restraining:
            - force: «Unit heads who fear yet another meeting»
              countermeasure: TBD
      `,
      fixed: yaml`
        force-field:
          restraining:
            - force: Unit heads who fear yet another meeting
              countermeasure:\x20
      `,
    },
  ],
  good: [
    {
      text: yaml`
        力の場:
          抵抗力:
            - 力: 集落に出る時間がないという係長の声
              対策: 毎月の係会議を集落の集会所で開く
      `,
    },
  ],
  on: ['driving', 'restraining'],
  checkItem(item, report) {
    const field = answers[item.shape.id as keyof typeof answers];
    if (!field || !item.isFilled('force') || item.isFilled(field)) return;
    report({ span: itemSpan(item), args: { item, field } });
  },
  message({ item, field }, locale) {
    const key = keyName(item, field, locale);
    const name = itemName(item, locale);
    if (locale === 'ja') {
      return field === 'use'
        ? {
            what: `${name}に「${key}」がありません。`,
            why: '味方がいても、いつ何を頼むかを決めなければ力になりません。',
            how: `いつ、どの場面で力を借りるかを「${key}」に書いてください。`,
            example: `${key}: 集落の会に一緒に出て、顔をつないでもらう`,
          }
        : {
            what: `${name}に「${key}」がありません。`,
            why: '心配の声に応えないまま進めると、同じところで止まります。',
            how: `相手の負担や心配がどう減るかを「${key}」に書いてください。`,
            example: `${key}: 毎月の係会議を集落の集会所で開き、会議を増やさない`,
          };
    }
    return field === 'use'
      ? {
          what: `There is no “${key}” for ${name}.`,
          why: 'Allies help only when it is settled what you ask of them, and when.',
          how: `Write under “${key}” when and where you will draw on it.`,
          example: `${key}: They introduce us at the district meeting`,
        }
      : {
          what: `There is no “${key}” for ${name}.`,
          why: 'A worry that is not answered stops you at the same point again.',
          how: `Write under “${key}” what lessens their burden or worry.`,
          example: `${key}: Use the existing monthly meeting; no new one`,
        };
  },
  fix({ args: { item, field } }, story) {
    const edits = fillKey(story, item, field, '');
    if (edits.length === 0) return [];
    const key = keyName(item, field, story.language);
    const title = { ja: `「${key}」を書き足す`, en: `Add “${key}”` };
    return [{ title, edits, isPreferred: true }];
  },
});

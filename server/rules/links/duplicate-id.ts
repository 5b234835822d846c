import type { Item } from '../../story/item';
import { spellingKey } from '../../text/normalize';
import { yaml } from '../../text/yaml';
import { defineRule } from '../engine/rule';
import { itemName } from '../naming';

interface Args {
  readonly item: Item;
  readonly id: string;
  readonly first: Item;
}

export default defineRule<Args>({
  id: 'duplicate-id',
  severity: 'error',
  group: 'links',
  since: '0.1.0',
  title: { ja: '同じ id', en: 'The same id twice' },
  why: {
    ja: 'id は「狙い」から指すための名前です。同じ id が二つあると、どちらを指すのか決まらず、つながりの図が違うものになります。',
    en: 'An id is the name by which `serves` points to an item. With two of the same, the links go to the wrong one.',
  },
  bad: [
    {
      text: yaml`
        ありたい姿:
          宣言: となりの声が届くまち
          姿:
            - id: 支え合い
              内容: 困ったときに、隣に声をかけられる
            - id: «支え合い»
              内容: 大雨の夜に、誰も取り残されない
      `,
      fixed: yaml`
        ありたい姿:
          宣言: となりの声が届くまち
          姿:
            - id: 支え合い
              内容: 困ったときに、隣に声をかけられる
            - id: 支え合い2
              内容: 大雨の夜に、誰も取り残されない
      `,
    },
  ],
  good: [
    {
      text: yaml`
        ありたい姿:
          宣言: となりの声が届くまち
          姿:
            - id: 支え合い
              内容: 困ったときに、隣に声をかけられる
            - id: 災害への備え
              内容: 大雨の夜に、誰も取り残されない
      `,
    },
  ],
  checkStory(story, report) {
    for (const [first, ...others] of story.links.duplicates) {
      for (const item of others) {
        const node = item.texts('id')[0];
        const firstNode = first?.texts('id')[0];
        if (!first || !node || !firstNode || story.links.isElsewhere(item)) continue;
        const related = story.links.isElsewhere(first)
          ? []
          : [
              {
                span: firstNode.span,
                text: { ja: '先の id はここです。', en: 'The first is here.' },
              },
            ];
        report({ span: node.span, args: { item, id: node.value, first }, related });
      }
    }
  },
  message: ({ item, id, first }, locale) =>
    locale === 'ja'
      ? {
          what: `id「${id}」は、${itemName(first, 'ja')}にも付いています。`,
          why: '「狙い」で指したとき、どちらのことか決まりません。',
          how: `${itemName(item, 'ja')}の id を別の名前にしてください。`,
        }
      : {
          what: `The id “${id}” is also that of ${itemName(first, 'en')}.`,
          why: 'When something points to it, nobody knows which one is meant.',
          how: `Give ${itemName(item, 'en')} another id.`,
        },
  fix({ args: { item, id } }, story) {
    const taken = new Set(story.links.named.map((one) => spellingKey(one.id ?? '')));
    let number = 2;
    while (taken.has(spellingKey(`${id}${number}`))) number++;
    const span = item.texts('id')[0]?.span;
    if (!span) return [];
    return [
      {
        title: { ja: `「${id}${number}」にする`, en: `Change to “${id}${number}”` },
        edits: [{ start: span.start, end: span.end, text: `${id}${number}` }],
      },
    ];
  },
});

import { moveEntry, renameKey } from '../../story/edit';
import type { Item } from '../../story/item';
import type { Story } from '../../story/story';
import type { Pair } from '../../syntax/tree';
import { yaml } from '../../text/yaml';
import { type Field, type Locale, matchKey, type Shape, shapeOf, shapes } from '../../vocabulary';
import { isSlipOf, nearest } from '../engine/nearest';
import { defineRule, type Fix } from '../engine/rule';
import { keyLanguage } from '../naming';

interface Args {
  readonly item: Item;
  readonly pair: Pair;
  /** Keys of this item that resemble it, nearest first. */
  readonly near: readonly Field[];
  /** The kind of item in which the key belongs, where that is plain. */
  readonly home: Shape | null;
}

/** The kind of item that takes this key: the one around, one that may stand below, a rare one. */
function homeOf(item: Item, key: string): Shape | null {
  const takes = (shape: Shape | undefined) => shape && matchKey(shape, key) !== null;
  for (let at = item.parent; at; at = at.parent) if (takes(at.shape)) return at.shape;
  const story = shapeOf('story');
  if (item.shape !== story && takes(story)) return story;
  const below = item.shape.fields.flatMap(({ of }) => (of ? shapeOf(of) : []));
  const child = below.find(takes);
  if (child) return child;
  const all = shapes.filter(takes);
  return all.length === 1 ? (all[0] ?? null) : null;
}

/** The item of this story into which the key can be moved, or null. */
function homeItem(story: Story, { item, home, pair }: Args): Item | null {
  const field = home && matchKey(home, pair.key.value)?.field.id;
  if (!field) return null;
  for (let at = item.parent ?? story.root; at; at = at.parent ?? story.root) {
    if (at.shape === home) return at.has(field) ? null : at;
    if (at === story.root) break;
  }
  const below = item.entries.filter((entry) => entry.field.of === home.id);
  const items = below.flatMap((entry) => item.items(entry.field.id));
  return items.length === 1 && items[0] && !items[0].has(field) ? items[0] : null;
}

function titleOf(shape: Shape, locale: Locale): string {
  if (shape.id !== 'story') return locale === 'ja' ? `「${shape.title.ja}」` : shape.title.en;
  return locale === 'ja' ? 'いちばん外側' : 'top of the file';
}

export default defineRule<Args>({
  id: 'unknown-key',
  severity: 'warning',
  group: 'format',
  since: '0.1.0',
  title: { ja: '知らない名前の項目', en: 'Unknown key' },
  why: {
    ja: '知らない名前の項目は読み飛ばされ、図にも、提出するシートにも出ません。書いたつもりのことが抜け落ちます。',
    en: 'A key that is not known is passed over: it shows neither in the drawing nor on the sheets you hand in.',
  },
  ignore: {
    ja: '自分たちのメモなら、名前を「x-」で始めてください。何も言わなくなります。',
    en: 'Begin the names of your own notes with “x-”: they are left alone.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - 名称: まず話す
            «目標情態»:
              - 隣の課に相談できる職員がいる
            目標設定:
              - 6課から毎回参加がある
      `,
      fixed: yaml`
        段階:
          - 名称: まず話す
            目標状態:
              - 隣の課に相談できる職員がいる
            目標設定:
              - 6課から毎回参加がある
      `,
    },
    {
      text: yaml`
        ありたい姿:
          目標年: 10年後
        «宣言»: となりの声が届くまち
      `,
      fixed: yaml`
        ありたい姿:
          目標年: 10年後
          宣言: となりの声が届くまち
      `,
    },
    {
      text: yaml`
        municipality: Lakeside Town
        «them»: Talking before there is trouble
      `,
      fixed: yaml`
        municipality: Lakeside Town
        theme: Talking before there is trouble
      `,
    },
  ],
  good: [
    {
      text: yaml`
        自治体: 青葉野市
        x-覚え書き: 首長への説明は11月
      `,
    },
    {
      text: yaml`
        ありたい姿:
          宣言: となりの声が届くまち
      `,
    },
  ],
  checkItem(item, report) {
    for (const misfit of item.misfits) {
      if (misfit.kind !== 'unknown-key') continue;
      const { pair } = misfit;
      const key = pair.key.value;
      if (key.trim() === '') continue;
      const free = item.shape.fields.filter((field) => !item.has(field.id));
      const near = nearest(
        key,
        free.flatMap((field) =>
          [field.ja, field.en, ...field.variants].map((name) => [name, field] as const),
        ),
      );
      report({ span: pair.key.span, args: { item, pair, near, home: homeOf(item, key) } });
    }
  },
  message({ item, pair, near, home }, locale) {
    const key = pair.key.value;
    const best = near[0]?.[keyLanguage(item) ?? locale];
    if (locale === 'ja') {
      const what = `${titleOf(item.shape, 'ja')}に「${key}」という項目はありません。`;
      const why = '知らない名前の項目は、図にも提出するシートにも出ません。';
      if (home) {
        const place = home.id === 'story' ? 'いちばん外側' : `${titleOf(home, 'ja')}の中`;
        return { what, why, how: `「${key}」は${place}に書いてください。` };
      }
      if (best) {
        const how = `「${best}」のことでしたら、名前を直してください。`;
        return { what, why, how, example: `${best}: …` };
      }
      const how = '項目の名前を確かめてください。自分たちのメモなら、頭に「x-」を付けます。';
      return { what, why, how, example: `x-${key}: …` };
    }
    const what =
      item.shape.id === 'story'
        ? `There is no key “${key}” at the top of the file.`
        : `There is no key “${key}” in “${item.shape.title.en}”.`;
    const why = 'It shows neither in the drawing nor on the sheets.';
    if (home) {
      const place = home.id === 'story' ? 'at the top of the file' : `in “${home.title.en}”`;
      return { what, why, how: `Write “${key}” ${place}.` };
    }
    if (best) return { what, why, how: `Do you mean “${best}”?`, example: `${best}: …` };
    const how = 'Check the name of the key. If it is a note of your own, put “x-” before it.';
    return { what, why, how, example: `x-${key}: …` };
  },
  fix({ args }, story) {
    const { item, pair, near } = args;
    const fixes: Fix[] = [];
    const target = homeItem(story, args);
    const move = target ? moveEntry(story, item, pair, target) : [];
    if (target && move.length > 0) {
      const { ja, en } = target.shape.title;
      const title =
        target === story.root
          ? { ja: 'いちばん外側に移す', en: 'Move to the top of the file' }
          : { ja: `「${ja}」に移す`, en: `Move into “${en}”` };
      fixes.push({ title, edits: move });
    }
    for (const field of near) {
      const name = field[story.language];
      const title = { ja: `「${name}」に直す`, en: `Change to “${name}”` };
      const isPreferred = fixes.length === 0 && isSlipOf(pair.key.value, name);
      fixes.push({ title, edits: renameKey(pair.key, name), isPreferred });
    }
    const note = `x-${pair.key.value}`;
    const title = { ja: `自分たちのメモにする（${note}）`, en: `Keep as a note (${note})` };
    return [...fixes, { title, edits: renameKey(pair.key, note) }];
  },
});

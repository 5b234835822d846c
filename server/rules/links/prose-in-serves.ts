import { appendText, removeListItem } from '../../story/append';
import { pairOf, removeEntry, renameKey, type TextEdit } from '../../story/edit';
import type { Item } from '../../story/item';
import type { Reference } from '../../story/links';
import type { Story } from '../../story/story';
import { yaml } from '../../text/yaml';
import { type Field, findField } from '../../vocabulary';
import { defineRule } from '../engine/rule';
import { itemName, keyName, shortText } from '../naming';
import { isProse, unresolvedIn } from './unresolved';

/** The key that takes such a sentence: 目的, or 説明 where there is none. */
function proseField(item: Item): Field | null {
  return findField(item.shape, 'purpose') ?? findField(item.shape, 'note');
}

/** Moves the sentence; what the other key says already is kept. */
function moveProse(story: Story, { from, field, node }: Reference): TextEdit[] {
  const entry = from.entry(field);
  const pair = entry && pairOf(from, entry);
  const target = proseField(from);
  if (!pair || !target) return [];
  const { value } = pair;
  const isOnly = value === node || (value.kind === 'list' && value.items.length === 1);
  if (isOnly && !from.has(target.id)) {
    return renameKey(pair.key, target[story.language]);
  }
  const added = appendText(story, from, target.id, node.value);
  if (added.length === 0) return [];
  const removed =
    isOnly || value.kind !== 'list'
      ? removeEntry(story, from, pair)
      : removeListItem(story, value, node);
  return [...removed, ...added];
}

export default defineRule<Reference>({
  id: 'prose-in-serves',
  severity: 'warning',
  group: 'links',
  since: '0.1.0',
  title: { ja: '文で書いた狙い', en: 'A sentence as the aim' },
  why: {
    ja: 'シートの【狙い】には文を書きますが、ここの「狙い」は、どの項目のためかを id で指すところです。文のままでは、ありたい姿までつながりません。',
    en: '`serves` points to the item that this one is for, by its id. A sentence links to nothing.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - 名称: まず話す
            目標設定:
              - 6課から毎回参加がある
            アクション:
              - 内容: 月1回、課をまたいで集まる
                狙い: «隣の課の仕事を知り、困りごとを早く相談できるようにするため»
                アウトプット: 集まり 年10回
                アウトカム:
                  - 内容: 職員が、隣の課に相談している
                    対象: 職員
      `,
      fixed: yaml`
        段階:
          - 名称: まず話す
            目標設定:
              - 6課から毎回参加がある
            アクション:
              - 内容: 月1回、課をまたいで集まる
                目的: 隣の課の仕事を知り、困りごとを早く相談できるようにするため
                アウトプット: 集まり 年10回
                アウトカム:
                  - 内容: 職員が、隣の課に相談している
                    対象: 職員
      `,
    },
    {
      text: yaml`
        ありたい姿:
          姿:
            - id: 支え合い
              内容: 困ったときに、隣に声をかけられる
        戦略的取組:
          - 内容: 見守りを地区ぐるみに変える
            狙い:
              - 支え合い
              - «民生委員の負担を軽くするため»
            説明: 東地区から始める
      `,
      fixed: yaml`
        ありたい姿:
          姿:
            - id: 支え合い
              内容: 困ったときに、隣に声をかけられる
        戦略的取組:
          - 内容: 見守りを地区ぐるみに変える
            狙い:
              - 支え合い
            説明: 東地区から始める。民生委員の負担を軽くするため
      `,
    },
    {
      text: yaml`
        strategies:
          - content: Watch over neighbours as a district
            serves: «So that nobody is left alone in a storm»
      `,
      fixed: yaml`
        strategies:
          - content: Watch over neighbours as a district
            note: So that nobody is left alone in a storm
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
        戦略的取組:
          - 内容: 見守りを地区ぐるみに変える
            狙い: 支え合い
      `,
    },
  ],
  checkStory(story, report) {
    for (const { reference, near } of unresolvedIn(story)) {
      if (reference.field !== 'serves' || reference.isSplit || near.length > 0) continue;
      if (isProse(reference.text)) report({ span: reference.span, args: reference });
    }
  },
  message({ from, field, text }, locale) {
    const key = keyName(from, field, locale);
    const other = keyName(from, proseField(from)?.id ?? 'note', locale);
    if (locale === 'ja') {
      return {
        what: `${itemName(from, 'ja')}の「${key}」が文になっています（${shortText(text)}）。`,
        why: `「${key}」は、どの項目のためかを id で指すところです。文のままでは、どこにもつながりません。`,
        how: `文は「${other}」に移し、「${key}」には上流の項目の id を書いてください。`,
      };
    }
    return {
      what: `“${key}” of ${itemName(from, 'en')} holds a sentence (${shortText(text)}).`,
      why: `“${key}” points to the item that this one is for. A sentence links to nothing.`,
      how: `Move the sentence to “${other}”, and write the id of an item upstream.`,
    };
  },
  fix({ args }, story) {
    const edits = moveProse(story, args);
    const name = proseField(args.from)?.[story.language];
    if (edits.length === 0 || !name) return [];
    const title = { ja: `文を「${name}」に移す`, en: `Move the sentence to “${name}”` };
    return [{ title, edits, isPreferred: true }];
  },
});

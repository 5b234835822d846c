import { pairOf, removeEntry } from '../../story/edit';
import type { Entry, Item } from '../../story/item';
import { colonEnd } from '../../story/layout';
import { isPlaceholder } from '../../story/placeholder';
import { yaml } from '../../text/yaml';
import { perItem } from '../engine/perItem';
import { defineRule, type Fix } from '../engine/rule';
import { itemName, keyLanguage } from '../naming';

interface Args {
  readonly item: Item;
  readonly entry: Entry;
  /** What stands in the value's place (未定); empty where nothing does. */
  readonly placeholder: string;
}

/** Keys whose absence has a rule of its own: two findings at one place say less than one. */
const spokenFor = new Set([
  'outputs',
  'outcomes',
  'criteria',
  'cause',
  'use',
  'countermeasure',
  'change-story',
]);

/** An answer, though a short one. */
const isAnswer = (text: string) => /^(?:特に)?なし[。.]?$/.test(text.trim());

const emptiesOf = perItem((item): Args[] =>
  item.entries.flatMap((entry) => {
    const { key, value, field } = entry;
    if (!key || spokenFor.has(field.id)) return [];
    if (value.kind === 'empty') return [{ item, entry, placeholder: '' }];
    const isOpen = value.kind === 'text' && isPlaceholder(value.value) && !isAnswer(value.value);
    return isOpen ? [{ item, entry, placeholder: value.value }] : [];
  }),
);

export default defineRule<Args>({
  id: 'empty-value',
  severity: 'hint',
  group: 'format',
  since: '0.1.0',
  title: { ja: '中身のない項目', en: 'A key with nothing in it' },
  why: {
    ja: '空欄や「未定」「同上」は、書いていないものとして扱います。読む人には、考えたうえで空けたのか書き忘れたのかが分かりません。',
    en: 'A gap, “TBD” or “same as above” counts as not written. A reader cannot tell whether it was left open on purpose.',
  },
  ignore: {
    ja: 'これから書くところなら、そのままでかまいません。',
    en: 'Leave it if you are about to write it.',
  },
  bad: [
    {
      text: yaml`
        現状:
          - 内容: 相談が課ごとに分かれている
            «経緯»: 未定
            現状: 一つの相談に三つの課が別々に出向く
      `,
    },
    {
      text: yaml`
        自治体: 青葉野市
        «テーマ»:
        年度: 2026
      `,
      fixed: yaml`
        自治体: 青葉野市
        年度: 2026
      `,
    },
    {
      text: yaml`
        municipality: Lakeside Town
        «theme»: TBD
        year: 2026
      `,
    },
  ],
  good: [
    {
      text: yaml`
        自治体: 青葉野市
        年度: 2026
        x-メモ:
        テーマ:
      `,
    },
    {
      text: yaml`
        メンバー:
          - 氏名: 水沢 みのり
            所属: 地域福祉課
      `,
    },
  ],
  checkStory(story, report) {
    const empties = emptiesOf(story);
    if (empties.length === 0) return;
    const end = story.text.trimEnd().length;
    for (const args of empties) {
      const { key, span } = args.entry;
      // A key without its colon and the last thing in the file are still being typed.
      if (!key || colonEnd(story.text, key) === key.span.end) continue;
      if (args.placeholder === '' && span.end >= end - 1) continue;
      report({ span: key.span, args });
    }
  },
  message({ item, entry, placeholder }, locale) {
    const key = entry.key?.value ?? '';
    const language = keyLanguage(item) ?? locale;
    const example = entry.field.example[language].split('\n')[0];
    if (locale === 'ja') {
      const isTop = item.shape.id === 'story';
      return {
        what: `${isTop ? '' : `${itemName(item, 'ja')}の`}「${key}」は${placeholder ? `「${placeholder}」のまま` : '空欄'}です。`,
        why: 'まだ書いていないものとして扱います。',
        how: placeholder
          ? '決まったら書き直してください。迷っていることは「検討課題」に言葉で残せます。'
          : '書くか、要らなければ消してください。',
        example: `${key}: ${example}`,
      };
    }
    const whose = item.shape.id === 'story' ? '' : ` of ${itemName(item, 'en')}`;
    return {
      what: placeholder
        ? `“${key}”${whose} still says “${placeholder}”.`
        : `“${key}”${whose} is empty.`,
      why: 'It counts as not written yet.',
      how: placeholder
        ? 'Write it when it is settled. Doubts can be kept in words under “open-questions”.'
        : 'Fill it in, or remove it.',
      example: `${key}: ${example}`,
    };
  },
  fix({ args: { item, entry, placeholder } }, story): readonly Fix[] {
    const pair = pairOf(item, entry);
    if (!pair || placeholder !== '') return [];
    const name = pair.key.value;
    const title = { ja: `「${name}」を消す`, en: `Remove “${name}”` };
    const edits = removeEntry(story, item, pair);
    return edits.length > 0 ? [{ title, edits }] : [];
  },
});

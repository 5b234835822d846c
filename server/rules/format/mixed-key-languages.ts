import { renameKey } from '../../story/edit';
import type { TextNode } from '../../syntax/tree';
import { yaml } from '../../text/yaml';
import type { Locale } from '../../vocabulary';
import { perItem } from '../engine/perItem';
import { defineRule } from '../engine/rule';

interface Args {
  readonly key: TextNode;
  /** The key in the language of the file. */
  readonly name: string;
  readonly language: Locale;
}

/** The keys in one language: nearly all stories have few or none in the other one. */
const keysIn = (language: Locale) =>
  perItem((item) => item.entries.filter(({ match }) => match?.locale === language));
const keysInOther = { ja: keysIn('en'), en: keysIn('ja') };

export default defineRule<Args>({
  id: 'mixed-key-languages',
  severity: 'warning',
  group: 'format',
  since: '0.1.0',
  title: { ja: '日本語と英語の項目名の混在', en: 'Keys of two languages' },
  why: {
    ja: '項目の名前は日本語でも英語でも読めますが、混ざると、三人で回して書くときに同じ項目を二度書いたり見落としたりします。',
    en: 'Both languages are understood, but in a mix co-authors overlook keys or write the same one twice.',
  },
  bad: [
    {
      text: yaml`
        自治体: 青葉野市
        年度: 2026
        «theme»: 地区を歩く
      `,
      fixed: yaml`
        自治体: 青葉野市
        年度: 2026
        テーマ: 地区を歩く
      `,
    },
    {
      text: yaml`
        change-story: 1
        municipality: Lakeside Town
        vision:
          «宣言»: A town that listens
      `,
      fixed: yaml`
        change-story: 1
        municipality: Lakeside Town
        vision:
          statement: A town that listens
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
      `,
    },
    {
      text: yaml`
        change-story: 1
        municipality: Lakeside Town
      `,
    },
  ],
  checkStory(story, report) {
    const { language } = story;
    for (const { key, field } of keysInOther[language](story)) {
      if (!key) continue;
      report({ span: key.span, args: { key, name: field[language], language } });
    }
  },
  message({ key, name, language }, locale) {
    if (locale === 'ja') {
      const [own, other] = language === 'ja' ? ['日本語', '英語'] : ['英語', '日本語'];
      return {
        what: `このファイルの項目名は${own}ですが、「${key.value}」は${other}です。`,
        why: '混ざると、同じ項目を二度書いたり見落としたりします。',
        how: `「${name}」に直してください。`,
      };
    }
    const [own, other] = language === 'ja' ? ['Japanese', 'English'] : ['English', 'Japanese'];
    return {
      what: `The keys of this file are ${own}, but “${key.value}” is ${other}.`,
      why: 'In a mix one overlooks keys or writes the same one twice.',
      how: `Write “${name}”.`,
    };
  },
  fix: ({ args: { key, name } }) => [
    {
      title: { ja: `「${name}」に直す`, en: `Change to “${name}”` },
      edits: renameKey(key, name),
      isPreferred: true,
    },
  ],
});

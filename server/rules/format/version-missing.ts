import { insertKey, moveToTop, pairOf } from '../../story/edit';
import type { Entry } from '../../story/item';
import { readFigure } from '../../text/figures';
import { yaml } from '../../text/yaml';
import type { Locale } from '../../vocabulary';
import { defineRule, type Fix } from '../engine/rule';

interface Args {
  readonly problem: 'missing' | 'not-first' | 'wrong';
  readonly entry: Entry | undefined;
  /** Language of the file's keys. */
  readonly language: Locale;
}

const line: Record<Locale, string> = { ja: '変革ストーリー: 1', en: 'change-story: 1' };

export default defineRule<Args>({
  id: 'version-missing',
  severity: 'warning',
  group: 'format',
  since: '0.1.0',
  title: { ja: '1行目の「変革ストーリー: 1」', en: 'The first key, “change-story: 1”' },
  why: {
    ja: '1行目の「変革ストーリー: 1」は、このファイルが変革ストーリーであることと、書き方の版を示す目印です。',
    en: 'The first key marks the file as a change story and names the version of the format.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        «自治体»: 青葉野市
        年度: 2026
      `,
      fixed: yaml`
        変革ストーリー: 1
        自治体: 青葉野市
        年度: 2026
      `,
      isWhole: true,
      also: ['missing-sheet'],
    },
    {
      text: yaml`
        # 第4回に向けた案
        自治体: 青葉野市
        «変革ストーリー»: 1
        年度: 2026
      `,
      fixed: yaml`
        # 第4回に向けた案
        変革ストーリー: 1
        自治体: 青葉野市
        年度: 2026
      `,
      isWhole: true,
      also: ['missing-sheet'],
    },
    {
      text: yaml`
        change-story: «first draft»
        municipality: Lakeside Town
      `,
      fixed: yaml`
        change-story: 1
        municipality: Lakeside Town
      `,
      isWhole: true,
      also: ['missing-sheet'],
    },
  ],
  good: [
    {
      text: yaml`
        変革ストーリー: 1
        自治体: 青葉野市
      `,
    },
    {
      text: yaml`
        # Draft
        change-story: 1
        municipality: Lakeside Town
      `,
    },
    {
      text: yaml`
        - 日付: 8/23
          種別: インタビュー
          相手: 東地区の民生委員
          問い: 困ったとき、役場の誰に言いますか
          内容: 誰に言えばよいか、いまも分からない
      `,
      isWhole: true,
      note: { ja: '対話だけのファイル', en: 'A file of dialogues alone' },
    },
  ],
  checkStory(story, report) {
    const first = story.firstKey;
    if (!first || story.isDialogueFile) return;
    const { language } = story;
    const entry = story.root.entry('change-story');
    if (!entry) report({ span: first.span, args: { problem: 'missing', entry, language } });
    else if (readFigure(story.root.text('change-story'))?.value !== 1) {
      const span = entry.value.kind === 'empty' ? entry.span : entry.value.span;
      report({ span, args: { problem: 'wrong', entry, language } });
    } else if (entry.key && entry.key !== first) {
      report({ span: entry.key.span, args: { problem: 'not-first', entry, language } });
    }
  },
  message({ problem, language }, locale) {
    const typed = line[language];
    const whatJa = {
      missing: `1行目に「${typed}」がありません。`,
      wrong: `「${typed}」の数字が 1 になっていません。`,
      'not-first': `「${typed}」がいちばん上にありません。`,
    };
    const whatEn = {
      missing: `The first line “${typed}” is missing.`,
      wrong: `“${typed}” has to be the number 1.`,
      'not-first': `“${typed}” does not come first.`,
    };
    const howEn = {
      missing: `Write “${typed}” above everything else.`,
      wrong: 'Write 1. The round of your draft goes into “round”.',
      'not-first': 'Move it above everything else.',
    };
    const howJa = {
      missing: `いちばん上に「${typed}」と書いてください。`,
      wrong: '1 と書いてください。第4回などの版は「版」に書きます。',
      'not-first': 'いちばん上の行に移してください。',
    };
    return locale === 'ja'
      ? {
          what: whatJa[problem],
          why: 'このファイルが変革ストーリーだと分かる目印です。',
          how: howJa[problem],
        }
      : {
          what: whatEn[problem],
          why: 'It marks the file as a change story.',
          how: howEn[problem],
        };
  },
  fix({ args: { problem, entry, language } }, story): readonly Fix[] {
    if (problem === 'missing') {
      const title = { ja: `「${line[language]}」を書く`, en: `Write “${line[language]}”` };
      return [
        { title, edits: insertKey(story, story.root, 'change-story', '1'), isPreferred: true },
      ];
    }
    const pair = entry && pairOf(story.root, entry);
    if (!entry?.key || !pair) return [];
    if (problem === 'not-first') {
      const title = { ja: 'いちばん上に移す', en: 'Move to the top' };
      return [{ title, edits: moveToTop(story, pair), isPreferred: true }];
    }
    const { value } = entry;
    const edit =
      value.kind === 'empty'
        ? { start: entry.span.start, end: entry.span.end, text: line[language] }
        : { start: value.span.start, end: value.span.end, text: '1' };
    return [{ title: { ja: '1 に直す', en: 'Change to 1' }, edits: [edit], isPreferred: true }];
  },
});

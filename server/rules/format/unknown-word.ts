import type { Item } from '../../story/item';
import { partOf, type Span, type TextNode } from '../../syntax/tree';
import { yaml } from '../../text/yaml';
import { type Field, matchWord, type Word } from '../../vocabulary';
import { isSlipOf, nearest } from '../engine/nearest';
import { defineRule } from '../engine/rule';
import { keyLanguage } from '../naming';

interface Args {
  readonly item: Item;
  readonly field: Field;
  /** The word that is not known; one of several where the key takes several. */
  readonly text: string;
  readonly span: Span;
}

/** The words in the text that the key does not know. */
function unknownIn(field: Field, node: TextNode): { text: string; span: Span }[] {
  const pattern = field.many ? /[^、，,・/／]+/g : /[\s\S]+/g;
  return [...node.value.matchAll(pattern)].flatMap((match) => {
    const text = match[0].trim();
    if (text === '' || matchWord(field.words ?? [], text)) return [];
    const from = match.index + match[0].indexOf(text);
    return { text, span: partOf(node, from, from + text.length) };
  });
}

/** The words of the key, the one that was probably meant first. */
function choices({ field, text }: Args): { readonly words: readonly Word[]; readonly best?: Word } {
  const words = field.words ?? [];
  const [best] = nearest(
    text,
    words.flatMap((word) => [word.ja, word.en, ...word.variants].map((s) => [s, word] as const)),
  );
  return best ? { words: [best, ...words.filter((word) => word !== best)], best } : { words };
}

export default defineRule<Args>({
  id: 'unknown-word',
  severity: 'warning',
  group: 'format',
  since: '0.1.0',
  title: { ja: '選べない言葉', en: 'A word that cannot be chosen' },
  why: {
    ja: '「区分」や「種別」は決まった言葉から選びます。ほかの言葉では、図の色分けや集計に数えられません。',
    en: 'Kinds and sides are chosen from fixed words. With another word the item is left out of colours and counts.',
  },
  bad: [
    {
      text: yaml`
        なりゆきの未来:
          - 内容: 地区の役員のなり手がいなくなる
            区分: «庁がい»
      `,
      fixed: yaml`
        なりゆきの未来:
          - 内容: 地区の役員のなり手がいなくなる
            区分: 庁外
      `,
    },
    {
      text: yaml`
        対話:
          - 日付: 8/23
            種別: インタビュー、«アンケト»
            相手: 東地区の民生委員
            内容: 誰に言えばよいか、いまも分からない
      `,
      fixed: yaml`
        対話:
          - 日付: 8/23
            種別: インタビュー、アンケート
            相手: 東地区の民生委員
            内容: 誰に言えばよいか、いまも分からない
      `,
    },
  ],
  good: [
    {
      text: yaml`
        なりゆきの未来:
          - 内容: 地区の役員のなり手がいなくなる
            区分: 市役所外
      `,
    },
    { text: '様式: アクションプラン\n' },
  ],
  checkItem(item, report) {
    for (const misfit of item.misfits) {
      if (misfit.kind !== 'unknown-word') continue;
      const { field, node } = misfit;
      for (const { text, span } of unknownIn(field, node)) {
        report({ span, args: { item, field, text, span } });
      }
    }
  },
  message(args, locale) {
    const { field, item, text } = args;
    const language = keyLanguage(item) ?? locale;
    const { words, best } = choices(args);
    const name = field[language];
    const names = words.map((word) => word[language]);
    if (locale === 'ja') {
      return {
        what: `「${name}」に「${text}」という言葉は選べません。`,
        why: '決まった言葉でないと、色分けや集計に数えられません。',
        how: `「${names.join('」「')}」から選んでください。`,
        ...(best && { example: `${name}: ${best[language]}` }),
      };
    }
    return {
      what: `“${text}” is not one of the words of “${name}”.`,
      why: 'Only its own words are counted and coloured.',
      how: `Choose one of “${names.join('”, “')}”.`,
      ...(best && { example: `${name}: ${best[language]}` }),
    };
  },
  fix({ args }, story) {
    const { words, best } = choices(args);
    return words.map((word) => {
      const text = word[story.language];
      return {
        title: { ja: `「${text}」にする`, en: `Change to “${text}”` },
        edits: [{ start: args.span.start, end: args.span.end, text }],
        isPreferred: word === best && isSlipOf(args.text, text),
      };
    });
  },
});

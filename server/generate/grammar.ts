import { shapes } from '../vocabulary';
import type { Field } from '../vocabulary/shapes';

/** A pattern of a TextMate grammar, as far as this grammar uses them. */
interface Pattern {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly while?: string;
  readonly include?: string;
  readonly captures?: Record<string, Pattern | { patterns: readonly Pattern[] }>;
  readonly beginCaptures?: Record<string, Pattern>;
  readonly endCaptures?: Record<string, Pattern>;
  readonly patterns?: readonly Pattern[];
}

const scope = (name: string) => `${name}.change-story`;
const sheetKey = { name: scope('keyword.control.sheet') };
const itemKey = { name: scope('entity.name.tag.key') };
const otherKey = { name: scope('variable.other.key') };
const colon = { name: scope('punctuation.separator.key-value') };
const dash = { name: scope('punctuation.definition.list') };

/** Start of a line up to its key: indentation and list marks. */
const lead = '^(\\uFEFF?[\\s\\u3000]*)((?:[-－]\\s+)*)';
const sign = '\\s*([:：])(?=\\s|$|[^\\x00-\\x7F])';

/** Any of the texts, the longest first so that none hides a longer one. */
function anyOf(texts: Iterable<string>): string {
  const escaped = [...new Set(texts)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return `(?:${escaped.join('|')})`;
}

function spellings(fields: readonly Field[]): string[] {
  return fields.flatMap((field) => [field.ja, field.en, ...field.variants]);
}

/**
 * The TextMate grammar of the language, made from the vocabulary: sheets, keys, ids, references,
 * enumeration words and figures each have a scope of their own; prose is left plain to be read.
 */
export function textMateGrammar(): string {
  const [story, ...others] = shapes;
  const fields = shapes.flatMap((shape) => shape.fields);
  const sheets = anyOf(spellings(story?.fields ?? []));
  const keys = anyOf(spellings(others.flatMap((shape) => shape.fields)));
  const refs = anyOf(spellings(fields.filter((field) => field.id === 'serves')));
  const words = anyOf(
    fields
      .flatMap((field) => field.words ?? [])
      .flatMap((word) => [word.ja, word.en, ...word.variants]),
  );
  const grammar = {
    information_for_contributors:
      'Generated from server/vocabulary; change the vocabulary instead.',
    name: '変革ストーリー',
    scopeName: 'source.change-story',
    patterns: [
      { include: '#comment' },
      { include: '#block-text' },
      { include: '#reference' },
      { include: '#id' },
      { include: '#sheet' },
      { include: '#key' },
      { include: '#item' },
      { include: '#value' },
    ] satisfies Pattern[],
    repository: {
      comment: {
        patterns: [
          {
            name: scope('comment.line.number-sign'),
            match: '(?:^|(?<=\\s))[#＃](?=\\s|change-story-ok|$|＃|#|[─━=*-]|[^#\\s]*$).*$',
            captures: {
              '0': {
                patterns: [
                  {
                    name: scope('keyword.other.directive'),
                    match: 'change-story-ok\\s*[:：]\\s*[a-z0-9, -]*',
                  },
                ],
              },
            },
          },
        ],
      },
      'block-text': {
        begin: `${lead}([^\\s:：#"'\\[{][^:：]*)\\s*([:：])\\s+([|>][-+0-9]*)\\s*$`,
        beginCaptures: {
          '2': dash,
          '3': itemKey,
          '4': colon,
          '5': { name: scope('keyword.operator.text') },
        },
        while: '^(?:\\1\\s+\\S|\\s*$)',
        name: scope('meta.text.block'),
      },
      reference: {
        match: `${lead}(${refs})${sign}(.*)$`,
        captures: {
          '2': dash,
          '3': itemKey,
          '4': colon,
          '5': { patterns: [{ include: '#names' }] },
        },
      },
      names: {
        patterns: [
          { include: '#comment' },
          { name: scope('punctuation.separator.list'), match: '[\\[\\],、，]' },
          {
            name: scope('entity.name.type.reference'),
            match: '[^\\s\\[\\],、，#][^\\[\\],、，#]*',
          },
        ],
      },
      id: {
        match: `${lead}(id|ID|ＩＤ)${sign}\\s*([^#]*)`,
        captures: {
          '2': dash,
          '3': itemKey,
          '4': colon,
          '5': { name: scope('entity.name.type.id') },
        },
      },
      sheet: {
        match: `^(\\uFEFF?)(${sheets})${sign}`,
        captures: { '2': sheetKey, '3': colon },
      },
      key: {
        patterns: [
          { match: `${lead}(${keys})${sign}`, captures: { '2': dash, '3': itemKey, '4': colon } },
          {
            match: `${lead}([^\\s:：#"'\\[{\\u3000－-][^:：]{0,40}?)\\s*(:)(?=\\s|$)`,
            captures: { '2': dash, '3': otherKey, '4': colon },
          },
        ],
      },
      item: { match: '^[\\s\\u3000]*([-－])(?=\\s|$)', captures: { '1': dash } },
      value: {
        patterns: [
          { include: '#comment' },
          { include: '#quoted' },
          { include: '#braces' },
          { include: '#brackets' },
          {
            name: scope('constant.language.word'),
            match: `(?<=[:：,\\[{]\\s?)${words}(?=\\s*(?:$|[,\\]}#、]))`,
          },
          {
            name: scope('constant.numeric.figure'),
            match:
              '(?<=[:：]\\s?)[約△▲+-]?[0-9０-９][0-9０-９,.，．]*[^\\s0-9ぁ-ん、。,\\]}]{0,4}(?:つ|か所)?(?=\\s*(?:$|[,}#]))',
          },
        ],
      },
      quoted: {
        patterns: [
          {
            name: scope('string.quoted.double'),
            begin: '(?<=[\\s:：,\\[{-])"',
            end: '"|$',
            patterns: [{ name: scope('constant.character.escape'), match: '\\\\.' }],
          },
          { name: scope('string.quoted.single'), begin: "(?<=[\\s:：,\\[{-])'", end: "'(?!')|$" },
        ],
      },
      braces: {
        begin: '(?<=[:：,\\[-]\\s{0,3})\\{',
        end: '\\}|^(?=\\S)',
        beginCaptures: { '0': { name: scope('punctuation.section.braces') } },
        endCaptures: { '0': { name: scope('punctuation.section.braces') } },
        patterns: [
          {
            match: `(?<=[{,]\\s*)(${keys}|[0-9０-９RrHhSs年度令和平成]+)\\s*([:：])`,
            captures: { '1': itemKey, '2': colon },
          },
          { include: '#value' },
        ],
      },
      brackets: {
        begin: '(?<=[:：,\\[-]\\s{0,3})\\[(?![^\\]]*\\]\\S)',
        end: '\\]|^(?=\\S)',
        beginCaptures: { '0': { name: scope('punctuation.section.brackets') } },
        endCaptures: { '0': { name: scope('punctuation.section.brackets') } },
        patterns: [{ include: '#value' }],
      },
    } satisfies Record<string, Pattern>,
  };
  return `${JSON.stringify(grammar, null, 2)}\n`;
}

import type { Part } from '../ooxml/read/content';
import type { Locale } from '../vocabulary';
import type { ImportCounts } from './counts';
import type { OmissionReason } from './pieces';
import type { ImportProblem } from './problem';

const problems: Readonly<Record<ImportProblem, Readonly<Record<Locale, string>>>> = {
  'not-office': {
    ja: 'PowerPoint（.pptx）または Word（.docx）のファイルではありません。PowerPoint か Word で開き、.pptx または .docx で保存してから、もう一度選んでください。',
    en: 'This is neither a PowerPoint (.pptx) nor a Word (.docx) file. Open it there, save it as .pptx or .docx, and choose it again.',
  },
  'old-or-locked': {
    ja: '古い形式（.ppt、.doc、.xls）か、パスワードのかかったファイルなので読めません。Office で開き、パスワードを外して .pptx、.docx、.xlsx で保存してください。',
    en: 'The file is in an old format (.ppt, .doc, .xls) or has a password. Open it in Office and save it as .pptx, .docx or .xlsx without a password.',
  },
  'too-large': {
    ja: 'ファイルの中身が大きすぎるため読めません。必要なスライドや章だけを別のファイルに保存してから、取り込んでください。',
    en: 'What is in the file is too large. Save the slides or chapters you need as a file of their own and import that.',
  },
  broken: {
    ja: 'ファイルが壊れているため読めません。PowerPoint か Word で開いて保存し直してから、取り込んでください。',
    en: 'The file is damaged. Open it in PowerPoint or Word, save it again and import it.',
  },
  empty: {
    ja: '取り込める文がありません。文字が画像や手書きになっていると読めません。文字で書いたスライドや章のあるファイルを選んでください。',
    en: 'There is no text to import. Text in pictures cannot be read: choose a file with slides or chapters written as text.',
  },
  'not-table': {
    ja: 'Excel（.xlsx）または CSV のファイルではありません。Excel で開き、.xlsx で保存してから、もう一度選んでください。',
    en: 'This is neither an Excel (.xlsx) nor a CSV file. Open it in Excel, save it as .xlsx, and choose it again.',
  },
  'no-table': {
    ja: '変革ストーリーの表が見つかりません。先にストーリーを Excel か CSV に書き出し、その表に数値を入れてください（1行目の「内容」「実績値」「id」などの見出しで見分けます）。',
    en: 'There is no table of a change story in it. First write the story as Excel or CSV, then fill in that table: it is known by its headings (content, actual, id …).',
  },
};

/** Why a file cannot be taken in, and what to do. */
export function importProblemMessage(problem: ImportProblem, locale: Locale): string {
  return problems[problem][locale];
}

/** Names of what was kept, by the part of the file. */
const partNames: Readonly<Record<Part, Readonly<Record<Locale, string>>>> = {
  body: { ja: '本文の文', en: 'of the text' },
  table: { ja: '表の文', en: 'of tables' },
  box: { ja: 'テキストボックスの文', en: 'of text boxes' },
  diagram: { ja: '図の文', en: 'of diagrams' },
  chart: { ja: 'グラフの文', en: 'of charts' },
  'speaker-notes': { ja: '発表者ノートの文', en: 'of speaker notes' },
  footnote: { ja: '脚注', en: 'of footnotes' },
  endnote: { ja: '文末脚注', en: 'of endnotes' },
  comment: { ja: 'コメント', en: 'of comments' },
  header: { ja: 'ヘッダーの文', en: 'of page headers' },
};

/** Names of what is not in the story, by the reason. */
const reasonNames: Readonly<Record<OmissionReason, Readonly<Record<Locale, string>>>> = {
  hidden: { ja: '隠し文字', en: 'hidden' },
  'hidden-slide': { ja: '非表示スライドの文', en: 'on hidden slides' },
  contents: { ja: '目次の行', en: 'of the table of contents' },
  form: { ja: '様式の文（問い、ページ番号など）', en: 'of the form (questions, page numbers)' },
  embedded: {
    ja: '埋め込まれたほかのソフトの表や文書（開いて、必要な文を書き写してください）',
    en: 'embedded tables or documents of other programs (open them and copy what you need)',
  },
  repeated: { ja: 'ほかと同じ文', en: 'said elsewhere too' },
  author: { ja: '外すことにした文', en: 'that you left out' },
};

/** How much was placed, what is under 検討課題, and what was left out for which reason. */
export function importedMessage(counts: ImportCounts, locale: Locale): string {
  const { placed, kept, comments } = counts;
  const { parts, left } = listsOf(counts, locale);
  const lines =
    locale === 'ja'
      ? [
          `${placed}件の文を取り込みました。`,
          comments > 0 ? `うちコメント${comments}件は「対話」にあります。` : '',
          kept > 0
            ? `置き場所の分からなかった${kept}件（${parts}）は「検討課題」の下にあります。読んで、合うところへ移してください。`
            : '',
          left === '' ? '' : `取り込まなかったもの: ${left}。`,
          hasPlaceForAll(counts) ? 'すべて置き場所が見つかりました。' : '',
        ]
      : [
          `${placed} texts were imported.`,
          comments > 0 ? `${comments} of them are comments; they stand under “dialogues”.` : '',
          kept > 0
            ? `${kept} that found no place (${parts}) stand under “open-questions”: read them and move them where they belong.`
            : '',
          left === '' ? '' : `Not imported: ${left}.`,
          hasPlaceForAll(counts) ? 'All found a place.' : '',
        ];
  return joined(lines, locale);
}

/** The same before anything is written: what will be done. */
export function foundMessage(counts: ImportCounts, locale: Locale): string {
  const { placed, kept, comments } = counts;
  const { parts, left } = listsOf(counts, locale);
  const lines =
    locale === 'ja'
      ? [
          `${placed}件の文の置き場所が見つかりました。`,
          comments > 0 ? `うちコメント${comments}件は「対話」に入ります。` : '',
          kept > 0 ? `分からなかった${kept}件（${parts}）は「検討課題」に入ります。` : '',
          left === '' ? '' : `取り込まないもの: ${left}。`,
        ]
      : [
          `${placed} texts have found a place.`,
          comments > 0 ? `${comments} of them are comments; they go to “dialogues”.` : '',
          kept > 0 ? `${kept} have not (${parts}) and go to “open-questions”.` : '',
          left === '' ? '' : `Not to be imported: ${left}.`,
        ];
  return joined(lines, locale);
}

function joined(lines: readonly string[], locale: Locale): string {
  return lines.filter(Boolean).join(locale === 'ja' ? '' : ' ');
}

/** What was kept by the parts of the file, and what was left out by its reasons, in words. */
function listsOf({ keptBy, leftOut }: ImportCounts, locale: Locale) {
  const listed = (of: readonly (readonly [string, number])[]) =>
    locale === 'ja'
      ? of.map(([name, count]) => `${name}${count}件`).join('、')
      : of.map(([name, count]) => `${count} ${name}`).join(', ');
  return {
    parts: listed(named(keptBy, partNames, locale)),
    left: listed(named(leftOut, reasonNames, locale)),
  };
}

function hasPlaceForAll({ kept, leftOut }: ImportCounts): boolean {
  return kept === 0 && unwanted.every((reason) => !leftOut[reason]);
}

/** What an author may have wanted: with it not all has a place. */
const unwanted = ['hidden', 'hidden-slide', 'embedded'] as const;

function named<K extends string>(
  counts: Readonly<Partial<Record<K, number>>>,
  names: Readonly<Record<K, Readonly<Record<Locale, string>>>>,
  locale: Locale,
): readonly (readonly [string, number])[] {
  return (Object.keys(names) as K[]).flatMap((id) => {
    const count = counts[id] ?? 0;
    return count > 0 ? [[names[id][locale], count] as const] : [];
  });
}

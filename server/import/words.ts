import type { Locale } from '../vocabulary';
import type { ImportProblem } from './problem';

const problems: Readonly<Record<ImportProblem, Readonly<Record<Locale, string>>>> = {
  'not-office': {
    ja: 'PowerPoint（.pptx）または Word（.docx）のファイルではありません。PowerPoint か Word で開き、.pptx または .docx で保存してから、もう一度選んでください。',
    en: 'This is neither a PowerPoint (.pptx) nor a Word (.docx) file. Open it there, save it as .pptx or .docx, and choose it again.',
  },
  'old-or-locked': {
    ja: '古い形式（.ppt、.doc）か、パスワードのかかったファイルなので読めません。PowerPoint か Word で開き、パスワードを外して .pptx または .docx で保存してください。',
    en: 'The file is in an old format (.ppt, .doc) or has a password. Open it in PowerPoint or Word and save it as .pptx or .docx without a password.',
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
};

/** Why a file cannot be taken in, and what to do. */
export function importProblemMessage(problem: ImportProblem, locale: Locale): string {
  return problems[problem][locale];
}

/** How much was placed, and what is under 検討課題. */
export function importedMessage(
  { placed, left }: { readonly placed: number; readonly left: number },
  locale: Locale,
): string {
  if (locale === 'ja') {
    const rest =
      left > 0
        ? `置き場所の分からなかった${left}件は「検討課題」の下にあります。読んで、合うところへ移してください。`
        : 'すべて置き場所が見つかりました。';
    return `${placed}件の文を取り込みました。${rest}`;
  }
  const rest =
    left > 0
      ? `${left} that found no place stand under “open-questions”: read them and move them where they belong.`
      : 'All found a place.';
  return `${placed} texts were imported. ${rest}`;
}

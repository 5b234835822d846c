import type { Locale } from '../vocabulary';

/** What an export says to the one who started it: what happened, and what to do. */
export const words = {
  ja: {
    template: (file: string, why: string) =>
      `ひな形「${file}」を読めません。名前と場所を確かめてください。（${why}）`,
    sheets: (file: string, unknown: readonly string[], known: readonly string[]) =>
      `「${file}」に、シート ${unknown.map((name) => `「${name}」`).join('')} はありません。次の番号か名前を書いてください: ${known.join('、')}`,
    noDrawing: (file: string) =>
      `「${file}」には図がありません。段階や力の場、根拠の数値を書くと、図ができます。`,
    noBrowser: (named: string | null) =>
      named === null
        ? 'PDF をつくるための Edge、Chrome、Chromium が見つかりません。「--browser」で場所を書くこともできます。'
        : `ブラウザー「${named}」がありません。「--browser」の場所を確かめてください。`,
    notPrinted: (browser: string, why: string) =>
      `「${browser}」で PDF をつくれませんでした。（${why}）`,
    howToPrint: (place: string) =>
      `代わりに「${place}」を書き出しました。ブラウザーで開き、印刷（Ctrl+P）で「PDF に保存」を選んでください。`,
    twice: (place: string, file: string) =>
      `「${place}」には、ほかのストーリーを書き出したばかりです。「${file}」は、「--out」で別のフォルダーに書き出してください。`,
  },
  en: {
    template: (file: string, why: string) =>
      `Cannot read the template ${file}. Look at its name and folder. (${why})`,
    sheets: (file: string, unknown: readonly string[], known: readonly string[]) =>
      `${file} has no sheet ${unknown.join(', ')}. Its sheets are: ${known.join(', ')}`,
    noDrawing: (file: string) =>
      `${file} has no drawing. Stages, a force field or figures make one.`,
    noBrowser: (named: string | null) =>
      named === null
        ? 'There is no Edge, Chrome or Chromium to make the PDF with. --browser can name one.'
        : `There is no browser ${named}. Look at what --browser names.`,
    notPrinted: (browser: string, why: string) => `${browser} could not make the PDF. (${why})`,
    howToPrint: (place: string) =>
      `Wrote ${place} instead. Open it in a browser, print it (Ctrl+P) and choose “Save as PDF”.`,
    twice: (place: string, file: string) =>
      `${place} has just been written for another story. Write ${file} to another folder with --out.`,
  },
} as const;

/** By code of the error: why a file could not be written, and what to do. */
const reasons: Record<string, readonly [ja: string, en: string]> = {
  ENOSPC: ['空き容量が足りません。', 'the disk is full.'],
  EROFS: ['書き込めない場所です。', 'this place cannot be written to.'],
  ENOTDIR: ['フォルダーではないものの中を指しています。', 'a part of the path is no folder.'],
  EEXIST: [
    '同じ名前のファイルがあるため、フォルダーをつくれません。',
    'a file has the name of the folder.',
  ],
  EISDIR: ['同じ名前のフォルダーがあります。', 'a folder has this name.'],
};

const open = [
  'PowerPoint や Word などで開いているか、書き込みが許されていません。開いていたら閉じて、もう一度行ってください。',
  'it is open in PowerPoint, Word or another program, or you are not allowed to write it. Close it and try again.',
] as const;
for (const code of ['EBUSY', 'EPERM', 'EACCES']) reasons[code] = open;

/** Why a file could not be written; the one that was there before is as it was. */
export function sayUnwritten(place: string, error: unknown, locale: Locale): string {
  const { code } = error as NodeJS.ErrnoException;
  const [ja, en] = reasons[code ?? ''] ?? [String(error), String(error)];
  return locale === 'ja'
    ? `「${place}」に書き出せません。${ja}前のファイルがあれば、そのまま残っています。`
    : `Cannot write ${place}: ${en} A file that was there before is as it was.`;
}

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

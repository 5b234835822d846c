import type { Bilingual, Locale } from '../../vocabulary';

/** Every word of the review page that is not the story's. */
const table = {
  howTitle: { ja: 'コメントの書き方', en: 'How to comment' },
  how1: {
    ja: '気になるところの右の吹き出しを押すと、コメントを書く欄が開きます。図は、項目を直接押しても書けます。',
    en: 'Press the balloon to the right of a part to open a field for your comment. In a drawing you can press a part itself.',
  },
  how2: {
    ja: '下の欄にお名前を書き、「コメントを保存」を押します。小さなファイルができるので、メールに付けて返してください。「文字でコピー」なら、メールの本文に貼り付けられます。',
    en: 'Write your name below and press “Save comments”: a small file is made, to be sent back by mail. “Copy as text” lets you paste them into the mail itself.',
  },
  how3: {
    ja: '書いたことは、このページの中にだけ残り、どこへも送られません。別の日や別のパソコンで続けるときは「保存して続ける」を使います。',
    en: 'What you write stays in this page; nothing is sent anywhere. To go on another day or on another computer, use “Save to go on”.',
  },
  noScript: {
    ja: 'このページでは、書き込みのための仕組み（スクリプト）が止められています。Edge や Chrome で開き直すか、印刷してお使いください。',
    en: 'Scripts are switched off here, so that nothing can be written. Open the file in Edge or Chrome, or print it.',
  },
  whole: { ja: '全体へのコメント', en: 'Comment on the whole' },
  wholeHint: {
    ja: 'つながり、順序、抜けていると感じたことなど、特定の項目によらないことをお書きください。',
    en: 'What belongs to no single part: how it hangs together, its order, what you miss.',
  },
  onSheet: { ja: 'このシートへのコメント', en: 'Comment on this sheet' },
  onDrawing: { ja: '図の項目にコメントする', en: 'Comment on a part of the drawing' },
  onItem: { ja: '「$」へのコメント', en: 'Comment on “$”' },
  remove: { ja: '消す', en: 'Delete' },
  name: { ja: 'お名前', en: 'Your name' },
  save: { ja: 'コメントを保存', en: 'Save comments' },
  copy: { ja: '文字でコピー', en: 'Copy as text' },
  keep: { ja: '保存して続ける', en: 'Save to go on' },
  print: { ja: '印刷', en: 'Print' },
  clear: { ja: '空にする', en: 'Clear' },
  more: { ja: 'ほかの操作', en: 'More' },
  count: { ja: 'コメント $ 件', en: '$ comments' },
  saving: { ja: 'コメントの保存', en: 'Saving comments' },
  none: { ja: 'まだコメントがありません。', en: 'There is no comment yet.' },
  nameMissing: {
    ja: 'お名前を書いてから、もう一度押してください。',
    en: 'Write your name, then press again.',
  },
  saved: {
    ja: '「$」を保存しました。メールに付けて返してください。',
    en: 'Saved “$”. Please send it back by mail.',
  },
  kept: {
    ja: '「$」を保存しました。次はこのファイルを開くと、続きから書けます。',
    en: 'Saved “$”. Open that file to go on.',
  },
  copied: {
    ja: 'コピーしました。メールの本文に貼り付けてください。',
    en: 'Copied. Paste it into your mail.',
  },
  copyByHand: {
    ja: '下の文をすべて選んでコピーし、メールに貼り付けてください。',
    en: 'Select and copy the text below, and paste it into your mail.',
  },
  resumed: {
    ja: '前に書いたコメントを読み込みました。',
    en: 'Your earlier comments are here again.',
  },
  clearAsk: {
    ja: '書いたコメントとお名前をこのページから消します。よろしいですか。',
    en: 'Delete your comments and your name from this page?',
  },
  close: { ja: '閉じる', en: 'Close' },
  textTitle: { ja: 'メールに貼り付ける文', en: 'Text for a mail' },
  earlier: { ja: 'これまでのコメントと、その後', en: 'Earlier comments, and what came of them' },
  answer: { ja: '対応', en: 'Response' },
  notYet: { ja: 'まだ対応していません。', en: 'Not answered yet.' },
  on: { ja: '「$」について', en: 'On “$”' },
  fileName: { ja: 'コメント', en: 'comments' },
} satisfies Readonly<Record<string, Bilingual>>;

export type ReviewWords = Readonly<Record<keyof typeof table, string>>;

/** The words of the review page in the language of the story. */
export function reviewWords(language: Locale): ReviewWords {
  const entries = Object.entries(table).map(([name, both]) => [name, both[language]]);
  return Object.fromEntries(entries) as ReviewWords;
}

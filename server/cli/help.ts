import type { Locale } from '../vocabulary';

const japanese = `変革ストーリーを確かめます。

使い方:
  change-story check [指定] ファイル…

  ファイル         確かめる変革ストーリー（*.変革ストーリー.yaml など）。- は標準入力です。
  --format text    読むための形（はじめの設定）
  --format json    ほかの道具に渡すための形
  --locale ja|en   知らせることば。書かなければ、環境（LANG）に合わせます。
  --version        版を示す
  --help           この説明を示す

終わり方:
  0  誤りはありません（注意、情報、ヒントはあるかもしれません）
  1  誤りがあります
  2  確かめられませんでした
`;

const english = `Checks change stories.

Usage:
  change-story check [options] FILE…

  FILE             A change story to check (*.change-story.yaml …). - is the standard input.
  --format text    For reading (default)
  --format json    For other tools
  --locale ja|en   Language of the messages; without it, that of the environment (LANG).
  --version        Print the version
  --help           Print this text

Exit codes:
  0  no errors (there may be warnings, information and hints)
  1  errors
  2  could not check
`;

/** What the program can do, for people. */
export function helpText(locale: Locale): string {
  return locale === 'ja' ? japanese : english;
}

import { exportFormats, fonts, pages } from '../export/options';
import { presetNames, presets } from '../export/presetNames';
import type { Locale } from '../vocabulary';

const formats = exportFormats.join(',');

/** The choices of an option; the first is the default. */
function withDefault(choices: readonly string[], mark: string, separator: string): string {
  return choices.map((choice, index) => (index === 0 ? choice + mark : choice)).join(separator);
}

const japanese = `変革ストーリーを確かめ、手渡せる形に書き出します。

使い方:
  change-story check [指定] ファイル…
  change-story export --to 形式 [指定] ファイル…
  change-story import [--out ファイル [--force]] PowerPoint（.pptx など）か Word（.docx など）のファイル

  ファイル         変革ストーリー（*.変革ストーリー.yaml など）。- は標準入力です。
  --locale ja|en   知らせることば。書かなければ、環境（LANG）に合わせます。
  --version        版を示す
  --help           この説明を示す

check の指定:
  --format text    読むための形（はじめの設定）
  --format json    ほかの道具に渡すための形

export の指定:
  --to 形式        ${formats}（, で区切っていくつでも）
  --out フォルダー   書き出す先。書かなければ、ストーリーと同じフォルダーです。
  --preset 用途     ${presets.map((one) => presetNames[one].ja).join('、')}。書かなければ、全部です。
  --sheets 名前     書き出すシート。番号（1-8 のようにも）か名前（, で区切る）。書かなければ、すべてです。
  --font 書体       ${withDefault(fonts, '（はじめの設定）', '、')}
  --page 用紙       ${withDefault(pages, '（はじめの設定）', '、')}（16:9）
  --template ファイル  組織の PowerPoint のひな形（.pptx）
  --notes          PowerPoint のノートに、全文とまだ残っている指摘を書く
  --browser ファイル   PDF をつくるブラウザー。書かなければ、Edge や Chrome を探します。

import の指定:
  --out ファイル     取り込んだ変革ストーリーの名前。書かなければ、標準出力に出します。
  --force          その名前のファイルがあれば、置き換える

check の終わり方:
  0  誤りはありません（注意、情報、ヒントはあるかもしれません）
  1  誤りがあります
  2  確かめられませんでした

export の終わり方:
  0  書き出しました
  1  書き出しましたが、PDF の代わりに HTML になったものなどがあります
  2  読めないもの、書き出せないものがありました

import の終わり方:
  0  すべて置き場所が見つかりました
  1  取り込みましたが、置き場所の分からないものが「検討課題」にあります。
     または、取り込む文が一つもないため、何も書き出しませんでした
  2  読めなかったか、書き出せませんでした
`;

const english = `Checks change stories, and writes them in forms to hand over.

Usage:
  change-story check [options] FILE…
  change-story export --to FORMATS [options] FILE…
  change-story import [--out FILE [--force]] DECK.pptx | PAPER.docx

  FILE             A change story (*.change-story.yaml …). - is the standard input.
  --locale ja|en   Language of the messages; without it, that of the environment (LANG).
  --version        Print the version
  --help           Print this text

Options of check:
  --format text    For reading (default)
  --format json    For other tools

Options of export:
  --to FORMATS     ${formats} (several with commas)
  --out FOLDER     Where to write; without it, beside each story
  --preset USE     ${presets.join(', ')}; without it, all
  --sheets NAMES   Sheets by number (1-8, too) or name, with commas; without it, all
  --font FONT      ${withDefault(fonts, ' (default)', ', ')}
  --page PAGE      ${withDefault(pages, ' (default)', ', ')} (16:9)
  --template FILE  An organisation's own PowerPoint template (.pptx)
  --notes          Full text and open findings in the notes of the slides
  --browser FILE   Browser that makes the PDF; without it, Edge or Chrome is looked for

Options of import:
  --out FILE       Name of the story; without it, the standard output
  --force          Replace a file of that name

Exit codes of check:
  0  no errors (there may be warnings, information and hints)
  1  errors
  2  could not check

Exit codes of export:
  0  written
  1  written, but with HTML in place of a PDF, or with nothing to draw
  2  something could not be read or written

Exit codes of import:
  0  everything found a place
  1  imported, with something left under open-questions;
     or there was no text to import, and nothing was written
  2  could not be read or written
`;

/** What the program can do, for people. */
export function helpText(locale: Locale): string {
  return locale === 'ja' ? japanese : english;
}

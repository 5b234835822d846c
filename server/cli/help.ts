import { allPages, exportFormats, fonts } from '../export/options';
import { presetNames, presets } from '../export/presetNames';
import type { Locale } from '../vocabulary';
import { diffFormats } from './diffArguments';

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
  change-story import --into ストーリー [--write all|番号] 書き出した Excel（.xlsx）か CSV
  change-story diff [--format 形式] 前のファイル 後のファイル
  change-story merge [--out ファイル [--force]] もとの版 こちら 相手
  change-story comments ファイル 返ってきたコメント…

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
                   review は、幹事がブラウザーでコメントを書き込むための HTML です。
  --preset 用途     ${presets.map((one) => presetNames[one].ja).join('、')}。書かなければ、全部です。
  --sheets 名前     書き出すシート。番号（1-8 のようにも）か名前（, で区切る）。書かなければ、すべてです。
  --font 書体       ${withDefault(fonts, '（はじめの設定）', '、')}
  --page 用紙       ${withDefault(allPages, '（はじめの設定）', '、')}（wide は 16:9、a1 はポスター）
  --template ファイル  組織の PowerPoint のひな形（.pptx）
  --notes          PowerPoint のノートに、全文とまだ残っている指摘を書く
  --since ファイル    変更前・変更後の表で比べる前の版。書かなければ、隣の「.版」フォルダーの前の回です。
  --encoding 名前   CSV の文字コード。utf-8（はじめの設定）か cp932（Shift_JIS）
  --browser ファイル   PDF をつくるブラウザー。書かなければ、Edge や Chrome を探します。

import の指定:
  --out ファイル     取り込んだ変革ストーリーの名前。書かなければ、標準出力に出します。
  --force          その名前のファイルがあれば、置き換える
  --into ストーリー   表（Excel か CSV）で直した数値や進捗を戻す先。まず変更の一覧を示します。
  --write 番号      一覧のうち書き込むもの（all、1,3、2-5）。書かなければ、示すだけです。

diff の指定（二つのストーリーの内容を比べます。書き方の違いは数えません）:
  --format 形式     ${diffFormats.join('、')}。書かなければ、text です。

merge の指定（二人の直しを内容で合わせ、「こちら」のファイルに書きます。git の merge driver にもなります）:
  --out ファイル     書き出す先。書かなければ「こちら」です。
  --force          その名前のほかのファイルがあれば、置き換える

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
     --into では、書き込んでいない変更か、見てほしい行があります
  2  読めなかったか、取り込む文がないか、書き出せませんでした

diff の終わり方（git diff --exit-code と同じです）:
  0  内容に違いはありません
  1  違いがあります
  2  比べられませんでした

merge の終わり方:
  0  合わせました
  1  両方で違うふうに変えたところがあり、<<<<<<< の印で並べました
  2  読めなかったか、書き出せませんでした（「こちら」はもとのままです）

comments が受け取るもの（いくつでも。- は標準入力に貼り付けたメールの文）:
  review のページの「コメントを保存」のファイル、保存したページ、「文字でコピー」の文、
  コメントの入った、または文を書き替えた Word か PowerPoint（書き替えは示すだけで、取り込みません）

comments の終わり方:
  0  すべて元の項目に置いて「対話」に書き加えました。または、新しいものがありません
  1  書き加えましたが、元の項目が見つからずシートに置いたものか、書き替えの案があります
  2  読めないもの、書けないものがあり、何も変えていません
`;

const english = `Checks change stories, and writes them in forms to hand over.

Usage:
  change-story check [options] FILE…
  change-story export --to FORMATS [options] FILE…
  change-story import [--out FILE [--force]] DECK.pptx | PAPER.docx
  change-story import --into STORY [--write all|NUMBERS] TABLE.xlsx | TABLE.csv
  change-story diff [--format FORMAT] BEFORE AFTER
  change-story merge [--out FILE [--force]] BASE OURS THEIRS
  change-story comments STORY RETURNED…

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
                   review is an HTML page in which its reader writes comments.
  --preset USE     ${presets.join(', ')}; without it, all
  --sheets NAMES   Sheets by number (1-8, too) or name, with commas; without it, all
  --font FONT      ${withDefault(fonts, ' (default)', ', ')}
  --page PAGE      ${withDefault(allPages, ' (default)', ', ')} (wide is 16:9, a1 a poster)
  --template FILE  An organisation's own PowerPoint template (.pptx)
  --notes          Full text and open findings in the notes of the slides
  --since FILE     Earlier round for the table of before and after; without it, the last one kept beside the story
  --encoding NAME  Of a CSV: utf-8 (default) or cp932 (Shift_JIS)
  --browser FILE   Browser that makes the PDF; without it, Edge or Chrome is looked for

Options of import:
  --out FILE       Name of the story; without it, the standard output
  --force          Replace a file of that name
  --into STORY     Where figures and progress changed in a workbook go; the changes are listed
  --write NUMBERS  Which of them to write (all; 1,3; 2-5); without it they are only shown

Options of diff (compares what two stories say; how it is typed makes no difference):
  --format FORMAT  ${diffFormats.join(', ')}; without it, text

Options of merge (brings two versions together by meaning, in the file OURS; a merge driver for git):
  --out FILE       Where to write; without it, OURS
  --force          Replace another file of that name

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
     with --into changes are left, or rows to look at
  2  could not be read or written, or has no text to import

Exit codes of diff (as of git diff --exit-code):
  0  the two say the same
  1  they differ
  2  could not compare

Exit codes of merge:
  0  merged
  1  merged; what both changed otherwise stands between <<<<<<< and >>>>>>>
  2  could not be read or written; OURS is as it was

What comments takes (any number; - is a mail pasted into the standard input):
  the file of “Save comments” in a review page, the page saved to go on, the text copied there,
  Word or PowerPoint with comments or edited sentences (these are shown, not taken in)

Exit codes of comments:
  0  all were added to the dialogues at their items, or none is new
  1  added, some at their sheet because the item was not found; or sentences are proposed
  2  something could not be read or written, and nothing was changed
`;

/** What the program can do, for people. */
export function helpText(locale: Locale): string {
  return locale === 'ja' ? japanese : english;
}

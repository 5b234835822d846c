import { slipRule } from './slipRule';

export default slipRule({
  id: 'hash-in-text',
  severity: 'warning',
  title: { ja: '文の中の「#」', en: '“#” inside a text' },
  why: {
    ja: '空白のあとの「#」から行の終わりまではメモ（注釈）とみなされ、ほかのソフトでは読まれません。文が途中で切れます。',
    en: 'From a “#” behind a space to the end of the line everything is a comment: the text is cut off there.',
  },
  ignore: {
    ja: 'メモのつもりなら、「# 」のように「#」のあとに空白を入れてください。',
    en: 'If it is meant as a comment, put a space after the “#”.',
  },
  bad: [{ text: 'テーマ: «取組 #1 を見直す»\n', fixed: "テーマ: '取組 #1 を見直す'\n" }],
  good: [{ text: 'テーマ: 取組1を見直す # 第5回で変更\n' }, { text: 'テーマ: 取組#1を見直す\n' }],
  fixTitle: { ja: '文全体を引用符でくくる', en: 'Put the text in quotes' },
  others({ span }, text) {
    const at = span.start + text.slice(span.start, span.end).search(/(?<![^ \t\n])#[^\s#]/);
    const edit = { start: at + 1, end: at + 1, text: ' ' };
    const title = { ja: 'メモにする（「# 」）', en: 'Turn into a comment (“# ”)' };
    return [{ title, edits: [edit] }];
  },
  message: ({ text }, locale) =>
    locale === 'ja'
      ? {
          what: `文の中に「${text}」があります。`,
          why: '空白のあとの「#」から先はメモとみなされ、切り捨てられます。',
          how: "文全体を引用符（' '）でくくるか、メモなら「# 」と空白を入れてください。",
        }
      : {
          what: `The text contains “${text}”.`,
          why: 'Behind a space, “#” begins a comment: the rest would be cut off.',
          how: "Put the whole text in quotes (' '), or a space after “#” if it is a comment.",
        },
});

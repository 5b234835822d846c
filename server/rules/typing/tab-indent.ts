import { yaml } from '../../text/yaml';
import { slipRule } from './slipRule';

export default slipRule({
  id: 'tab-indent',
  severity: 'warning',
  title: { ja: 'タブによる字下げ', en: 'Tab as indent' },
  why: {
    ja: 'タブの幅は環境によって違うため、この書き方では字下げに使えません。相手のパソコンではファイル全体が開けなくなることがあります。',
    en: 'The width of a tab differs from one computer to the next, so that it cannot indent: elsewhere the whole file may fail to open.',
  },
  bad: [
    {
      text: yaml`
        ありたい姿:
        «\t»宣言: となりの声が届くまち
      `,
      fixed: yaml`
        ありたい姿:
          宣言: となりの声が届くまち
      `,
    },
  ],
  good: [
    {
      text: yaml`
        ありたい姿:
          宣言: となりの声が届くまち
      `,
    },
  ],
  fixTitle: { ja: '半角の空白に直す', en: 'Replace with spaces' },
  message: ({ place }, locale) =>
    locale === 'ja'
      ? {
          what: place === 'mark' ? '「-」のあとがタブです。' : '行の頭がタブで字下げされています。',
          why: 'タブは字下げとして読まれません。',
          how: 'タブ一つを半角の空白二つに置きかえてください。',
        }
      : {
          what:
            place === 'mark'
              ? 'There is a tab after the hyphen.'
              : 'This line is indented with a tab.',
          why: 'A tab does not count as indentation.',
          how: 'Replace each tab with two spaces.',
        },
});

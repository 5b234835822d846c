import { yaml } from '../../server/text/yaml';

/** Texts that would run, load or break something wherever a page takes them for more than text. */
export const payloads: readonly string[] = [
  '<script>window.pwned=1</script>',
  '<img src=x onerror="window.pwned=1">',
  '<svg onload="window.pwned=1"><script>window.pwned=1</script></svg>',
  '<svg><foreignObject><iframe src="javascript:window.pwned=1"></iframe></foreignObject></svg>',
  '"><img src="https://pwned.invalid/a.png" onerror=window.pwned=1>',
  "' onmouseover='window.pwned=1' x='",
  '" tabindex=0 autofocus onfocus="window.pwned=1',
  '</text></svg><script>window.pwned=1</script>',
  '</style><style>@import url(https://pwned.invalid/b.css);</style>',
  '<style>body{background:url(https://pwned.invalid/c.png)}</style>',
  '<link rel=stylesheet href=https://pwned.invalid/d.css>',
  '<base href="https://pwned.invalid/">',
  '<meta http-equiv="refresh" content="0;url=https://pwned.invalid/">',
  '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
  '<a href="javascript:window.pwned=1">x</a>',
  '<form action="https://pwned.invalid/"><button>x</button></form>',
  '<object data="https://pwned.invalid/e.svg"></object>',
  '<use href="https://pwned.invalid/f.svg#g"/>',
  '<image href="https://pwned.invalid/h.png"/>',
  ']]><script>window.pwned=1</script><![CDATA[',
  '<!-- --><script>window.pwned=1</script>',
  '&lt;script&gt;window.pwned=1&lt;/script&gt;',
  '&#60;script&#62;window.pwned=1&#60;/script&#62;',
  'javascript:window.pwned=1',
  'data:text/html,<script>window.pwned=1</script>',
  'url(https://pwned.invalid/i.png)',
  'command:workbench.action.terminal.new',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: text that would be code in a template
  '${window.pwned=1}',
  '{{constructor.constructor("window.pwned=1")()}}',
  '\u202E<script>window.pwned=1</script>',
];

/** Texts that Markdown would make something of, beside those that a page would. */
export const markdownPayloads: readonly string[] = [
  '![x](https://pwned.invalid/seen.png)',
  '![x][1]',
  '[x](command:workbench.action.quit)',
  '[x](https://pwned.invalid/ "title")',
  '[1]: https://pwned.invalid/',
  '<https://pwned.invalid/>',
  '<someone@pwned.invalid>',
  'https://pwned.invalid/a?b=c&d=e',
  'http://pwned.invalid',
  'www.pwned.invalid',
  'ftp://pwned.invalid/x',
  '//pwned.invalid/x',
  'mailto:someone@pwned.invalid',
  'someone@pwned.invalid',
  'xmpp:someone@pwned.invalid/x',
  '<b>x</b>',
  '<!-- x -->',
  '<![CDATA[x]]>',
  '<?php x ?>',
  '&lt;b&gt; &#60; &copy;',
  '`code` ``more``',
  '```\ncode\n```',
  '~~~\ncode\n~~~',
  '    indented',
  '**a** __b__ *c* _d_ ~~e~~',
  '# heading',
  'heading\n===',
  'heading\n---',
  '---',
  '***',
  '> quote',
  '- item',
  '+ item',
  '1. item',
  '2) item',
  '- [x] done',
  'a | b\n---|---\nc | d',
  '| cell |',
  '\\| \\',
  'line\\\nbreak  \nline',
  '$(alert) $(zap~spin)',
  ':smile: [^1] {.class}',
  '\\![x](https://pwned.invalid/a.png)',
  '\\\\[x](https://pwned.invalid/)',
  'a\u202eb\u0007c\u001b[31m',
];

const quoted = (text: string) => JSON.stringify(text);

/** A story with every payload in every place that is drawn. */
export function hostileStory(): string {
  const list = (indent: number, line: (text: string) => string) =>
    payloads.map((text) => `${' '.repeat(indent)}- ${line(quoted(text))}`).join('\n');
  const one = (index: number) => quoted(payloads[index % payloads.length] ?? '');
  const rows = (indent: number, keys: readonly string[]) =>
    payloads
      .map((text, at) =>
        keys
          .map(
            (key, n) =>
              `${' '.repeat(indent)}${n === 0 ? '- ' : '  '}${key}: ${n === 0 ? quoted(text) : one(at + n)}`,
          )
          .join('\n'),
      )
      .join('\n');
  return yaml`
    変革ストーリー: 1
    自治体: ${one(0)}
    様式: アクションプラン
    テーマ: ${one(1)}
    ありたい姿:
      目標年: ${one(2)}
      宣言: ${one(0)}
      出典: ${one(3)}
      考え方: ${one(4)}
      姿:
    ${rows(4, ['id', '内容', '狙い', '説明'])}
    なりゆきの未来:
      - 内容: ${one(1)}
        区分: ${one(2)}
        フェーズ: ${one(3)}
        根拠:
          - 指標: ${one(5)}
            値: {${one(6)}: 12, 2030: ${one(7)}}
            単位: ${one(8)}
            種別: ${one(9)}
            出典: ${one(10)}
            比較:
              - 指標: ${one(11)}
                値: {2030: 4}
    戦略的取組:
    ${list(2, (text) => text)}
    あるべき姿:
    ${rows(2, ['内容', '区分', '狙い', '要素'])}
    現状:
    ${rows(2, ['内容', '区分', '経緯', '現状', '原因', 'ギャップ'])}
    力の場:
      推進力:
    ${rows(4, ['力', '活かし方', '強さ'])}
      抵抗力:
    ${rows(4, ['力', '対策'])}
    段階の考え方: ${one(12)}
    段階:
      - 名称: ${one(0)}
        副題: ${one(1)}
        時期: ${one(2)}
        目標状態:
    ${list(6, (text) => text)}
        アクション:
    ${rows(6, ['id', '内容', '狙い'])}
        アウトプット:
    ${rows(6, ['内容', '目標値', '単位'])}
        アウトカム:
    ${rows(6, ['内容', '現状値', '目標値', '単位'])}
        目標設定:
    ${list(6, (text) => text)}
    一歩踏み出す:
    ${rows(2, ['誰が', 'いつから', '誰と', '何を', 'どこまで'])}
    一年後:
      目指す状態:
    ${list(4, (text) => text)}
    過年度の取組:
    ${rows(2, ['内容', '期', '状態', '理由'])}
    対話:
      - 日付: ${one(3)}
        種別: 幹事フィードバック
        相手: ${one(4)}
        項目:
    ${rows(6, ['テーマ', '内容', '対応', '状態'])}
    ${one(0)}: ${one(1)}
  `;
}

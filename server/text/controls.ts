/**
 * Signs that command a terminal or turn the direction of what stands beside them: C0 with ESC, DEL,
 * C1, and the marks, overrides and isolates of bidirectional text.
 */
const controls = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Is there a control character in the text, a line break or a tab too? */
export function hasControls(text: string): boolean {
  return text.search(controls) >= 0;
}

/**
 * The text with a sign that can be seen in place of each control character: ␛ for ESC, � for those
 * that have no picture. As long as before, so that places in it stay right.
 *
 * @param kept what is left as it is, `\n` say.
 */
export function visibleControls(text: string, kept = ''): string {
  return text.replace(controls, (sign) => (kept.includes(sign) ? sign : pictureOf(sign)));
}

function pictureOf(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

/** Control characters as `\u009b`: for JSON that was written already, which reads the same then. */
export function escapedControls(json: string): string {
  return json.replace(controls, (sign) =>
    sign === '\n' ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

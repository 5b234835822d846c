/** A text with its cursor taken out: `$0` marks the place. */
export function cursorIn(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('$0');
  if (offset < 0) throw new Error('the text has no $0');
  return { text: marked.replace('$0', ''), offset };
}

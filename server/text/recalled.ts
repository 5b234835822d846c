/**
 * A computation on texts whose results are recalled for the texts that were asked for last: an edit
 * changes few of them.
 *
 * @param count so many of the last texts are recalled at least, and at most twice as many.
 */
export function recalled<T>(compute: (text: string) => T, count = 8000): (text: string) => T {
  let recent = new Map<string, T>();
  let older: ReadonlyMap<string, T> = new Map();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const result = older.get(text) ?? compute(text);
    if (recent.size >= count) {
      older = recent;
      recent = new Map();
    }
    recent.set(text, result);
    return result;
  };
}

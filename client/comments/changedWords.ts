/** A run of signs that both texts have, or that one of them has alone. */
interface Run {
  readonly kind: 'same' | 'was' | 'now';
  text: string;
}

/** Two texts as one, what differs marked: 地区を〔−歩く＋回る〕。 */
export function changedWords(was: string, now: string): string {
  const [a, b] = [words(was), words(now)];
  const runs: Run[] = [];
  const push = (kind: Run['kind'], text: string) => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else runs.push({ kind, text });
  };
  const lengths = commonLengths(a, b);
  for (let [i, j] = [0, 0]; i < a.length || j < b.length; ) {
    const isSame = i < a.length && a[i] === b[j];
    const below = lengths[i + 1]?.[j] ?? -1;
    const beside = j < b.length ? (lengths[i]?.[j + 1] ?? -1) : -1;
    if (isSame) {
      push('same', a[i++] ?? '');
      j++;
    } else if (i < a.length && below >= beside) push('was', a[i++] ?? '');
    else push('now', b[j++] ?? '');
  }
  return marked(runs);
}

function marked(runs: readonly Run[]): string {
  return runs
    .map(({ kind, text }, index) => {
      if (kind === 'same') return text;
      const begin = runs[index - 1]?.kind === 'same' || index === 0 ? '〔' : '';
      const next = runs[index + 1]?.kind;
      const end = next === undefined || next === 'same' ? '〕' : '';
      return `${begin}${kind === 'was' ? '−' : '＋'}${text}${end}`;
    })
    .join('');
}

/** Japanese words where the platform can tell them, signs elsewhere. */
function words(text: string): readonly string[] {
  const { Segmenter } = Intl;
  if (!Segmenter) return [...text];
  return [...new Segmenter('ja', { granularity: 'word' }).segment(text)].map(
    ({ segment }) => segment,
  );
}

/** Length of the longest common part of the rests behind each pair of places. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    const [row = [], below = []] = [rows[i], rows[i + 1]];
    for (let j = b.length - 1; j >= 0; j--) {
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

import type { Locale } from '../../vocabulary';

/** A text that the Shift_JIS of Windows cannot hold; says which signs of it. */
class EncodingError extends Error {
  constructor(readonly signs: readonly string[]) {
    super(`not in CP932: ${signs.join(' ')}`);
    this.name = 'EncodingError';
  }
}

/**
 * What to tell people of such an error; null for errors of any other kind. By the name: the makers
 * are a bundle of their own, whose classes are not the server's.
 */
export function encodingMessage(error: unknown, language: Locale): string | null {
  if (!(error instanceof Error) || error.name !== 'EncodingError') return null;
  const signs = (error as EncodingError).signs.slice(0, 10).join(' ');
  return language === 'ja'
    ? `CP932（Shift_JIS）では書けない文字があります: ${signs}。UTF-8 で書き出してください。Excel はどちらも開けます。`
    : `CP932 (Shift_JIS) does not have these characters: ${signs}. Write it as UTF-8; Excel opens both.`;
}

/** Signs that Windows writes otherwise than the standard does. */
const sameInWindows: Readonly<Record<string, string>> = {
  '〜': '～',
  '−': '－',
  '—': '―',
  '‖': '∥',
  '¢': '￠',
  '£': '￡',
  '¬': '￢',
  '\u00A0': ' ',
};

/**
 * A text in CP932, the Shift_JIS of Windows.
 *
 * @throws EncodingError
 */
export function cp932(text: string): Uint8Array {
  const table = tableOf();
  const bytes: number[] = [];
  const missing = new Set<string>();
  for (const sign of text) {
    const code = table.get(sign) ?? table.get(sameInWindows[sign] ?? '');
    if (code === undefined) missing.add(sign);
    else if (code > 0xff) bytes.push(code >> 8, code & 0xff);
    else bytes.push(code);
  }
  if (missing.size > 0) throw new EncodingError([...missing]);
  return Uint8Array.from(bytes);
}

let known: ReadonlyMap<string, number> | undefined;

/** The code of each sign, turned round from what every host can read. */
function tableOf(): ReadonlyMap<string, number> {
  if (known) return known;
  const table = new Map<string, number>();
  const decoder = new TextDecoder('shift_jis', { fatal: true });
  const learn = (code: number, ...bytes: readonly number[]) => {
    try {
      const sign = decoder.decode(Uint8Array.from(bytes));
      // Of a sign that has two codes Windows writes the first.
      if ([...sign].length === 1 && !table.has(sign)) table.set(sign, code);
    } catch {
      // No sign has this code.
    }
  };
  for (let one = 0; one <= 0xff; one++) learn(one, one);
  for (const [from, to] of [
    [0x81, 0x9f],
    [0xe0, 0xfc],
  ] as const) {
    for (let lead = from; lead <= to; lead++) {
      // Signs of one's own have no meaning elsewhere; those of NEC are again with IBM's.
      if (lead >= 0xed && lead <= 0xf9) continue;
      for (let trail = 0x40; trail <= 0xfc; trail++) learn((lead << 8) | trail, lead, trail);
    }
  }
  known = table;
  return table;
}

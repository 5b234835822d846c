/** The dictionary form of a polite ending. */

const rows: Readonly<Record<string, string>> = {
  い: 'う',
  き: 'く',
  ぎ: 'ぐ',
  し: 'す',
  ち: 'つ',
  に: 'ぬ',
  び: 'ぶ',
  み: 'む',
  り: 'る',
};

/** 整えます, 整えました → 整える, 支えていきます → 支えていく, しています → している: plans are written politely. */
export function plainForm(sentence: string): string {
  const stem = sentence.replace(/ま(?:す|した)$/, '');
  if (stem === sentence) return sentence;
  // 開催します, 後押しします, 公開にします; but 促します → 促す.
  if (
    /(?:[をにと]|[\u3400-\u9FFFァ-ヺー]{2}|[しけえげいきりみちせめれ]|[おご][^、。を]{2,6})し$/.test(
      stem,
    )
  ) {
    return `${stem.slice(0, -1)}する`;
  }
  if (/[てで]い$|でき$|[えけげせてねべめれ\u3400-\u9FFF]$/.test(stem)) return `${stem}る`;
  const last = rows[stem.slice(-1)];
  return last ? stem.slice(0, -1) + last : sentence;
}

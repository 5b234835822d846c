import type { Locale } from '../vocabulary';
import type { TakenCounts } from './take';

/** Sentences that were edited in decks and papers, and what they were held against. */
export interface ProposedSentences {
  readonly proposals: readonly unknown[];
  /** Names of rounds; null for the story as it is now. */
  readonly heldAgainst: readonly (string | null)[];
}

/** How many comments were taken in and where they stand, and what is proposed besides. */
export function returnedMessage(taken: TakenCounts & ProposedSentences, locale: Locale): string {
  const { proposals, heldAgainst } = taken;
  if (proposals.length === 0) return takenMessage(taken, locale);
  const rounds = heldAgainst.filter((one) => one !== null);
  const isJapanese = locale === 'ja';
  const names = rounds.map((one) => (isJapanese ? `「${one}」` : `“${one}”`));
  const hasUnknown = rounds.length < heldAgainst.length;
  const message = takenMessage(taken, locale);
  if (isJapanese) {
    const against = names.length > 0 ? `送ったときの版${names.join('')}と比べました。` : '';
    const unknown = hasUnknown
      ? '送ったときの版が保存されていないので、いまのストーリーと比べました。送ったあとに直した文も並ぶことがあります。'
      : '';
    return `${message}書き替えられた文が${proposals.length}件あります。${against}${unknown}`;
  }
  const against = names.length > 0 ? ` Compared with the round sent: ${names.join(', ')}.` : '';
  const unknown = hasUnknown
    ? ' The round sent was not kept, so they were compared with the story as it is now: what you changed since may be among them.'
    : '';
  return `${message} ${proposals.length} sentences were edited in it.${against}${unknown}`;
}

/** How many comments were taken in, and where they stand. */
function takenMessage(counts: TakenCounts, locale: Locale): string {
  const all = counts.atItem + counts.atSheet + counts.atWhole;
  return locale === 'ja' ? japanese(all, counts) : english(all, counts);
}

function japanese(all: number, { atItem, atSheet, atWhole, known }: TakenCounts): string {
  const already = known > 0 ? `${known}件は、すでに取り込んであります。` : '';
  if (all === 0) return `新しいコメントはありません。${already}`;
  const parts = [
    ...(atItem > 0 ? [`項目に${atItem}件`] : []),
    ...(atSheet > 0 ? [`元の項目が見つからず、そのシートに${atSheet}件`] : []),
    ...(atWhole > 0 ? [`全体に${atWhole}件`] : []),
  ];
  return `コメント${all}件を「対話」に書き加えました（${parts.join('、')}）。${already}`;
}

function english(all: number, { atItem, atSheet, atWhole, known }: TakenCounts): string {
  const already = known > 0 ? ` ${known} were there already.` : '';
  if (all === 0) return `No new comments.${already}`;
  const parts = [
    ...(atItem > 0 ? [`${atItem} at items`] : []),
    ...(atSheet > 0 ? [`${atSheet} at a sheet`] : []),
    ...(atWhole > 0 ? [`${atWhole} on the whole`] : []),
  ];
  return `${all} comments were added to the dialogues (${parts.join(', ')}).${already}`;
}

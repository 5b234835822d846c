/** Rewording of a deed as the change it is meant to bring: 増やす → 増えている. */

/** Verb of doing (without its inflection) → the change, told as a state that lasts. */
const pairs: readonly (readonly [RegExp, string])[] = [
  [/増や(?:す|した|します|していく|していきたい)$/, '増えている'],
  [/減ら(?:す|した|します|していく|していきたい)$/, '減っている'],
  [/変え(?:る|た|ます|ていく|ていきたい)$/, '変わっている'],
  [/高め(?:る|た|ます|ていく|ていきたい)$/, '高まっている'],
  [/深め(?:る|た|ます|ていく|ていきたい)$/, '深まっている'],
  [/広げ(?:る|た|ます|ていく|ていきたい)$/, '広がっている'],
  [/強め(?:る|た|ます|ていく|ていきたい)$/, '強まっている'],
  [/(?:つなげ|繋げ)(?:る|た|ます|ていく|ていきたい)$/, 'つながっている'],
  [/育て(?:る|た|ます|ていく|ていきたい)$/, '育っている'],
  [/整え(?:る|た|ます|ていく|ていきたい)$/, '整っている'],
  [/生み出(?:す|した|します|していく)$|生(?:む|んだ|んでいく)$/, '生まれている'],
  [/根[付づ]かせ(?:る|た|ます|ていく|ていきたい)$/, '根付いている'],
  [/浸透させ(?:る|た|ます|ていく|ていきたい)$/, '浸透している'],
  [/定着させ(?:る|た|ます|ていく|ていきたい)$/, '定着している'],
  [/向上させ(?:る|た|ます|ていく|ていきたい)$/, '向上している'],
  [/共有(?:する|した|します|していく|していきたい)$/, '共有されている'],
  [/(?:つく|作|創)(?:る|った|ります|っていく|っていきたい)$|設け(?:る|た|ます|ていく)$/, 'ある'],
];

/**
 * The sentence told as a change, or undefined where no mechanical rewording exists (実施, 開催: ask
 * who changes how instead). The object becomes the subject: the last を of the clause turns into が.
 */
export function changeFor(sentence: string): string | undefined {
  const said = sentence.replace(/こと$/, '');
  for (const [verb, change] of pairs) {
    const match = verb.exec(said);
    if (!match) continue;
    const before = said.slice(0, match.index);
    const clause = before.lastIndexOf('、') + 1;
    const object = before.lastIndexOf('を');
    if (object < clause) return undefined;
    return `${before.slice(0, object)}が${before.slice(object + 1)}${change}`;
  }
  return undefined;
}

import { alternatives } from '../text/alternatives';
import { normalize } from '../text/normalize';

const words = alternatives`
  未定
  検討中
  調整中
  作成中
  同上
  同左
  未記入
  記入中
  あとで(?:書く|記入)?
  後で(?:書く|記入)?
  なし
  特になし
  \?+
  -+
  ー+
  …+
  \.{2,}
  ・+
  [○〇]+
  [xX]{2,}
  tbd
  tba
  todo
  n/a
  to be (?:decided|determined|announced)
  not yet
  same as above
`;
const placeholders = new RegExp(`^(?:${words})[。.]?$`, 'i');

/**
 * Does the text only hold a place (未定, 検討中, 同上, ？, ○○)? Such a value counts as empty.
 * Source: the rule catalogue's row `no-outcome`.
 */
export function isPlaceholder(text: string): boolean {
  const plain = normalize(text).replace(/^[（(［【[](.*)[)）］】\]]$/u, '$1');
  return plain === '' || placeholders.test(plain);
}

/** The lexicon of the drift rules: concepts of a 総合計画 and their everyday words. */
import { CULTURE } from './culture';
import { ECONOMY } from './economy';
import { INWARD } from './inward';
import { PEOPLE } from './people';
import { PLACE } from './place';
import { PROCESSES } from './process';
import type { ConceptEntry } from './types';
import { WELFARE } from './welfare';

export { NOT_CONCEPTS } from './stop';
export type { ConceptEntry, ConceptKind } from './types';

export const LEXICON: readonly ConceptEntry[] = [
  ...PEOPLE,
  ...PROCESSES,
  ...WELFARE,
  ...CULTURE,
  ...PLACE,
  ...ECONOMY,
  ...INWARD,
];

/**
 * The 450 most frequent kanji of real papers, most frequent first. A shared kanji outside them
 * links two texts even where no lexicon holds the word.
 */
export const COMMON_KANJI =
  '人組職事対年員市会自話考部的取織要行実成研体課現化度意方地活動変見分域題業務民理後上加状必育姿進目向内力大今等一治材思識政参間感究生修来場本重中持性共長出者回所気日通施代月果第容時手少推仕前何定検解続問増制応改有幹経様役期発点多基革新用山全討践切合環関情境未当在知下財令指作報和同以価効郡他高住策管戦次世想直減学能視得友整機口社過強係画主開属各予設子図達況験交認針入積私名極署付段若平踏略総深置安最催齢決担結評提常特案不計歩国心求起良標把握法任野採携先局将値営支越割害我具働析立身周面換存災個返資導水配去相継連論受協望収観声囲言確及創広講都横率量善異測甲府運土難階構議数仲互明料保費愛態断柔軟外再質集層別型正団義繋像希込調査公県描位流助風象福健念適早終豊景巻勢着薄反算信透答例展足満抵抗誰文氏使染繰表可接昇産物税門違背築教祉備浸与金欲聞田抱示説郷残含余差揮小供委皆記道件速症影響概庁振暮掲円映傾堀裕根挑引源捉線種初己顔転非談然近禍雑待添形止証頼降格超寄聴補援充副据約維績給選拡始町歴士候低複誇打統緯移';

/**
 * Words that hold a form of the lexicon but mean none of its concepts; matched like any other
 * form, they keep a shorter one from firing.
 */
export const notConcepts = `\
上乗せ 被害額 中核 乗り出 乗り心地 乗り越え 仕事納め 使い道 便乗 保障 働きかけ 商標 喪失 大人数 \
子会社 宗教 客観 宿る 支障 故障 教訓 文学 旅立 日課 校正 校閲 核心 樹立 歯止め 歯車 油断 浸透 \
消費 災い 犯さ 病みつき 症例 科学 稼働 罪悪感 老獪 肩書 船出 花嫁 花形 花火 花粉 苗字 血の通 \
血縁 見学 見舞い状 親切 解読 誤解 読み取 読み解 課外 課程 課題 賞味 通りがか 通り過ぎ 道のり \
道具 道筋 開花 障子 雪辱 風潮 食い止 食い違`;

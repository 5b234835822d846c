/**
 * Words that hold a form of the lexicon but mean none of its concepts; matched like any other
 * form, they keep a shorter one from firing.
 */
export const NOT_CONCEPTS = `
浸透 消費 課題 課程 日課 課外 見学 科学 文学 宗教 教訓 開花 花火 花嫁 障子 見舞い状 年齢 意味 興味 稼働 見送り 見通し 組合 乗り越え 乗り出 上乗せ 便乗 読み取 読み解 支障 保障
故障 補償 克服 成果 効果 結果 水準 水平 道筋 道のり 道具 近道 花形 足元 人間 時間帯 罪悪感 根回し
商標 食い違 食い止 歯止め 歯車 火種 土台 棚上げ 客観 苗字 校正 校閲 解読 宿る 船出 旅立
働きかけ 血縁 血の通 興行 病みつき 木曜 水曜 火曜 土曜 金曜 日曜日 月曜 症例 老獪 犯さ 田舎 花粉
災い 雪辱 大人数 子会社 親会社 親切 心境 使い道 通りがか 仕事納め 乗り心地 通り過ぎ 本当 本来 本市 本町 本格 本気 基本 見本 日本`;

/**
 * Words that hold a form of the lexicon but mean none of its concepts; matched like any other
 * form, they keep a shorter one from firing.
 */
export const NOT_CONCEPTS = `
上乗せ 乗り出 乗り心地 乗り越え 人間 仕事納め 使い道 便乗 保障 働きかけ 克服 効果 商標 土台 土曜
基本 大人数 子会社 宗教 客観 宿る 年齢 心境 意味 成果 支障 故障 教訓 文学 旅立 日曜日 日本 日課
時間帯 月曜 木曜 本市 本当 本来 本格 本気 本町 校正 校閲 根回し 棚上げ 歯止め 歯車 水平 水曜 水準
浸透 消費 火曜 火種 災い 犯さ 田舎 病みつき 症例 科学 稼働 組合 結果 罪悪感 老獪 興味 興行 船出 花嫁
花形 花火 花粉 苗字 血の通 血縁 補償 見学 見本 見舞い状 見送り 見通し 親会社 親切 解読 読み取 読み解
課外 課程 課題 足元 近道 通りがか 通り過ぎ 道のり 道具 道筋 金曜 開花 障子 雪辱 食い止 食い違`;

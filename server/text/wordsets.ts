/**
 * Word sets of the rules, and the search for them. An entry is a pattern source over width-folded
 * text: nearly always the word itself, with a look-ahead where another word would match it too.
 */
import { foldWidth } from './normalize';

export type WordSet = readonly string[];

/** A word set from entries set apart by white space. */
function words(entries: string): WordSet {
  return entries.trim().split(/\s+/);
}

/** Nouns of doing, as a phrase ends in them: 〜の実施, 〜を検討する. */
export const actNouns: WordSet = words(`
  実施 開催 検討 作成 整備 構築 推進 協議 参画 参加 提案 見直し 設置 導入 発信 周知 強化 育成 養成
  支援 働きかけ 策定 募集 運営 調査 分析 整理 配布 掲載 登用 確保 確定 確認 改訂 改定 創出 試行
`);

/** Dictionary forms of transitive, volitional verbs: 〜をつくる, 〜に努める. */
export const actVerbs: WordSet = words(`
  つくる 作る 創る 設ける 進める 図る 行う 行なう 続ける 起こす 広げる 増やす 減らす 高める 深める
  変える 与える 整える 育てる つなげる 繋げる 伝える 努める 目指す 取り組む 取組む
`);

/** Intransitive verbs of change: what an outcome may say. */
export const stateVerbs: WordSet = words(
  '増える 減る 高まる 深まる 広がる 変わる 生まれる 根付く 根づく つながる 繋がる 育つ 整う なる',
);

/** Nouns that a state ends in: 〜なまち. */
export const stateNouns: WordSet = words('まち 町 地域 社会 組織 状態 環境 風土 職場');

/** A measure without a direction. 制度, 年度 and the like are none. */
export const measureNouns: WordSet = words(
  '満足度 状況 声 (?<!効|能|倍)率 割合 件数 人数 回数 実績 (?<![制年態程今一毎過丁])度',
);

/** Bare nouns of change, whose owner is left out: 〜の向上. */
export const changeNouns: WordSet = words(
  '向上 改善 共有 連携 定着 浸透 醸成 活性化 増加 減少 解消 充実',
);

/** What makes an office of a word for residents: 市民課, 高齢者福祉課, 市民センター. */
const notOffice =
  '(?![一-龠]{0,4}(?:課(?!題)|(?<!関)係(?![わり])|局|部(?![会活分門])|センター|ホール|会館|病院|税))';

/** Who acts: inside the town hall. */
export const actorWords: WordSet = words(`
  職員 若手 係長 管理職 課長 部長 部下 上司 課(?![題税金しす]) 部局 部署 組織(?!づくり|作り)
  経営層 研究生 マネ友
`);

/** Who lives there; an office named after them (市民課) is not them. */
export const residentWords: WordSet = words(`
  市民 住民(?!票) 町民 区民 村民 生活者 利用者 子ども 子供 若者 高齢者 お年寄り 障がい者 障害者
  保護者 事業者 (?<!自治)団体 自治会 町内会 地域の人 世帯 家庭
`).map((word) => word + notOffice);

export const moneyWords: WordSet = words(
  '財政 財源 収支 税収 歳入 歳出 扶助費 予算 費用 経費 試算 削減',
);

export const stopWords: WordSet = words(
  'やめ(?:る|て|た|よう|ます) 止め(?:る|て|た|よう|ます) 廃止 縮小 統合 簡素化 スクラップ 代替',
);

export const trainingNouns: WordSet = words('研修 講座 勉強会 セミナー 学習');

/** Systems; a rule about them wants `changesSystem`. */
export const systemWords: WordSet = words('制度 規程 要綱 条例 方針 計画 検定 評価');

export const toolWords: WordSet = words('DX SDGs AI RPA ICT IT スマート(?!フォン|ホン) デジタル');

export const vagueWords: WordSet = words(
  '随時 適宜 必要に応じ 可能な限り 可能な範囲 できる限り できるだけ 積極的に 一人でも多く 作成中から',
);

/** Wishing and supposing. たい only as an ending: ありたい姿 and たいへん are none. */
export const hedgeWords: WordSet = words(`
  期待され 期待でき と考え(?:る|ます|られ) 努め(?:る|て|ます)
  (?<!あり)たい(?=$|[。、」』)]|と(?:思|考)|です) かもしれ
`);

/** Words in which nobody can object. */
export const stockWords: WordSet = words(
  '安心 安全 活力 魅力 元気 輝[くきい] 豊か 充実 笑顔 明る[くい] 誇り 愛着 持続可能',
);

export interface FoundWord {
  /** As it stands in the text. */
  word: string;
  /** UTF-16 offsets in the given text; `end` is exclusive. */
  start: number;
  end: number;
}

const compiled = new WeakMap<WordSet, { anywhere: RegExp; source: string }>();

/** The pattern of any word of `set`, the longest entry first; Latin words stand alone. */
function compile(set: WordSet) {
  let made = compiled.get(set);
  if (!made) {
    const source = [...set]
      .sort((a, b) => b.length - a.length)
      .map((word) => (/^[A-Za-z]+$/.test(word) ? `(?<![A-Za-z])${word}(?![A-Za-z])` : word))
      .join('|');
    made = { anywhere: new RegExp(source, 'gi'), source };
    compiled.set(set, made);
  }
  return made;
}

/** The words of `set` in `text`, in order, without overlap. */
export function wordsIn(text: string, set: WordSet): FoundWord[] {
  return [...foldWidth(text).matchAll(compile(set).anywhere)].map((match) => ({
    word: text.slice(match.index, match.index + match[0].length),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Whether any word of `set` occurs in `text`. */
export function hasWord(text: string, set: WordSet): boolean {
  return foldWidth(text).search(compile(set).anywhere) >= 0;
}

/** A pattern source that matches any word of `set`, to build on. */
export function anyOf(set: WordSet): string {
  return `(?:${compile(set).source})`;
}

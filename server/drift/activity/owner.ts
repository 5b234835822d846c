/** Whose change it is where 対象 says so beside the text. */
import { alternatives } from '../../text/alternatives';
import { deed } from './deeds';

/** The doer itself is no target group: nothing changes by naming it. */
const itself =
  /^(?:本?[市町村区県]|市役所|役場|役所|行政|庁内|事務局|私たち|わたしたち|我々|研究生|全庁)$/;

/** Things a town hall provides; people only use them. */
const provided = alternatives`
  環境
  体制
  仕組み
  しくみ
  基盤
  施設
  場
  場所
  居場所
  機会
  制度
  窓口
  支援策?
  施策
  対策
  サービス
  事業
  取り?組み?
  ネットワーク
  拠点
  道路
  公園
  方針
  要綱
  条例
  研修
  講座
  教室
  イベント
  説明会
  情報
`;

/** What those do to whom it is provided. */
const used = alternatives`
  利用
  活用
  使
  受け
  逃さず
  受講
  知
  選
  理解
  楽し
  訪
  見つけ
  持
  得
  集め
  調べ
  話
  参加
  継続
`;

/** Deeds that are people's own as often as a town hall's. */
const ownDeed = alternatives`
  確認
  確保
  登録
  受講
  見学
  視察
  訪問
  準備
  申請
  継続
  清掃
  回収
  点検
  購入
  報告
  提案
  発信
  発表
  紹介
  交換
  展示
  出展
  販売
  開発
  出店
  研究
  制作
  企画
  投稿
  対応
  管理
  訓練
  接種
  検査
  診断
  記録
  選定
  決定
  説明
  運営
  測定
  評価
  演習
  実習
  植樹
  修理
  剪定
  調整
  執筆
  編集
`;
const bySelf = '自分[ごゴ]と|日常|習慣';

/** Deeds on behalf of others, whoever is named. */
const onBehalf = alternatives`
  (?:${provided})(?:づくり|作り|等|など)?を(?!(?:${used}))[^、。をがは]*$
  を[^、。をがは]{0,10}(?:図る|図っていく|進める|進めていく|募る|促す|促進する|推進する|後押しする|支援する|講じる|(?:働き|呼び)[か掛]ける|実施する|開催する)(?:こと)?$
  (?:確保|提供|充実|整備|推進|向上|支援|強化|創出|啓発|周知|普及|発信|${deed}化)に(?:努める|取り組む)(?:こと)?$
  (?:整備|構築|創出|策定|導入|設置|開催|配布|周知|啓発|拡充|提供|育成|養成|見直し|反映|発信|支援|普及|検討)(?:を(?:する|行う|進める|図る))(?:こと)?$
  [をのに](?:[^、。をがは]{0,12})(?:(?:${deed})(?<!${ownDeed})|[^、。をがは]{1,6}(?<!${bySelf})化)する(?:こと)?$
  (?:見直|立ち上げ)[すすてる]*(?:こと)?$
  (?:管理|運営|点検|整理|調整|指導|更新|補修|修繕|改修|除雪|配布|支援|提供)を[^、。をがは]*行う(?:こと)?$
  化(?:に取り組む|を(?:図る|進める))$
  させる$
  てい(?:く|きたい|きます)$
  ようにする$
  に(?:つなげる|結び付ける|結びつける)$
`;
const isOnBehalf = new RegExp(`(?:${onBehalf})`);

/**
 * Is what the sentence tells the behaviour of those whom 対象 names (高齢者: 自立した生活を送る), not
 * a deed for them (高齢者: 相談できる体制を整える)?
 */
export function isBehaviour(sentence: string, who: string): boolean {
  return who !== '' && !itself.test(who) && !isOnBehalf.test(sentence);
}

const feelings = alternatives`
  安心して
  自信を[持も]って
  誇りを[持も]って
  やりがいを[持も]って
  希望を[持も]って
  楽しく
  楽しみながら
  いきいきと
  生き生きと
  自分らしく
  健やかに
  快適に
  気軽に
`;
const transitive = alternatives`
  整え
  広げ
  高め
  深め
  進め
  変え
  続け
  設け
  伝え
  つなげ
  育て
  集め
  定め
  決め
  始め
  支え
  備え
  求め
  届け
  掲げ
  強め
  努め
  講じ
  見せ
  寄せ
  任せ
`;
/** 安心して移動できる, 自信を持って取り組める: what people can do, or feel in doing it. */
export const ability = new RegExp(
  `(?:(?:${feelings})[^、。]*[えけげせてねべめれ](?<!${transitive})る|取り?組め(?:る|ている)|でき(?:る|ている))(?:こと)?$`,
);

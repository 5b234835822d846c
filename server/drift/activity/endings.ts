/** How a sentence ends that counts, repeats what was said of an event, or tells a deed. */
import { alternatives } from '../../text/alternatives';
import { done } from './deeds';
import { counter, event, number } from './things';

export const reaction = alternatives`
  満足度
  回答率
  回収率
  感想
  声
  理解度
  実績
  評価
  アンケート結果
`;

export const isHigh = alternatives`
  高い
  高まる
  高くなる
  向上(?:する)?
  よい
  良い
  上がる
  ${number}${counter}.*
`;

export const pleased = alternatives`
  満足
  役に立
  役立
  よかった
  良かった
  楽しかった
  ためになっ
  参考になっ
  わかりやす
  分かりやす
  感想
  好評
  また参加したい
  有意義
  理解度
  期待どおり
`;

export const countedDeed = alternatives`
  ${event}
  ${done}
  (?<![業農住婚生故罪災害るうくすつむぶぐ]の?)件数
  回数
  部数
  参加者
  受講者
  来場者
  受講率
`;

export const reachedOrDone = alternatives`
  達する
  達している
  超える
  超えている
  上回る
  する
  達成する
  達成
  確保する
  集める
  集まる
  開催
  実施
  参加する
  参加
  受講する
  受講
  配布
  発行
  配る
  開く
  行う
  訪問
  設置
  増やす
  来場
  目標
`;

export const places = alternatives`
  か所
  カ所
  ヶ所
  箇所
  台
  基
  部
  枚
  冊
  会場
`;

export const setUp = alternatives`
  なる
  なっている
  増える
  増えている
  達する
  達している
  超える
  超えている
  設けられている
  置かれている
  開かれている
  配られている
  開く
  配る
  置く
  設ける
  行う
  行われている
  される
  されている
`;

export const heldOrHandedOut = alternatives`
  開催
  実施
  発行
  配布
  設置
  訪問
  受講
  研修
  講座
  セミナー
  イベント
  ワークショップ
  説明会
`;

export const moreOf = alternatives`
  増える
  増えている
  増加(?:する|している)?
  増やす
  維持(?:する)?
  [^、。]*にする
`;

export const doing = alternatives`
  する
  します
  した
  しました
  行う
  行います
  行った
  おこなう
  図る
  進める
  している
  していること
  続ける
  加速させる
  しておく
  できるようにする
  し続ける
  ができる
`;

/** A deed that is meant to come. */
export const intended = alternatives`
  ていく
  でいく
  ていきます
  ていきたい
  でいきたい
  てみる
  てもらう
  でもらう
  させる
  させます
  させた
  ようにする
  こととする
  ことにする
  ように努める
  てほしい
  していただく
  していきたいと考える
  たいと考える
  をお願いする
`;

/** A deed that goes on: 〜ている. */
export const goingOn = alternatives`
  開い
  配っ
  作っ
  つくっ
  設け
  続け
  進め
  行っ
  送っ
  集め
  まとめ
  始め
  立ち上げ
  取り入れ
  組み入れ
  図っ
  促し
  出し
  貼っ
  招い
  組ん
  定め
  置い
  並べ
  植え
  備え
  終え
  流し
  回し
  済ませ
  仕上げ
  高め
  深め
  広げ
  増やし
  強め
  伸ばし
  広め
  呼びかけ
  働きかけ
  整え
  固め
  打ち出し
  掲げ
`;

/** What a deed is to prepare. */
export const ground = alternatives`
  体制
  仕組み
  しくみ
  環境
  風土
  関係
  ネットワーク
  場
  機会
  きっかけ
  職場
  土台
  基盤
  人材
  まち
  地域
  組織
  仲間
`;

/** What is offered to people; their own life or leisure is not. */
export const offered = alternatives`
  支援策?
  施策
  対策
  サービス
  事業
  制度
  窓口
  施設
  設備
  装備
  資機材
  備品
  体制
  講座
  教室
  授業
  プログラム
  メニュー
  相談
  相談機能
  保育
  教育
  医療
  福祉
  介護
  ケア
  給食
  図書
  蔵書
  研修
  助成
  手当
  情報
  交通
  機能
  拠点
  [^、。のをがは]{1,6}(?:の場|の機会|事業|支援|対策|活動)
`;

export const built = alternatives`
  構築
  整備
  創出
  確保
  づくり
  作り
  育成
  強化
  確立
  充実
  再構築
  再編
`;

/** Nouns of a state reached, not of a deed. */
export const ownState = alternatives`
  達成
  維持
  実現
  解消
  実感
  経験
  体験
  発揮
  尊重
  自覚
  共有
  理解
  獲得
  回復
  克服
  意識
  記録
  突破
  [割分倍人件]
`;

/** How things are made, begun and finished, and how it is told that they live. */
import { alternatives } from '../../text/alternatives';
import { befalls } from './befalling';
import { done } from './deeds';
import { artefact, event } from './things';

export const isReady = alternatives`
  完成し
  刷り上が
  出来上が
  できあが
  仕上が
  行き渡
  出そろ
  出揃
`;

/** The passive of a deed on a thing, up to れ. */
export const passives = alternatives`
  配ら
  つくら
  作ら
  創ら
  開か
  設けら
  立ち上げら
  定めら
  まとめら
  始めら
  張ら
  貼ら
  置か
  建てら
  植えら
  送ら
  敷か
  架けら
  取り付けら
  掲げら
  用意さ
  備え付けら
  選ば
  決めら
  刷ら
  出さ
  改めら
  新しくさ
  立てら
  届けら
  加えら
  組み込ま
  明記さ
  示さ
  発表さ
  知らさ
  配備さ
  常備さ
  併設さ
  貼り出さ
  開放さ
  位置[付づ]けら
  委嘱さ
  割り当てら
  付けら
  備えら
  揃えら
  積ま
  塗ら
  回さ
  流さ
  結ば
  引か
  催さ
  組ま
  持た
  直さ
`;

/** A thing that lives: people use it. */
export const inUse = alternatives`
  使わ
  読ま
  活用さ
  利用さ
  親しま
  共有さ
  知ら
  守ら
  見ら
  生かさ
  活かさ
  支えら
  継が
  語ら
  理解さ
  認識さ
  愛さ
  信頼さ
  歩か
  呼ば
  伝えら
  (?:${befalls})さ
`;

/** A thing that is there now. */
export const inPlace = alternatives`
  整っ
  届い
  行き渡っ
  行きわたっ
  付い
  並ん
  立っ
  建っ
  決まっ
  定まっ
  固まっ
  出
  走っ
  動き出し
  立ち上がっ
  揃っ
  そろっ
  できあがっ
  仕上がっ
  出来上がっ
  載っ
  備わっ
`;

/** What is begun and finished. */
export const undertaking = alternatives`
  ${done}
  ${artefact}
  ${event}
  手続き?
  作業
  工事
  事業
  サービス
  受付
  実証実験
  社会実験
  会議
  活動
  [習表連覧]会
`;

/** How far an undertaking has got. */
export const begunOrDone = alternatives`
  完了
  終了
  終わ
  (?<!で)済[みん]
  開始
  始ま
  行われ
  なされ
  完成
  できあが
  でき上が
  出来上が
  スタート
  稼働
  発足
  施行
  可決
  承認
  計上
  オープン
  開館
  開園
  リニューアル
  新しくな
  発足
  開かれ
  催され
  持たれ
`;

export const paper = alternatives`
  条例
  要綱
  規程
  計画
  方針
  指針
  マニュアル
  冊子
  報告書
  手引き?
  一覧
  名簿
  台帳
`;

/** Deeds that people also say of what has come to be. */
export const lastingDeed = alternatives`
  除雪
  決定
  普及
  育成
  養成
  支援
  継続
  清掃
  確保
  反映
  評価
  提案
  発信
`;

export const frame = alternatives`
  体制
  仕組み
  しくみ
  環境
  風土
  土壌
  関係
  場
  基盤
`;

export const made = alternatives`
  構築
  整備
  創出
  用意
  つくら
  作ら
  整えら
  設けら
`;

/** Whose change it is where 対象 says so beside the text. */
import { alternatives } from '../../text/alternatives';
import { deed } from './deeds';
import { measureEnd, ofOwnAccord } from './measures';
import { ownDeed } from './ownDeeds';
import { providingEnd } from './providing';
import { matter, supply, taken } from './provisions';
import { clause, within } from './signs';
import { artefact, event } from './things';
import { upkeep } from './upkeep';

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
  (?<![現会職農市漁])場
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
  ルート
  道路
  公園
  方針
  要綱
  条例
  研修
  講座
  (?<!空き)教室
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
  聴
  聞
  読
  学
  掃
  清掃
  守
  植
  世話
  手入れ
  借
  提案
  やめ
  説明
`;

const bySelf = '自分[ごゴ]と|日常|習慣';

/** What people take pains with in their own lives: 節電に努める. */
const ofLife = '[健節学練習貯減量]|予防|づくり|鍛錬|自己[^、。]{2}|分別|体力|生活|両立|子育て|交流';

/** Those with whom a town hall does what it does. */
const partner =
  '関係(?:機関|団体|部署|者|課)|警察|消防署|医師会|社協|商工会|農協|漁協|[近隣][^、。]{0,2}[市町村]|県|他市';

/** Deeds on behalf of others, whoever is named. */
const onBehalf = alternatives`
  (?:${provided})(?:づくり|作り|等|など)?を(?!(?:${within}*[^、。をがは\u3400-\u9FFF])?(?:${used}))${within}*$
  を${within}{0,10}(?:図る|図っていく|進める|進めていく|募る|促す|促進する|推進する|後押しする|支援する|講じる|(?:働き|呼び)[か掛]ける|実施する|開催する)$
  (?:確保|提供|充実|整備|推進|向上|支援|強化|創出|啓発|周知|普及|発信|${deed}化)に(?:努める|取り組む)$
  (?:整備|構築|創出|策定|導入|設置|開催|配布|周知|啓発|拡充|提供|育成|養成|見直し|反映|発信|支援|普及|検討)(?:を(?:する|行う|進める|図る))$
  [をのに](?:${within}{0,12})(?:(?:${deed})(?<!${ownDeed})|${within}{1,6}(?<!${bySelf})化)する$
  (?<!(?:生活|生活習慣|習慣|暮らし|家計|働き方|食事|食生活|人生)を)(?:見直|立ち上げ)[すてる]*$
  (?:管理|運営|点検|整理|調整|指導|更新|補修|修繕|改修|除雪|配布|支援|提供|調査|アンケート|診断|啓発)を${within}*行(?:う|った)$
  (?:化|${deed}|${upkeep})(?<!${ownDeed}|${bySelf}化)(?:に取り?組(?:む|んでいく|んでいきます|んでいる)|を(?:図る|進める))$
  (?:(?:${deed}|${upkeep})(?<!${ownDeed})|情報交換|情報共有|情報提供|意見交換)を${within}{0,16}(?:強める|深める|密にする|充実させる|広げる|急ぐ|重ねる|支える|高める|行う|展開する|強化する|拡大する|継続する|徹底する)$
  (?:${provided}|枠|受け?皿|対象|範囲)の?(?:更なる|さらなる|一層の)?(?:拡大|拡充|充実|多様化|確保)(?:に(?:努める|取り?組む|つなげる)|を(?:図る|進める|目指す)|する)$
  (?:${provided}|枠|受け?皿|販路)を${within}{0,8}(?:拡大|充実|開拓|確保|用意|維持|継続)(?:する|していく)$
  (?:${provided}|機能|水準)の?(?:維持|確保|向上)に(?:努める|努めていく|取り?組む)$
  (?<!${ofLife})に(?:努める|努めていく)$
  (?:${partner})との?${clause}{0,24}を${clause}*[うくぐすつぬぶむる]$
  を${within}{0,6}(?:誘導|規制|勧奨|推奨|斡旋|あっせん)する$
  (?:形成|創出|構築|再構築|拡大|拡充|充実|開拓|解消|改善|保全|保存|保護|継承|防止|抑制|適正化|効率化|反映|堅持|振興|誘致|確立|一元化|円滑化|迅速化)に(?:努める|努めていく|取り?組む)$
  (?:情報|サービス|支援|手当|給付|資料|魅力|意義|必要性|重要性|趣旨|制度|取り?組み?)を${within}{0,12}(?:届ける|伝える|広める|流す|送る|出す|発信する)$
  (?:継承|活動|開発|出店|販売|自立|就労|経営|挑戦|学び|育ち|復帰|創業|起業|定着|暮らし|生活|参加|移住|成長)を${within}{0,8}(?:支える|支援する|応援する|後押しする|サポートする|助ける|下支えする)$
  させる$
  (?<!声をかけ|歩い|持っ|連れ|帰っ|つい|走っ|乗っ)て(?:いく|いきたい|いきます)$
  て(?:まいる|参る)$
  ようにする$
  に(?:つなげる|結び付ける|結びつける)$
`;
/** Three patterns: an engine does not compile one of more than 20,000 signs, and is slow with it. */
const wordings = [new RegExp(`(?:${onBehalf})`), measureEnd, providingEnd];
/** Does a sentence end as deeds for others do (機会の拡充に努める)? */
export const isOnBehalf = (sentence: string): boolean =>
  wordings.some((wording) => wording.test(sentence));

/** Staff work with such things, so it may as well be their own behaviour. */
const ofStaff = /職員|管理職|若手|係長|課長|上司|新人|議員|教員|教職員/;
const inHand = new RegExp(
  `${deed}|${matter}|${supply}|${event}|${artefact}|` +
    '[\\u3400-\\u9FFFァ-ヺー]{2,}[員師士費料税券証制票簿本館署局室棟灯板網器柵枠所式]',
);
const plainEnd = /[うくすつぬむぐぶる]$/;
const livingVerbs = alternatives`
  ${taken}
  ${ownDeed}
  済
  掃
  書
  持
  任せ
  やる
  やり[取と直]
  [上下]回
  受け
  眺
  歩
  走
  寄
  泊
  食べ
  飲
  直[しす]
  節
  生か
  活か
  預
  送る
  囲
  口に
  切る
  住
  暮ら
  かく
  立つ
  起こす
  試
  説明
  質問
  提案
  専念
  続
  足を運
  運ぶ
  行く
  来る
  帰
  出る
  入る
  働
  稼
  作る
  つくる
  洗
  かぶ
  遊
  歌
  描く
  増やす
  寝
  起き
  休
  会う
  会い
  招
  手伝
  習
  向き合
  親し
  好
  気[付づ]
  感じ
  味わ
  出し合
  合う
  なる
  戻
  移る
  渡る
  登
  泳
  乗
  買
  仕入
  育む
  挙げ
  問う
  呼ぶ
  取る
  採る
  捕
  釣
  刈
  耕
  運転
  取り上げ
  開く
`;
/** What people do with it in their own lives. */
const ofDailyLife = new RegExp(
  `(?:${livingVerbs})[ぁ-ゖ]{0,5}$|[てで]い?る$|[らわかがさただなばまえけせてねべめれ]れ?る$|` +
    '毎[日朝晩年]|月に|家[でにを]|孫|友だち|友達|近所|わが|子(?:ども)?と',
);

/** 自ら避難することが困難な者: what they cannot. */
const unable = /(?:自ら|自力で)[^、。]*(?:困難|難し|できな)[^、。]*/;

/**
 * Is what the sentence tells the behaviour of those whom 対象 names (高齢者: 自立した生活を送る), not
 * a deed for them (高齢者: 相談できる体制を整える)?
 */
export function isBehaviour(sentence: string, who: string): boolean {
  if (who === '' || itself.test(who)) return false;
  return (
    ofOwnAccord.test(sentence.replace(unable, '')) ||
    !(isOnBehalf(sentence) || seemsOnBehalf(sentence, who))
  );
}

/**
 * A thing of the town hall, and a verb that people do not use of what they do: a deed for them, but
 * less sure (事業者: 週休二日を工期に織り込む).
 */
export function seemsOnBehalf(sentence: string, who: string): boolean {
  return (
    !ofStaff.test(who) &&
    inHand.test(sentence) &&
    plainEnd.test(sentence) &&
    !isOnBehalf(sentence) &&
    !ofDailyLife.test(sentence)
  );
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
  `(?:(?:${feelings})[^、。]*[えけげせてねべめれ](?<!${transitive})る|取り?組め(?:る|ている)|でき(?:る|ている))$`,
);

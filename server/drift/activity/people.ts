/** Whose change it is: people named as subject, as source, or only counted. */
import { alternatives } from '../../text/alternatives';
import { artefact, event, number } from './things';

const people = alternatives`
  見習い
  弟子
  孫
  祖父母
  父
  母
  (?<!工)夫
  妻
  兄弟
  姉妹
  常連
  隣近所
  ご近所
  住民
  市民
  町民
  村民
  区民
  県民
  島民
  人
  者
  たち
  (?<![配調伝発上])達
  員
  子ども
  (?<![冊椅菓様調帽電種障団扇拍粒因])子
  子ら
  親
  家族
  若者
  世代
  年寄り
  生徒
  児童
  学生
  校生
  隣組
  女性
  男性
  夫婦
  団体
  自治会
  町内会
  婦人会
  老人会
  子ども会
  PTA
  NPO
  企業
  事業所
  会社
  店
  農家
  漁師
  地域
  集落
  地区
  誰も
  だれも
  皆
  みんな
  一人ひとり
  一人一人
  家庭
  世帯
  客
  店主
  担い手
  さん
  若手
  管理職
  上司
  部下
  [係課部局所]長
  仲間
  周り
  まわり
  の方
  (?<!関)係
  (?<![日放])課
  部署
  同士
  どうし
`;

/** A person or group that may own a change: with one as subject, a verb tells what they do now. */
export const person = new RegExp(
  alternatives`
    (?:${people})(?:自身|同士|自ら|の多く|の[一二三四五六七八九十0-9]+割)?(?:が|は|も(?!の|含め|交え|巻き込)|自ら)
    (?:住民|市民|町民|地域|当事者|若者|子ども)(?:の手で|主体|自ら|による|同士|発の)
    自分(?:たち)?で
    自ら(?!の)
    (?<!話し)合(?:う|い|って|え)(?:る|い|た)*$
  `,
);

const sources = alternatives`
  住民
  市民
  町民
  村民
  若者
  高校生
  中学生
  子ども
  女性
  当事者
  地域の人
  利用者
  移住者
  漁師
  農家
  店主
  親
  企業
  団体
`;
/** What comes of them. */
const part = alternatives`
  から
  とともに
  と一緒に
  と共に
  の手で
  による
  [のが][^、。のが]{1,6}[ただ](?=[\u3400-\u9FFF])
  の(?:提案|意見|声|発案|視点|考え|知恵|アイデア|活動|集まり|会)
`;
const ills = alternatives`
  不安
  危険
  断絶
  孤立
  負担
  不便
  不満
  格差
  偏見
  差別
  誤解
  悩み
  困りごと
  壁
  溝
  摩擦
  対立
  争い
  無駄
`;
/** It comes from people (住民の提案から, 市民と, 若い世代に), or an ill is what goes: 不安が. */
export const fromPeople = new RegExp(
  alternatives`
    (?:${sources})[^、。]{0,8}(?:${part})
    (?:提案|意見|アイデア|声)が[^、。がは]*(?:採|取り入れ|実現|形に)
    (?:住民|市民|町民|村民|世代|若者|家族|地域)に(?:運営|管理|企画|清掃|修復)
    (?:${ills})が
  `,
);

const doers = alternatives`
  職員
  若手
  管理職
  [係課部局所]長
  担当者?
  [係課]
  部署
  市
  町
  村
  役場
  行政
  私たち
  わたしたち
  我々
  研究生
  マネ友
  事務局
  組織
`;
/** Subjects on the doer's side: an activity even so. */
export const doer = new RegExp(`(?:${doers})(?:が|は)`);

const provided = alternatives`
  居?場所?
  機会
  仕組み
  しくみ
  環境
  体制
  きっかけ
  時間
  窓口
  公園
  ${artefact}
  ${event}
`;
/**
 * 住民が集まる場を設ける, 住民主体の活動を後押しする: whoever stands before such a thing, or before what is
 * only helped along, does not do it.
 */
export const forWhom = new RegExp(
  alternatives`
    ^[^。]*(?:(?:よう|ため)に?|に向けて?)、
    ^[^、。]*が[^、。は]*(?:[うくぐすつぬぶむるただ]|[やたなく]い|やすい)(?:${provided})(?:づくり|作り)?(?=(?:の(?:確保|整備|創出|提供|[充拡][充大実]|設置|構築))?を)
    ^[^、。がは]*(?=を[^、。をがは]*(?:後押し|支援|応援|促進|推進|サポート)(?:し|する))
  `,
);

/** The share of those who feel or say so: no count of a deed. */
export const share = new RegExp(
  alternatives`
    (?:と(?:答え|回答し|感じ|思|考え)[^、。]*|[^、。]*(?:た|ている|できる)[^、。]{0,9})(?:割合|率)[^、。]*$
    と(?:答え|感じ|思|考え)[^、。]*割(?:以上)?$
    [人割軒社世帯](?:中|のうち|に)[^、。0-9]{0,2}[一二三1-3][人割軒社世帯]
  `,
);

/** People who are only counted. */
export const counted = new RegExp(
  `(?:参加|受講|来場|聴講|修了|登録|申込|申し込み|応募)者|${number}(?:人|名)`,
  'g',
);

/**
 * How a town hall tells what it gives, pays, sends and spreads: nobody tells of themselves like that,
 * so it is a deed for those whom 対象 names (通勤者: 駐車区画を百二十台分用意する).
 */
import { alternatives } from '../../text/alternatives';
import { deed } from './deeds';
import { ownDeed } from './ownDeeds';
import { matter, supply, taken } from './provisions';
import { clause, within } from './signs';
import { event } from './things';

const plain = '[うくぐすつぬぶむる]$';
const notTaken = `(?!${within}{0,14}?(?:${taken})[ぁ-ゖ]*$)`;

/** Phrases of official papers in front of what is given. */
const official =
  'により|による|に係る|に関する|に向けた|に応じ|に基づき|を通じて|を対象|向けの|用の|を踏まえ|を見据え|とともに、|ほか、|' +
  '(?:図る|高める|進める|促す|(?:促進|推進|向上|防止|確保|解消|実現)の)ため';

/** How a plan says that it goes about something; of themselves people do not talk so. */
const manner = '順次|[段重優集][階点先中]的に|着実に|一体的に|総合的に|引き続き';

/** To everybody, place by place: only one who gives counts so. */
const spread = alternatives`
  [全各](?:戸|世帯|家庭|地区|集落|校|学校|園|課|係|班|区|圏域|支所|自治会|町内会|施設|${within}{1,4}区)
  (?:[地校学]区|公民館|集落|学校)ごと
  [台床席食]分
  (?:[台基校棟]|か所|箇所)ずつ
`;

/** What is paid for somebody. */
export const costs = '費用?|料金?|経費|代金|運賃|家賃|賃料|利子';

/** A place or a house of the town hall. */
const house = '住宅|[寮塾]|区画|施設|会館|公民館|校舎|センター|窓口|広場';

/** What is changed over to. */
const order = `制度?|仕組み|しくみ|方式|体制|方法|${within}型|枠組み|形態|様式|形|かたち`;

/** Verbs of one who provides, whatever the object is. */
const provides = alternatives`
  刷る
  送り込む
  振り[向替]ける
  振り替える
  張り付ける
  割り当てる
  引き合わせる
  据え[付置](?:ける|く)
  貸し付ける
  割り引く
  引き下げる
  [造描][りき]?[替直](?:える|す)
  受け付ける
  募る
  促す
  [組織落][みりと]し?込む
  売り出す
  [てで]回る
  張り巡らす
  走らせる
  手ほどきする
  手助けする
`;

/** At the end of a sentence, for whomever. */
const providing = alternatives`
  を[^。がは]{0,24}(?:${provides})$
  を[^。がは]*(?:${spread})(?:に|へ)?${clause}{1,8}${plain}
  (?:${costs})(?:の${within}{1,6})?を${within}{0,14}(?:持つ|補う|賄う|出す|下げる|見る|みる|助ける|免じる)$
  を[^、。をが]{0,8}(?:市|町|村|公費)で(?:持つ|見る|負担する|賄う|用意する)$
  [管灯柵橋塀池]${clause}{0,6}を、?${clause}*(?:替える|[張埋]る|埋める|[架掛か]ける|広げる|据える)$
  (?:屋根|案内|看板|信号|標識|舗装|遊具|歩道)${clause}{0,4}を${clause}*(?:替える|[付つ架掛か]ける|据える|[張貼]る|改める)$
  (?:[助保][産健]師|栄養士|専門[家職]|[相支指][談援導]員)が[^。]*を[^。]*(?:[訪尋]ねる|乗る|応じる|教える|回る|診る|支える)$
  (?:経費|[持理]費|利払い|コスト|借入金?|起債)を${within}{0,8}(?:抑える|減らす|圧縮する|縮減する)$
  (?:${house})${clause}{0,10}を[^、。をが]{0,16}(?:そろえる|揃える|用意する|造る|直す|改める|開ける|開く)$
  (?:${order})に(?:切り?替える|改める|移す|変える|移行する|直す)$
  (?:${deed}|運行|実証|整備|事業)に(?:踏み切る|乗り出す|取り[掛か]かる|動く|打って出る)$
  (?:研修|交流|派遣|視察|大学|先進地|他市|他自治体|国|県)${within}{0,6}に送り出す$
  (?:受診|申請|利用|加入|検査|移住|転入|登録|設置|導入|出品|出店|参加|応募)${within}{0,6}を${within}{0,6}(?:勧める|すすめる|薦める|呼び?[か掛]ける|助ける|支える)$
  を${within}{0,10}(?:[\u3400-\u9FFFァ-ヺー]{2,}化|緩和|確保|養成|育成|統一|短縮|延長|軽減|免除|委託|廃止|撤廃|拡大|縮小|強化|登録)し、[^。がは]*${plain}
  (?:ケア|${matter}|${supply})${clause}{0,8}を[^。がは]*(?:へも?|にも?|まで)広げる$
  (?:${official}|${manner})[^。がは]*を${notTaken}${clause}*${plain}
  を${clause}*(?:${manner})${notTaken}${clause}*${plain}
  よう(?:に)?、?[^。がは]*(?:調整|配慮|徹底|要請|依頼|指示|指導|支援|工夫)する$
  (?:(?:${deed})(?<!${ownDeed})|協力|配慮|順守|遵守)を${within}{0,14}求める$
  (?:相談|要望|問い?合わせ|依頼)に${clause}{0,6}(?:応じる|応える|対応する)$
  に仕立てる$
  (?:${spread})[^。がは]*(?:を|へと)${notTaken}${clause}*${plain}
  (?:全庁|全課|全[市町村])に${within}{0,4}(?:敷く|広げる)$
  (?:成果|結果|経過|過程)を${within}{0,10}(?:見せる|示す|知らせる|伝える)$
  (?:${deed})(?<!${ownDeed})を${within}{0,6}(?:伴走する|手伝う|助ける)$
  (?:間隔|周期|サイクル|年限)を${clause}*(?:[長短]くする|[延の]ばす|縮める)$
  (?:項目|要件|基準|条件|対象者|課題|科目|内容)に(?:加える|入れる|含める)$
  (?:${matter}|指定管理|進行役|運営|事務|役割)を${within}{0,8}に(?:任せる|委ねる|移す|譲る|託す|担わせる)$
  を[^。がは]*[0-9一二三四五六七八九十](?:棟|基|か所|箇所|路線|校|園)${clause}{0,6}${plain}
  (?:広報紙?|回覧板?|チラシ|ホームページ|SNS|無線|はがき|便り)(?:で|に|を通じて)${clause}{0,6}(?:知らせる|伝える|流す|載せる|示す)$
  を(?:消防|警察|学校|支所|公民館|窓口|庁舎|病院|診療所|現場)に${clause}{0,4}(?:置く|備える|付ける|入れる|配る|渡す|設ける)$
  に(?:諮る|付す|上程する|上申する)$
  (?:協定|契約|覚書|提携|連携)書?を${clause}{0,8}(?:結ぶ|締結する|交わす)$
  (?:販売|開設|実施|運行|診療|開館|相談|受付|開催)日を${clause}{0,6}(?:増やす|広げる|移す|変える)$
  対象に(?:加える|含める|入れる)$
  と共同で${clause}{0,6}(?:建てる|設ける|開く|行う|つくる|作る|立ち上げる)$
  (?:との|向けの|のための)(?:${event})を企画する$
`;

/** The same, as a pattern of its own. */
export const providingEnd = new RegExp(`(?:${providing})`);

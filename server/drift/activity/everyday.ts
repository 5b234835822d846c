/** What a town hall does, told as one tells it to a neighbour: 一軒ずつ回って、困りごとを聞く. */
import { alternatives } from '../../text/alternatives';
import { ofOwnAccord } from './measures';
import { person } from './people';

/** Those who tell it, as doers or by whom it is done; the first ones are never a target group. */
const us = alternatives`
  私たち
  わたしたち
  我々
  (?:役[所場]|庁舎|庁内)の中
  うち(?:の[^、。がは]{1,4})?(?=で)
  こ(?:ちら|っち)(?=[でか])
  役場のほう
  [^、。がは]{1,5}(?:課|(?<!関)係)(?:の者)?(?=[がは])
  [係課](?:内|員|長|全員|の(?:みんな|全員|者|[0-9一二三四五六七八九]人))?
`;
const officials = alternatives`
  (?:若手|支所の?|本庁の?|担当の?|新人)?職員
  担当者?
  (?:保健師|司書|学芸員|指導員|栄養士)(?:さん)?
  [市町村区]長(?:さん)?
  役場(?!で働)(?:の?(?:者|人|若手))?
  事務局
  教育委員会
  [市町村県](?=が|から|(?<=^.|、.)で|の(?:SNS|インスタ|LINE|広報|ホームページ))
  [^、。がはを]{1,5}(?:委員会|センター|課|(?<!関)係)(?=[がは])
`;
/** A subject or a means, at the start or behind a pause: 係で, 職員が, 保健師は. */
const by = (doers: string) =>
  `(?:^|[、。]|まずは?|とりあえず|やすいところは)(?:${doers})[0-9一二三四五六七八九]?人?(?:が|は|も|で|から)`;

/** Told as a plan: a verb in its plain form, or done and over. */
const planned = '(?:[うくぐすつぬぶむ]|(?<![てで]い?)る|[しいっんえけめ][ただ])';

const things = alternatives`
  地図
  マップ
  看板
  のれん
  のぼり
  ベンチ
  椅子
  いす
  テント
  ポスター
  チラシ
  ビラ
  ノート
  カード
  ボード
  冊子
  柵
  (?:話す|話せる|会う|集まる|考える|学ぶ|聞く)(?:時間|場|日)
  しおり
  暦
  カレンダー
  早見表
  一覧
  動画
  写真展
  絵本
  放送
  掲示
  掲示板
  ホームページ
  わな
  網
  タブレット
  バス
  小屋
  ひろば
  広場
  コーナー
  棚
  置き場
  様式
  手引き?
  窓口
  便り
  たより
  (?<=[館所場設車][^、。をが]{0,8}の)(?:きまり|決まり|ルール)
  の(?:箱|部屋|表|車|道具)
  の紙(?=を[^、。]{1,8}に)(?!を手)
  番号札
  カメラ
  サイレン
  機械
  しくみ
  仕組み
  手当
  条例
  基金
  (?<=[るたい])部屋
  場所
  居場所
  ふりがな
  字幕
  手すり
  目印
  予算
  申込書
  案内状?
  回数券
  ただ券
  無料券
  材料
  資料(?=を[^、。]*(?:配|渡|送|届け))
  物資
  土のう
  お知らせ
  空き(?:地|家|店舗)
  名簿
  番号
`;
const putThere = alternatives`
  付け
  つけ
  取り付け
  置
  設け
  もうけ
  並べ
  貼
  張
  はり出
  貼り出
  掛け
  かけ
  出
  立て
  そろえ
  揃え
  備え
  備え付け
  刷
  配
  貸
  貸し出
  片づけ
  片付け
  開け
  空け
  回
  直
  書き直
  組
  つく
  作
  描
  書
  決め
  用意
  とる
  とり
  取
  載せ
  流
  送
  届け
  渡
  集め
  まとめ
  見せ
  塗
  直し
  増や
  運び込
  入れ
  建て
  新しく
  上げ
  こしらえ
  設置
  持ち込
  持って行
  持っていく
`;
const gatherings = alternatives`
  会
  集まり
  教室
  講座
  相談
  食堂
  サロン
  カフェ
  茶話会
  お茶会
  講習
  催し
  実習
  試行
  聞き取り
`;
const held =
  '立ち上げ|ひら|開|や|す(?=る)|し(?=た)|行|設け|つく|作|企画|計画|始め|はじめ|続け|増や|決め|終え|もつ|持つ|考え';
const heard = alternatives`
  困って?いること
  困ったこと
  困りごと
  本音
  要望
  悩み
  わけ
  様子
  ようす
  思い
  (?:話|声|意見|希望|都合|事情)(?<!の話|同士の声)
  [0-9一二三四五六七八九十百]人の話
`;
const rounds = alternatives`
  [一1]軒(?:[一1]軒)?(?:ずつ)?
  [一1]人(?:[一1]人)?(?:ずつ)?(?:に|を)
  手分けして
  (?:各?(?:戸|家|地区|集落|自治会|町内会?|学校|事業所|店|島))を
  (?:家々|店|現場|集落|市内|町内|村内|地区|学校|会社)を(?=[^、。]{0,8}(?:回|まわ|巡|訪))
`;
const visited =
  '回|まわ|巡|訪ね|訪問|歩い?|見て|声を?か|話しかけ|電話を?か|尋ね|聞|聴|届け|配|頼|誘';
const goneTo = alternatives`
  (?:(?:から|へ|に|まで)出向いて|出かけて行って|見に行って|混ぜてもらって|先生を呼んで|講師(?:を呼んで|に迎え)|に頼んで)
`;
/** 役場の仕事のことを話す: what only the town hall has to tell. */
const toTell =
  '(?:役場|市役所|[市町村県]|国|制度|手続き?|計画|事業|取り?組み?|補助金|仕事)の[^、。をが]{0,8}を';

/** A purpose is nobody's deed: みんなが寄れるように、. */
const purpose = /^[^。]*(?:よう|ため)に?、/;
/** Nor is a subject inside of what is made: 時間がわかる地図を, 若者が帰りたいと思うまちを. */
export const inner =
  /[^、。がはも]{1,12}が[^、。が]*?(?:[うくぐすつぬぶむる]|[たなしよ]い|[いっんし][ただ])(?=[^、。がをに]{1,10}[をに])/g;

const anyone = [
  `(?:${things})[をも][^。をが]{0,10}(?:${putThere})[^、。をが]{0,4}${planned}$`,
  `(?:${things})を[^。をが]{0,12}(?:て|で|し|り|え)、?[^、。をが]{0,10}(?:${putThere})[^、。をが]{0,4}${planned}$`,
  `(?:${things})を(?:${putThere})[^、。がは]{0,3}、[^。がは]*${planned}$`,
  `(?:ラジオ|放送|無線|広報紙?|ちらし|チラシ|SNS|LINE|ホームページ|メール)[でに][^、。]{0,8}(?:流|載せ|知らせ|呼び[か掛]け|書)[^、。]{0,3}${planned}$`,
  `(?:窓口|役場|庁舎|公園|広場|図書館|公民館|学校|駅|道路?|公衆トイレ)の[^、。をが]{1,8}を[^、。をが]{0,6}(?:くする|にする|直す|替える|変える)$`,
  `の間に(?:入|立)って[^。がは]*${planned}$`,
  `(?:世間話|あいさつ|挨拶|雑談)から(?:始|はじ)め${planned}$`,
  `(?:${gatherings})を[^、。をが]{0,8}(?:${held})[^、。をが]{0,4}${planned}$`,
  `(?:公民館|集会所|役場|会館|体育館|図書館)で[^、。がは]{0,10}(?:や|ひら|開)[^、。]{0,3}${planned}$`,
  `(?:聞いて|見て|点検して|頭を下げて)回る$`,
  `(?:お願い|説明)に(?:上が|伺|うかが|行|回)|聞きに(?:上が|伺|うかが|回)[^、。]{0,3}$`,
  `(?:${rounds})[^。]*(?:${visited})[^、。]{0,4}${planned}$`,
  `(?:${goneTo})[^。]*${planned}$`,
  `(?:人|みなさん|皆さん)と(?:一緒に|いっしょに)[^。]*(?:探|調べ|歩|考え|つく|作|決め)[^、。]{0,4}${planned}$`,
  `(?:窓口|ロビー|玄関|入り?口|駅|公民館|庁舎|宿|店頭|掲示板|ホームページ)に[^、。をが]{0,6}(?:${putThere})[^、。]{0,4}${planned}$`,
  `(?:くれる|できる|ほしい|担う)[^、。を]{1,8}を[^、。を]{0,6}(?:探|募|頼)[^、。]{0,3}${planned}$`,
  `(?:教え|見せ|渡し|貸し|届け|手伝っ|直し|助け)て(?:まわ|回)[^、。]*${planned}$`,
];
/** What staff do among themselves as well. */
const inTalk = [
  `(?:${heard})を[^、。がはて]{0,8}(?:聞(?!か)|聴|尋ね|うかが|伺|受け止め|集め)[^、。]{0,4}${planned}$`,
  `${toTell}[^、。をが]{0,6}(?:話|伝え|知らせ|教え|説明)[^、。]{0,3}${planned}$`,
];
const toStaff = new RegExp(`(?:${anyone.join('|')})`);
const toResidents = new RegExp(`(?:${[...anyone, ...inTalk].join('|')})`);
const byUs = new RegExp(`${by(us)}[^。]*${planned}$`);
const byOfficials = new RegExp(
  `(?:^|[、。をにも])(?:${officials})(?:が|は|も|で|から|の(?:SNS|インスタ|LINE|広報|ホームページ)で)[^。]*(?:${planned}|[てで]い?る)$`,
);
/** They are staff, so that it may be their own change. */
const staff = /職員|管理職|若手|係長|課長|上司|部下|先輩|後輩|同僚|新人|[課係]|チーム|議員|教員/;
/** 住民が: somebody else does it. */
const others =
  /(?:住民|市民|町民|村民|人|者|たち|さん|員|会|子|親|客|店|団体|企業|農家|漁師|若者|生徒|学生|世代|隣|仲間|誰か|だれか)(?:同士|どうし)?(?:が|は|も)/;

/** ご本人の, お宅を, 社長さんたちの: spoken of as others are. */
const politely = new RegExp(
  `(?:ご本人|お宅|ご家族|皆さん|みなさん|お年寄りの方|近所の方|方々|親方衆|子どもら|[^、。はがを]{1,5}さん(?:たち|方)?)(?:の|に|を|と|へ)[^。がは]*${planned}$`,
);
/** ひらいてみようかなと: a thought aloud. */
const talk = /(?<=る)[ねよ]$|みようかなと?$|(?<=す)ね$/;
/** Whose doing nobody asked for. */
const unasked = /言われ(?:なくても|ずに|る前)/;
const planEnd = new RegExp(`${planned}$`);
const dealtWith =
  '届け|渡|配|送|知らせ|伝え|教え|聞(?!こ)|聴|尋ね|呼|集め|誘|案内|見せ|貸|回|訪ね|頼|声を';

/** 係長を集めて, 学童に届ける: those whom 対象 names are dealt with. */
function objectOf(sentence: string, who: string): number {
  const names = [who, ...who.split(/[のをな、・（）]/)].filter((name) => name.length > 1);
  for (const name of names) {
    const at = sentence.indexOf(name);
    if (at < 0 || !planEnd.test(sentence) || /[がは]/.test(sentence.slice(0, at))) continue;
    const behind = sentence.slice(at + name.length);
    if (
      new RegExp(`^(?:を|に|へ|の(?:家|所|ところ)[へにを])[^。がは]*(?:${dealtWith})`).test(behind)
    )
      return at;
  }
  return -1;
}

/**
 * Where a sentence tells, in everyday words, what the town hall does for those whom 対象 names;
 * -1 where it does not.
 *
 * @param told in plain form
 * @param who 対象; empty where it is not said
 * @returns a UTF-16 offset in the sentence
 */
export function everydayDeed(told: string, who: string): number {
  const sentence = told.replace(talk, '');
  if (who === '') return -1;
  const isStaff = staff.test(who);
  const named = sentence.search(byUs);
  if (named >= 0) return named;
  const official = isStaff ? -1 : sentence.search(byOfficials);
  if (official >= 0) return official;
  const taken = objectOf(sentence, who);
  if (taken >= 0) return taken;
  if (unasked.test(sentence)) return -1;
  const skipped = purpose.exec(sentence)?.[0].length ?? 0;
  const rest = sentence.slice(skipped).replace(inner, (found) => '〓'.repeat(found.length));
  if (ofOwnAccord.test(rest) || others.test(rest) || person.test(rest)) return -1;
  if (skipped > 0 && !isStaff && planEnd.test(rest)) return skipped;
  const at = rest.search(isStaff ? toStaff : toResidents);
  if (at < 0 && !isStaff && politely.test(rest)) return skipped;
  return at < 0 ? -1 : skipped + at;
}

/** 漁協女性部による: of their own accord, whoever holds such things otherwise. */
const ownWill =
  /(?:(?:による|が|は|において)[^。]*(?:自主的|自発的|主体的)[なに]|による[^。]*自主[開運企活防])(?!.*(?:促進|支援|推進|後押し)[^、。]{0,4}$)/;

/** Is the deed told as that of those whom 対象 names, or as done of their own will? */
export function isTheirOwn(sentence: string, who: string): boolean {
  if (who === '') return false;
  if (ownWill.test(sentence)) return true;
  return !staff.test(who) && sentence.startsWith(`${who}による`);
}

/**
 * Is this outcome an activity or an output in disguise (outcome-is-activity)? Judged by the ending
 * of its last sentence, because Japanese says at the end whether something is done or has become.
 */
import { foldWidth } from '../text/normalize';
import { changeFor } from './change';

/** What gives the activity away. */
export type ActivityKind =
  /** 研修を実施する, 参加者を増やす */
  | 'doing-verb'
  /** 研修の開催 */
  | 'doing-noun'
  /** 計画が策定されている */
  | 'artefact'
  /** 講座を年十回開く, 参加者が三百人に達する */
  | 'count'
  /** 研修の満足度 */
  | 'reaction';

export interface ActivityJudgement {
  level: 'warning' | 'hint' | null;
  kind: ActivityKind | null;
  /** The words that give it away: UTF-16 offsets into the given text; equal when level is null. */
  start: number;
  end: number;
  /** The whole text told as a change, where a mechanical rewording exists. */
  suggestion?: string;
}

const DONE =
  '実施|実行|開催|検討|作成|整備|策定|設置|導入|配布|配付|募集|公募|運営|調査|分析|整理|掲載|登用|確定|確認|改訂|改定|改正|見直し|試行|周知|働きかけ|発信|提案|協議|着手|開始|開設|創設|新設|設立|発行|公表|公開|制定|提出|研修|企画|準備|派遣|委託|発注|点検|巡回|訪問|呼びかけ|洗い出し|棚卸し|取りまとめ|とりまとめ|収集|啓発|選定|選任|任命|配置|改修|建設|統合|廃止|拡充|予算化|制度化|見える化|可視化|データ化|デジタル化|電子化|マニュアル化|明文化|推進|強化|育成|養成|支援|創出|促進|開発|説明|展開|継続|計上|措置|要望|依頼|締結|登録|受講|再編|組織改編|ヒアリング|アンケート|打合せ|打ち合わせ|意見交換|インタビュー|普及|制作|製作|改善策|確保|反映|付与|提供|指導|検証|評価|抽出|設定|決定|立案|構築|補助|助成|貸出|貸与|配信|放送|販売|更新|運行|運用|移転|改築|新築|購入|採用|増員|視察|見学|回収|清掃|植樹|撤去|修繕|補修|舗装|拡幅|増設|支給|給付|寄贈|招致|誘致|招聘|招待|呼び込み|掘り起こし|磨き上げ|立ち上げ|取り組み|取組み?|清算|改装|刷新|解体|買い取り|貸し出し|掲示|投稿|出展|出店|PR|告知|案内|送付|交付|発送|備え付け|取り付け|(?:オンライン|ペーパーレス|多言語|複合|共同|一元|統一|簡素|標準|自動|義務|無料|有料|常設|バリアフリー|事業|商品|法人|民営|広域|脱炭素|スリム)化|PDCA|(?:チーム|窓口|拠点|コーナー|部署)新設';
/** Doing nouns that people also use for a change or a target state: only a hint. */
const HALF_DONE =
  '参加|参画|活用|実践|共有|連携|交流|学習|改善|改革|参入|協働|対話|明確化|受け?入れ?';

/** A person or group that may own a change: with one as subject, a verb tells what they do now. */
const PERSON =
  /(?:住民|市民|町民|村民|区民|県民|島民|人|者|たち|達|員|子ども|子|子ら|親|家族|若者|世代|年寄り|生徒|児童|学生|校生|女性|男性|夫婦|団体|自治会|町内会|婦人会|老人会|子ども会|PTA|NPO|企業|事業所|会社|店|農家|漁師|地域|集落|地区|誰も|だれも|皆|みんな|一人ひとり|一人一人|家庭|世帯|客|店主|担い手|さん|若手|管理職|上司|部下|[係課部局所]長|仲間|周り|まわり|の方|係|課|部署|同士|どうし)(?:自身|同士|自ら|の多く|の[一二三四五六七八九十0-9]+割)?(?:が|は|も(?!の)|自ら)|(?:住民|市民|町民|地域|当事者|若者|子ども)(?:の手で|主体|自ら|による|同士|発の)/;
/** What is made comes from people: 住民の提案から, 市民と. */
const FROM_PEOPLE =
  /(?:住民|市民|町民|村民|若者|高校生|中学生|子ども|女性|当事者|地域の人|企業|団体)[^、。]{0,8}(?:から|とともに|と一緒に|と共に|の手で|による|の(?:提案|意見|声|発案|視点|考え|知恵|アイデア))/;
/** Subjects on the doer's side: still an activity, said with a hint. */
const DOER =
  /(?:職員|若手|管理職|[係課部局所]長|担当者?|[係課]|部署|市|町|村|役場|行政|私たち|わたしたち|我々|研究生|マネ友|事務局|組織)(?:が|は)/;

const NUMBER = '(?:[0-9][0-9,.]*|[〇一二三四五六七八九十百千万]+)';
const COUNTER =
  '(?:回|か所|カ所|ヶ所|箇所|地区|部|件|人|名|団体|社|本|校|講座|会場|冊|枚|種類|割|%|パーセント|自治体|世帯|台|基|施設)';
const EVENT =
  '研修|講座|セミナー|教室|ワークショップ|説明会|イベント|フォーラム|シンポジウム|講演会|相談会|座談会|勉強会|懇談会|意見交換会|アンケート|チラシ|パンフレット|冊子|ガイド|訪問|ミーティング|フェア|集会|見学会|体験会|交流会';

/** People who are only counted. */
const COUNTED = new RegExp(
  `(?:参加|受講|来場|聴講|修了|登録|申込|申し込み|応募)者|${NUMBER}(?:人|名)`,
  'g',
);
/** What a town hall makes. */
const ARTEFACT =
  '冊子|パンフレット|チラシ|ポスター|動画|ホームページ|サイト|アプリ|地図|マップ|ガイド|ガイドブック|手引き?|手引書|名簿|台帳|報告書|計画書?|拠点|施設|会館|センター|公園|道路|橋|看板|カメラ|遊具|校舎|庁舎|広場|スペース|コーナー|ロゴ|キャラクター|委員会|協議会|チーム|システム|窓口|制度|条例|要綱|規程|方針|戦略|ビジョン|マニュアル|ガイドライン|宣言|改正案|要領|ルール|一覧|データベース|基本構想|指針|カリキュラム|プログラム|教材|ベンチ|案内所|案内板|掲示板|倉庫|機器|設備|標識|カード|通信|便り|広報紙?|棚|スロープ|手すり|トイレ|休憩所|待合所|上屋|駐輪場|駐車場|バス停|歩道|花壇|井戸|ボックス|端末|セット|グッズ|チーム|部会|プラン|リスト|サロン|コーナー';

/** Done to an end, in the passive or as a finished deed. */
const FINISHED = '(?:され(?:ている|ていること|る|た|ました|ています)|済み?)';

/** Change told by a verb in 〜ていく: not a deed. */
const BECOMING =
  /(?:なっ|増え|減っ|広がっ|高まっ|深まっ|変わっ|育っ|つながっ|進ん|生まれ|根付い|根づい|定着し|浸透し|伝わっ|強まっ|向上し|活性化し|残っ|続い|戻っ|暮らし|生き|住み続け)ていく/;

/** Transitive verbs of doing, up to their inflection. */
const DOING_VERBS =
  '(?:図|つく|作|創|配|行な|行|開|取り組|取組|努|はか|ひら|くば|送|探|絞|選|招|置|渡|出|示|促|うなが|働きか|起こ|おこ|増や|減ら|無く|なく|生か|活か|引き出|生み出|つくり出|作り出|創り出|掘り起こ|洗い出|見直|打ち出|目指|めざ|伸ば|のば|盛り込|巻き込|取り込|組み込|防|築|学ん|もら|抑|支|備|設|もう|進|すす|続|つづ|広|ひろ|高|たか|深|ふか|変|与|あた|整|ととの|育て|つな|繋|伝|つた|集|あつ|定|さだ|決|まと|立ち上|始|はじ|取り入|組み入|求|もと|届|掲|かか|上|引き上|下|引き下|呼びか|見つ|根付か|根づか|受け入|改|あらた|固|かた|やめ|止|強|つよ|弱|早|はや|減|仕掛|押し進|推し進|深掘りす|身につけ|聴|聞|訪ね|知ってもら|磨)(?:[うくすつぬむるぐぶ]|ける|げる|せる|てる|ねる|べる|める|れる|える|ける|します|します|きます|めます|げます|います|ります|みます|やす|らす|した|めた|げた|った|いた|んだ|かせる)';

const PATTERNS: readonly {
  kind: ActivityKind;
  pattern: RegExp;
  level: 'warning' | 'hint';
  /** Does a person as subject make it a change? */
  unless?: 'person';
}[] = [
  {
    kind: 'reaction',
    level: 'warning',
    pattern: new RegExp(
      `(?:${EVENT}|受講)(?:[^。]*?)(?:満足度|回答率|回収率|感想|声|理解度|実績|評価|アンケート結果)(?:・(?:満足度|実績|感想|声))*(?:(?:が|の)?(?:高い|高まる|高くなる|向上(?:する)?|よい|良い|上がる|${NUMBER}${COUNTER}.*))?$`,
    ),
  },
  {
    kind: 'reaction',
    level: 'warning',
    pattern: new RegExp(
      `(?:${EVENT}|参加者|受講者|来場者|受講した|参加した)[^。]*?(?:満足|役に立|役立|よかった|良かった|楽しかった|ためになっ|参考になっ|わかりやす|分かりやす|感想|好評|また参加したい|有意義|理解度|期待どおり)[^。]*$`,
    ),
  },
  {
    kind: 'count',
    level: 'warning',
    pattern: new RegExp(
      `(?:${EVENT}|${DONE}|件数|回数|部数|参加者|受講者|来場者|受講率)[^。]*?${NUMBER}${COUNTER}(?:以上|程度|超)?(?:に|を|が|で|の|まで|ずつ)?[^、。]{0,8}?(?:達する|達している|超える|超えている|上回る|する|達成する|達成|確保する|集める|集まる|開催|実施|参加する|参加|受講する|受講|配布|発行|配る|開く|行う|訪問|設置|増やす|来場|目標)?(?:する|した)?$`,
    ),
  },
  {
    kind: 'count',
    level: 'warning',
    pattern: new RegExp(
      `${NUMBER}${COUNTER}(?:以上|程度|超)?[^。]*?(?:${DONE}|受講|来場)(?:する|した|している|を行う)?$`,
    ),
    unless: 'person',
  },
  {
    kind: 'count',
    level: 'warning',
    pattern: new RegExp(
      `${NUMBER}(?:か所|カ所|ヶ所|箇所|台|基|部|回|枚|冊|会場)(?:以上|程度|超)?(?:に|で|を|も)?(?:なる|なっている|増える|増えている|達する|達している|超える|超えている|設けられている|置かれている|開かれている|配られている|開く|配る|置く|設ける|行う|行われている|される|されている)$`,
    ),
  },
  {
    kind: 'count',
    level: 'warning',
    pattern: new RegExp(`(?:${EVENT}|受講|修了|養成|認定)[^。]*?${NUMBER}(?:人|名)[^、。]*$`),
  },
  {
    kind: 'count',
    level: 'warning',
    pattern:
      /(?:開催|実施|発行|配布|設置|訪問|受講|研修|講座|セミナー|イベント|ワークショップ|説明会)[^。、]*?(?:回数|件数|部数|者数|数|率)(?:が|の|を)?(?:増える|増えている|増加(?:する|している)?|増やす|維持(?:する)?|[^、。]*にする)$/,
  },
  {
    // 体制が構築される: authors use it as a target state.
    kind: 'artefact',
    level: 'hint',
    unless: 'person',
    pattern:
      /(?:体制|仕組み|しくみ|環境|風土|土壌|関係|場|基盤)(?:が|は)[^、。]*(?:構築|整備|創出|用意|つくら|作ら|整えら|設けら)(?:され|れ)(?:ている|る|た)$/,
  },
  {
    kind: 'artefact',
    level: 'warning',
    unless: 'person',
    pattern: new RegExp(
      `[がはもにへで][^。]*?(?:${DONE})(?<!化|増員|統合|反映|確保|評価|支援|支給|継続|改善策|解体|清掃|登録|補助|助成)${FINISHED}$`,
    ),
  },
  {
    kind: 'artefact',
    level: 'warning',
    unless: 'person',
    pattern:
      /[がはもにへで][^。]*?(?:配ら|つくら|作ら|創ら|開か|設けら|立ち上げら|定めら|まとめら|始めら|張ら|貼ら|置か|建てら|植えら|送ら|敷か|架けら|取り付けら|掲げら|用意さ|備え付けら|選ば|決めら|刷ら|出さ|改めら|新しくさ|立てら|届けら|加えら|組み込ま|明記さ|示さ|発表さ|知らさ|配備さ|常備さ|併設さ|貼り出さ|開放さ|位置[付づ]けら|委嘱さ|割り当てら|付けら|備えら|揃えら|積ま|塗ら|回さ|流さ)れ(?:ている|る|た|ています)$/,
  },
  {
    kind: 'artefact',
    level: 'warning',
    unless: 'person',
    pattern: new RegExp(
      `(?:${ARTEFACT})(?:が|は|も)(?:[^。]*?(?<!使わ|読ま|活用さ|利用さ|親しま|共有さ|知ら|守ら|見ら|生かさ|活かさ|支えら|継が|語ら|理解さ|認識さ|愛さ|信頼さ|歩か|呼ば|伝えら)れ(?:ている|る|た)|[^、。]*(?:でき(?:ている|る|た|ました|あがる)|(?:整っ|届い|行き渡っ|行きわたっ|付い|並ん|立っ|立ち上がっ|揃っ|そろっ|できあがっ|仕上がっ|出来上がっ|載っ|備わっ)て(?:いる|います)))$`,
    ),
  },
  {
    kind: 'artefact',
    level: 'warning',
    unless: 'person',
    pattern: new RegExp(
      `(?:${DONE}|${ARTEFACT}|手続き?|作業|工事|事業|サービス|受付|実証実験|社会実験|講座|教室)(?:が|は|も)[^、。がはも]*?(?:完了|終了|終わ|済[みん]|開始|始ま|行われ|なされ|完成|できあが|でき上が|出来上が|スタート|稼働|発足|施行|可決|承認|計上|オープン|開館|開園|リニューアル|新しくな)[^、。]*$`,
    ),
  },
  {
    kind: 'doing-verb',
    level: 'warning',
    unless: 'person',
    pattern: new RegExp(
      `(?:${DONE})(?:を?(?:する|します|した|しました|行う|行います|行った|おこなう|図る|進める|している|していること|続ける|加速させる|しておく|できるようにする|し続ける|ができる))(?:こと|もの|予定|よう)?$`,
    ),
  },
  {
    kind: 'doing-verb',
    level: 'warning',
    unless: 'person',
    pattern:
      /(?:を[^、。を]{0,20}(?:に|と|へ)(?:する|します|していく)|(?:に|へと?)(?:つなげる|結び付ける|結びつける))(?:こと)?$/,
  },
  {
    kind: 'doing-verb',
    level: 'warning',
    unless: 'person',
    pattern:
      /(?:ていく|でいく|ていきます|ていきたい|でいきたい|てみる|てもらう|でもらう|させる|させます|させた|ようにする|こととする|ことにする|ように努める|てほしい|していただく|していきたいと考える|たいと考える|をお願いする)(?:こと)?$/,
  },
  {
    // 〜をつくっている: a deed that goes on, with nobody as subject.
    kind: 'doing-verb',
    level: 'warning',
    unless: 'person',
    pattern:
      /を[^、。がはも]*(?:開い|配っ|作っ|つくっ|設け|続け|進め|行っ|送っ|集め|まとめ|始め|立ち上げ|取り入れ|組み入れ|図っ|促し|高め|深め|広げ|増やし)て(?:いる|います|きた)$/,
  },
  {
    // No subject at all, an object, and a verb in its plain form: a plan, not a state.
    kind: 'doing-verb',
    level: 'warning',
    unless: 'person',
    pattern:
      /^(?!.*(?:[^なけ]が|[^には]は(?![じず])))(?=.*を).*(?:[\u3400-\u9FFFァ-ヺー](?:する|した|します)|[うくすつぬむぐぶ]|(?:[作創配送守図探知取撮切張貼守絞振やめ断譲飾])る)$/,
  },
  {
    kind: 'doing-verb',
    level: 'warning',
    unless: 'person',
    pattern: new RegExp(`[をにへと](?:[^、。を]{0,16})${DOING_VERBS}(?:こと|予定)?$`),
  },
  {
    kind: 'doing-verb',
    level: 'hint',
    unless: 'person',
    pattern: new RegExp(
      `(?:を|の|的に|して)(?:${HALF_DONE})(?:を?(?:する|します|行う|図る|進める|深める))(?:こと)?$`,
    ),
  },
  {
    kind: 'doing-noun',
    level: 'hint',
    pattern:
      /(?:体制|仕組み|しくみ|環境|風土|関係|ネットワーク|場|機会|きっかけ|職場|土台|基盤|人材)(?:の|を)?(?:構築|整備|創出|確保|づくり|作り|育成|強化)$/,
  },
  {
    kind: 'doing-noun',
    level: 'warning',
    pattern: new RegExp(`(?:${DONE}|${EVENT})(?:中|済み?|予定|[と・や](?:${DONE}))?$`),
  },
  {
    kind: 'doing-noun',
    level: 'hint',
    pattern: new RegExp(
      `(?:[へにで]の|との|を|的な|事業|における|を通じた|重視した)(?:[^のを、]{0,6})(?:${HALF_DONE})$|(?:職員|マネ友|組織|庁内|部署|課|メンバー|理解者等?)の[^、]{0,8}(?:${HALF_DONE})$`,
    ),
  },
];

/** UTF-16 units of a sentence that are looked at, from its end: no sentence in earnest is longer. */
const LONGEST = 200;
const NONE: ActivityJudgement = { level: null, kind: null, start: 0, end: 0 };

/**
 * Judges the ending of an outcome. Bullets, trailing brackets and full-width letters do not matter.
 * `start`/`end` are UTF-16 offsets into `text`.
 */
export function judgeActivity(text: string): ActivityJudgement {
  const folded = foldWidth(text);
  const { start: opening, end } = lastSentence(folded);
  const start = Math.max(opening, end - LONGEST);
  const sentence = folded.slice(start, end);
  if (sentence.length < 2 || BECOMING.test(sentence.slice(-12))) return NONE;
  for (const { kind, pattern, level, unless } of PATTERNS) {
    const match = pattern.exec(sentence);
    if (!match) continue;
    if (unless === 'person' && owns(sentence, kind)) continue;
    const from =
      kind === 'count' || kind === 'reaction' ? match.index : lastPhrase(sentence, match);
    return {
      level,
      kind,
      start: start + from,
      end,
      ...(kind === 'doing-verb' ? suggested(text, folded, start, end) : {}),
    };
  }
  return NONE;
}

/** Deeds of the town hall even when it names itself as subject. */
const STRONG_DEED =
  /(?:研修|講座|計画|方針|制度|システム|会議|説明会|アンケート|調査|冊子|マニュアル)を?[^、。]*(?:実施|開催|策定|導入|作成|行|設置|開)[^、。]*$/;

/** Is the change somebody's own? A town hall that carries out a measure does not count. */
function owns(sentence: string, kind: ActivityKind): boolean {
  // The subject of a passive is the thing made, not its owner.
  const passive = kind === 'artefact';
  const subject = Math.max(sentence.lastIndexOf('が'), sentence.lastIndexOf('は'));
  const text = passive && subject > 0 ? sentence.slice(0, subject) : sentence;
  if (passive && FROM_PEOPLE.test(sentence)) return true;
  if (!PERSON.test(text.replace(COUNTED, '〓'))) return false;
  return !(kind === 'doing-verb' && DOER.test(text) && STRONG_DEED.test(sentence));
}

function suggested(text: string, folded: string, start: number, end: number) {
  const suggestion = changeFor(folded.slice(start, end));
  return suggestion === undefined
    ? {}
    : { suggestion: text.slice(0, start) + suggestion + text.slice(end) };
}

/** The offending ending: from the last particle phrase of the match, at most 14 characters. */
function lastPhrase(sentence: string, match: RegExpExecArray): number {
  const clause = Math.max(sentence.lastIndexOf('、'), sentence.lastIndexOf(' ')) + 1;
  return Math.max(match.index, clause, sentence.length - 14);
}

/** Offsets of the last sentence without bullet, trailing punctuation and trailing brackets. */
function lastSentence(text: string): { start: number; end: number } {
  let end = text.length;
  for (;;) {
    const tail =
      /(?:[\s。．.!！、,;；:：]+|[(（【［][^()（）【】［］]*[)）】］]|(?<=[^\s])(?:など|等))$/.exec(
        text.slice(0, end),
      );
    if (!tail || tail.index === 0) break;
    end = tail.index;
  }
  const before = text.slice(0, end);
  let start = Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1;
  const bullet =
    /^[\s・･●○◎◯■□◆◇▶▷→⇒※*-]*(?:[(（]?[0-9①-⑳]{1,2}[)）.、]\s*)?[\s・･●○◎◯■□◆◇▶▷→⇒※*-]*/.exec(
      before.slice(start),
    );
  start += bullet ? bullet[0].length : 0;
  return { start: Math.min(start, end), end };
}

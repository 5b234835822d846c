/**
 * Sentences composed of what a town hall works on and what it does about it: a deed for those whom
 * 対象 names, whoever they are (有権者: 移動投票所を設ける).
 */
import { alternatives } from '../../text/alternatives';
import { deed, halfDone } from './deeds';
import { ownDeed } from './ownDeeds';
import { handling, head, matter, papers, supply, taken } from './provisions';
import { clause, within } from './signs';
import { artefact, event } from './things';
import { upkeep } from './upkeep';

/** Gatherings that people hold among themselves too. */
const ownGathering = '集会|交流会|懇談会|座談会|勉強会|イベント|フェア|ミーティング|アンケート';

const again = '改める|新しくする|見直す|組み直す|作り直す|つくり直す|組み替える|書き換える';
/** What those do for whom it is there. */
const takenUp = `${within}{0,14}?(?:${taken})[ぁ-ゖ]*$`;
const more =
  '増やす|減らす|広げる|拡げる|伸ばす|延ばす|厚くする|手厚くする|確保する|充てる|付ける|上乗せする';

const compound = `[\\u3400-\\u9FFFァ-ヺー]{2,}(?:${head})(?:など|等)?(?:の${within}{1,6})?`;
/**
 * A noun of doing by how it is written: most end in a sign of making, sending, giving or ordering
 * (増設, 派遣, 貸与, 委託). Less sure than a word that is known.
 */
const writtenDeed = '[\\u3400-\\u9FFF][設置築修付与遣備施催布託査討刷導援請告示載却渡給]';
/** So written, but no deed of a town hall. */
const otherwise =
  '準備|処置|位置|経験|[監捜]査|給与|関与|寄与|寄付|[予警]告|展示|暗示|報告|[発譲]渡|退却|返却|指導|需給|月給|時給';

const toWhom = `(?:${within}{0,14})`;
const plain = '[うくぐすつぬぶむる]$';

/** Done for somebody with a thing of the town hall. */
const measures = alternatives`
  (?:${event}|企画展|展示会|式典|大会)(?<!${ownGathering})(?:など|等)?を${within}{0,10}(?:開く|ひらく|催す|開催する|続ける)$
  を${within}{0,20}(?:設ける|もうける|取りまとめる|とりまとめる|発行する|配る)$
  (?:${papers})(?:など|等)?を${within}{0,10}(?:まとめる|定める|作る|つくる|${again})$
  (?:${supply})(?:など|等)?を${within}{0,10}(?:${more})$
  (?:${artefact}|${supply})(?:など|等)?を${within}{0,10}(?:置く|設置する|整える|取り付ける|備え付ける|立ち上げる)$
  (?<!健康|体力|体|体調|仲間|友達|友だち|思い出|まち|地域)づくりを${within}{0,6}(?:行う|進める|図る|推進する)$
  (?:${matter})(?:など|等)?を(?!${takenUp})${toWhom}(?<!てい|でい)${plain}
  (?:(?:${deed})(?<!${ownDeed})|${upkeep})(?:など|等)?を(?!${takenUp})${toWhom}(?:試みる|試す|始める|急ぐ|早める|目指す|企てる|増やす|広げる|拡げる|加える|支える|助ける|応援する|後押しする)$
  (?<!生活|習慣|家計|暮らし|食事|働き方)を(?:見直し|立ち上げ)、${clause}*${plain}
  (?:${deed})(?<!${ownDeed})(?:し|を行い|を図り|を進め|するとともに|を通じて)、${clause}*${plain}
  を(?:設け|整え|開き|置き|増やし|広げ|配り)、${clause}*を${clause}*${plain}
  ${compound}を(?!${takenUp})${within}{0,12}(?:${handling})$
  (?:費用?|経費|料金?|額|代|報酬|会費)(?:の${within}{1,6})?を${within}{0,8}(?:補助|助成|支援|負担|肩代わり|軽減|減免|免除|支給|給付|援助|無償化|立て?替え?)する$
  (?:(?:${deed})(?<!${ownDeed})|${upkeep}|再生|復旧|復興|回復)に${clause}{0,12}(?:取り?組む|努める|当たる|あたる|乗り出す|力を入れる)$
  (?:施策|計画|事業|政策|予算|配置|改善|見直し|[市町村区]政|条例|運営)に${clause}{0,10}(?:取り入れる|反映する|反映させる|生かす|活かす|位置[付づ]ける|盛り込む)$
  (?:充実|向上|拡大|強化|確保|推進)を(?:図り|進め|目指し)、${clause}*${plain}
  (?<!手洗い|うがい|自己管理|体調管理|健康管理|分別|節約|節電|あいさつ)を徹底する$
  を${within}{0,12}(?:貸し?出す|割り振る|委ねる|払い下げる|買い上げる|呼び込む|掘り起こす|働きかける)$
  受け?入れ?を${within}{0,12}(?:広げる|拡げる|増やす|進める|始める)$
  を${within}{0,12}に(?:拡大|拡充|変更|改定|増額|減額|短縮|延長|縮小|緩和|統一|一本化)する$
  を${within}{0,8}(?:引き?[上下]げる|繰り?上げる|前倒しする|横展開する|一本化する|義務[付づ]ける)$
  (?:塾|センター|施設|教室|窓口|拠点|システム|サイト|事業|講座|住宅|学級|大学校?)を${within}{0,6}運営する$
  を${within}{0,6}${writtenDeed}(?<!${ownDeed}|準備|経験|[応請]募)する$
  を${within}{0,10}[おご]${within}{2,5}(?:する|いたします|します)$
`;

/** The same, as a pattern of its own: whatever the verb is, it ends what is done for somebody. */
export const measureEnd = new RegExp(`(?:${measures})`);

/** People do it of their own accord, for themselves or one another. */
export const ofOwnAccord = new RegExp(
  alternatives`
    自ら|みずから|自分(?:たち)?[でのを]|自力で|互いに|[一1独]人で|ひとりで|家族で|近所で|仲間[でと]|みんなで
    (?:浮い|余っ|ため|稼い)[ただ]
    (?:部下|後輩|同僚|仲間|(?<!近)隣|家族|友人|友だち|わが子|孫)の
  `,
);

const extents = alternatives`
  拡大
  拡充
  充実
  強化
  改善
  促進
  徹底
  推進
  多様化
  効率化
  高度化
  迅速化
  円滑化
  適正化
  平準化
  定例化
  定期化
`;
/** How a further effort is announced. */
const further = '(?:更なる|さらなる|一層の|継続的な|計画的な|積極的な)';
const goods = '向上|改善|充実|強化|拡大|確保|推進|維持|定着|普及|両立|平準化';
/** Deeds whose growth is told as what people do: 登録の拡大. */
const grows = '販売|購入|登録|採用|継続|出店|申請|接種|受講|訓練';

/** A doing noun and how far it is taken: 情報発信の拡大, 制度の運用改善, 路線の見直しと利便性の向上. */
export const deedTaken = alternatives`
  (?:(?:${deed})(?<!${grows})|${upkeep}|取り?組み?|施策|対策)の?(?:活動|機能|業務|事業|対象|範囲|内容|体制|手段|方法)?の?${further}?(?:${extents})$
  (?:${deed}|${upkeep})(?:と|・|や|及び|および|並びに|による|を通じた)[^、。がはを]{1,10}の?(?:${goods}|${halfDone})$
  (?:(?:${deed})(?<!${ownDeed})|${upkeep})(?:活動|事業|業務|策|運動|作業|手続き?|準備)$
  (?:${papers}|${matter})(?:づくり|作り)$
  (?:環境|運用|制度|運行|動線|設備|施設|待遇|サービス|手続き?|業務|事務|配置|窓口|アクセス|交通|体制)の改善$
  (?:時期|発注|業務|工事|人員|予算)の平準化$
  (?:${supply}|[置施催付売収][^、。のをがは]?場所|[開休閉][^、。のをがは]{1,3}日|頻度|月齢|年齢|要件)の?${further}?(?:${extents}|緩和|引き?[上下]げ)$
  (?<!生活|余暇|人生|心|暮らし|毎日|時間|気持ち|仕事|中身)の充実$
  (?:(?:${deed})|${event})の?(?:回数|件数|日数|箇所数|機会)の(?:増|増加|拡大)$
  (?:義務|位置|意義|関連|裏)[付づ]け$
  (?:連携|協力|巡回|訪問|配食|電話)(?:による|を通じた|しての?)[^、。がはを]{0,6}(?:見守り|声[掛か]け)$
  (?:巡回|出張|個別|夜間|専門|訪問|無料|合同|出前|移動)(?:相談|講座|指導|支援|診療|説明|図書館|販売)$
  (?:型|方式|制|制度|施設|システム)への(?:転換|移行|切り?替え?)$
`;

/** A noun of doing by how it is written, at the end. */
export const composedDeed = `(?:[のを]|[\\u3400-\\u9FFFァ-ヺー]{2})${writtenDeed}(?<!${otherwise})$`;

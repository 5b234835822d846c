/** What stands where an outcome should, and is none; names of measures, which tell no deed either. */
import { alternatives } from '../text/alternatives';
import { normalize } from '../text/normalize';

const excuses = alternatives`
  .*(?:なじ|馴染)まない(?:ため|もの|事業|業務)?(?:である|です)?
  .*(?:設定|把握|測定|数値化|定量化|算出)(?:が|は|を|する(?:こと)?(?:が|は)|すること)?(?:困難|不可能?|できない|出来ない|難しい)(?:なため|のため|ため)?(?:である|です)?
  .*(?:成果|効果)(?:指標)?(?:が|は|の)?(?:測れない|表せない)
  (?:成果|活動)?(?:指標|目標|数値目標|目標値|アウトカム|成果)?(?:の|は)?(?:設定|該当|指標)?(?:な[しい]|無し|無い|せず|しない)
  未(?:定|設定|策定|記入)
  検討中
  調整中
  今後(?:設定|検討)(?:する|予定)?
  同上
  同左
  [-－ー―−–‐ｰ]+
  [×✕/／*＊]+
`;
const isExcusing = new RegExp(`^(?:${excuses})$`);

/**
 * Does the text say that there is no outcome: なじまない, 設定困難, 指標なし, 未定, －? Remarks in
 * brackets do not matter. An empty text is none.
 */
export function isExcuse(text: string): boolean {
  const plain = normalize(text)
    .replace(/[(（【［[][^()（）【】［］[\]]*[)）】］\]]/g, '')
    .replace(/[\s。.．]+/g, '');
  return plain !== '' && isExcusing.test(plain);
}

/** 施工延長, 市民アンケートの評価, 意識調査の結果: what is measured, by its name. */
export const measureName = new RegExp(
  alternatives`
    (?:施工|整備|修繕|補修|舗装|改良|布設|敷設|更新|耐震化?|道路|歩道|水路|河川|護岸|林道|農道|路線|管[路渠]?)(?:済み?)?の?(?:総)?延長(?:距離)?$
    (?<!を)(?:アンケート|調査|自己|外部|第三者|市民|住民|利用者|参加者|顧客)(?:における|による|での|の)?(?:総合)?評価$
    (?<![をの])(?:意識|世論|満足度|学力|実態|体力|国勢|統計|住民|市民|職員|家計|労働力)(?:等|・)?(?:アンケート|調査)(?:の?結果)?$
    [^をがは]*(?:生産|販売|出荷|売上|収納|滞納|消費|取扱|寄附|貸付|補助|給付|支給|支援|助成)(?:総|金)?額$
  `,
);

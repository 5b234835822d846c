/** The units and counters that figures in a story carry. Data, and the one reading of it. */

interface Unit {
  /** As it may be written, width-folded. */
  readonly forms: readonly string[];
  /** The form compared; `forms[0]` when absent. */
  readonly norm?: string;
  /** Characters that, when they follow, show that the word goes on and is no unit (名簿, 円滑). */
  readonly not?: string;
  /** May follow a number written in kanji alone; 一部, 一体, 一点 and the like are words. */
  readonly kanji?: true;
}

const unitTable: readonly Unit[] = [
  { forms: ['%', 'パーセント', '㌫', '％'] },
  { forms: ['ポイント', 'pt', 'ﾎﾟｲﾝﾄ', '%ポイント', 'パーセントポイント'] },
  { forms: ['割'], norm: '%', not: '合引り当増', kanji: true },
  { forms: ['‰'] },
  { forms: ['倍'], not: '率増', kanji: true },
  { forms: ['人', '名'], not: '称前簿刺目誉材口間工権格柄気', kanji: true },
  { forms: ['世帯'], kanji: true },
  { forms: ['組'], not: '織合員み', kanji: true },
  { forms: ['団体'], kanji: true },
  { forms: ['自治体', '市町村', '市区町村'], kanji: true },
  { forms: ['市'], not: '民長役場内外街立営域' },
  { forms: ['町'], not: '民長内会役立営' },
  { forms: ['村'], not: '民長役立営' },
  { forms: ['社'], not: '会員内外長協', kanji: true },
  { forms: ['企業'], kanji: true },
  { forms: ['事業所'], kanji: true },
  { forms: ['事業'], not: '者', kanji: true },
  { forms: ['店舗', '店'], not: '員長頭主', kanji: true },
  { forms: ['校'], not: '長区舎内外庭歌', kanji: true },
  { forms: ['校区', '学区'], kanji: true },
  { forms: ['園'], not: '長児芸', kanji: true },
  { forms: ['地区'], not: '内外' },
  { forms: ['地域'], not: '内外' },
  { forms: ['か所', '箇所', '個所', 'ヶ所', 'ケ所', 'ヵ所', 'カ所'], kanji: true },
  { forms: ['施設'], kanji: true },
  { forms: ['部局'], kanji: true },
  { forms: ['部署'], kanji: true },
  { forms: ['課'], not: '題長員内外目税' },
  { forms: ['係'], not: '長員数内' },
  { forms: ['班'], not: '長員' },
  { forms: ['チーム'] },
  { forms: ['グループ'] },
  { forms: ['分野'], kanji: true },
  { forms: ['項目'], kanji: true },
  { forms: ['種類', '種'], not: '別目', kanji: true },
  { forms: ['テーマ'] },
  { forms: ['コース'] },
  { forms: ['段階'], kanji: true },
  { forms: ['講座'] },
  { forms: ['回'], not: '答復収覧避顧り想目帰', kanji: true },
  { forms: ['度'], not: '目合' },
  { forms: ['件'], not: '数名', kanji: true },
  { forms: ['点'], not: '検在数目字' },
  { forms: ['位'], not: '置' },
  { forms: ['票'], not: '決', kanji: true },
  { forms: ['部'], not: '会局署長門品分屋員落活下外内隊' },
  { forms: ['枚'], not: '岩', kanji: true },
  { forms: ['冊'], not: '子', kanji: true },
  { forms: ['本'], not: '部人市町村庁当来格気化音質館日線' },
  { forms: ['台'], not: '風帳頭所数' },
  { forms: ['戸'], not: '籍建' },
  { forms: ['棟'], kanji: true },
  { forms: ['軒'], not: '家', kanji: true },
  { forms: ['個'], not: '人々別性所月室', kanji: true },
  { forms: ['つ'], not: 'のつ', kanji: true },
  { forms: ['ページ', '頁'] },
  { forms: ['字', '文字'], not: '幕典' },
  { forms: ['円'], not: '滑卓満熟形', kanji: true },
  { forms: ['ドル'] },
  { forms: ['歳', '才'], not: '入出', kanji: true },
  {
    forms: ['年', '年間', 'か年', 'ヶ年', '箇年', 'カ年'],
    not: '齢代次金度目後前生長輪下上先頃末始',
    kanji: true,
  },
  {
    forms: ['か月', 'か月間', '箇月', '個月', 'ヶ月', 'ケ月', 'ヵ月', 'カ月', 'ヶ月間', 'カ月間'],
    kanji: true,
  },
  { forms: ['週間', '週'], not: '末', kanji: true },
  { forms: ['日', '日間'], not: '程常本時数目曜後前付報記' },
  { forms: ['時間'], not: '帯外割', kanji: true },
  { forms: ['分', '分間'], not: '野類科析担権散の' },
  { forms: ['秒'] },
  { forms: ['人日'] },
  { forms: ['泊'], not: '目', kanji: true },
  { forms: ['km', 'キロメートル', 'キロ', '㎞'] },
  { forms: ['m', 'メートル', '㍍'] },
  { forms: ['cm', 'センチ', '㎝'] },
  { forms: ['kg', 'キログラム', '㎏'] },
  { forms: ['g', 'グラム'] },
  { forms: ['t', 'トン'] },
  { forms: ['ha', 'ヘクタール', '㏊'] },
  { forms: ['m2', 'm²', '㎡', '平方メートル'] },
  { forms: ['km2', 'km²', '㎢', '平方キロメートル', '平方キロ'] },
  { forms: ['kWh', 'キロワット時'] },
  { forms: ['℃', '度C'] },
];

/** Words of counting that differ for the ear only: half of the town halls write 人, half 名. */
const normal = new Map<string, string>();
/** Written form → pattern of it with its guard. */
const patterns = new Map<string, string>();
const kanjiSafe = new Set<string>();
for (const { forms, norm, not, kanji } of unitTable) {
  for (const form of forms) {
    normal.set(form.normalize('NFKC').toLowerCase(), norm ?? (forms[0] as string).toLowerCase());
    const latin = /[a-z]$/i.test(form) ? '(?![A-Za-z0-9])' : '';
    patterns.set(form, form + latin + (not && form.length === 1 ? `(?![${not}])` : ''));
    if (kanji) kanjiSafe.add(form);
  }
}

function alternatives(forms: Iterable<string>): string {
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.map((form) => patterns.get(form)).join('|')})`;
}

/** Pattern source of any unit over width-folded text, longest first, with its guards. */
export const unitPattern = alternatives(patterns.keys());

/** The same for the units that may follow a number written in kanji alone. */
export const unitAfterKanji = alternatives(kanjiSafe);

/**
 * The one form of a unit, so that like is compared with like: ％, % and パーセント are `%`, 人 and 名
 * are `人`, 箇所, ヶ所 and か所 are `か所`. A unit not known comes back width-folded and lower case;
 * no unit is ''.
 */
export function normalizeUnit(unit: string): string {
  const folded = unit.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  return normal.get(folded) ?? folded;
}

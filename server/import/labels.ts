import { stringsIn } from '../deck/strings';
import type { ContentLine } from '../ooxml/read/content';
import { withoutContinued } from '../text/continued';
import { joinLines } from '../text/joinLines';
import { spellingKey } from '../text/normalize';
import {
  type Field,
  type FieldIdOf,
  formOf,
  matchKey,
  type Shape,
  shapeOf,
  sheetsOf,
} from '../vocabulary';

/** Sheets that no key of the story holds: they are made of several. */
const made = {
  actions: ['取組カード', '取組シート', 'アクションの詳細'],
  measures: [],
  map: [],
  roadmap: ['ロードマップ'],
  advice: ['幹事フィードバック', '幹事からのフィードバック', '幹事からの助言', '幹事の助言'],
  dialogues: ['インタビュー', '対話の記録', '対話ログ'],
  schedule: ['年間スケジュール', '取組の経過', '活動の経過'],
  'open-questions': ['今後の課題'],
  narrative: [],
} as const;

/** What papers that do not follow the form call its sheets. */
const usual = {
  vision: [
    'めざす姿',
    '目指す姿',
    '目指すべき姿',
    '目指す将来像',
    '将来像',
    'まちの将来像',
    '地域の将来像',
    '10年後の姿',
    'ビジョン',
    '地域のビジョン',
  ],
  'default-future': ['このままの未来', '何もしない未来', '何もしなかった場合の未来'],
  strategies: ['基本戦略', '取組方針', '取組の方針', '果たすべき役割', '市の役割', '町の役割'],
  'current-state': [
    '現状と課題',
    '現状・課題',
    '現状と問題点',
    '現状把握',
    '現状分析',
    '組織の現状',
    '人と組織の現状',
  ],
  'force-field': ['推進力と抵抗力', '力の場の分析'],
  stages: ['アクションプラン', '行動計画', '実行計画', '取組計画', '段階図', '取組の段階'],
  'first-steps': ['最初の一歩', 'はじめの一歩'],
  'one-year': ['一年後の姿', '1年後の姿', '1年後に目指す姿'],
  'previous-efforts': ['これまでの取組', '前年度までの取組', '過去の取組'],
} as const satisfies Partial<Record<FieldIdOf<'story'>, readonly string[]>>;

const number = '[0-9０-９]{1,2}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ①-⑳]|[一二三四五六七八九十]{1,2}';
/** シート１, 第2章, (3), 4., ⑤: a bare number only where something divides it from the text. */
const numbering = new RegExp(
  `^(?:(?:シート|sheet|第)\\s*(?:${number})[章節]?[\\s.．。:：、)）-]*|[(（](?:${number})[)）]\\s*|(?:${number})[\\s.．。:：、)）]+|[①-⑳]\\s*)`,
  'i',
);
/** A heading without its number, its brackets and 「（続き）」. */
export function bareHeading(text: string): string {
  const bare = withoutContinued(joinLines(text.split('\n'))).replace(
    /^[【［[〈《◆■●○□]+[\s\u3000]*|\s*※.*$|[】］\]〉》]+$/g,
    '',
  );
  const without = bare.replace(numbering, '');
  return (without === '' ? bare : without).trim();
}

/** A heading without the brackets around the whole of it: ＜推進力＞, （市役所外）. */
export function insideBrackets(heading: string): string {
  return /^[（(＜<〔]([^（()）＜<>＞〔〕]+)[）)＞>〕]$/.exec(heading)?.[1] ?? heading;
}

const names = new Map<string, string>();
function name(text: string, id: string): void {
  const key = form(text);
  if (!names.has(key)) names.set(key, id);
}
function form(text: string): string {
  return spellingKey(text).replace(/[\s()・_-]/g, '');
}
for (const edition of ['action-plan', 'story-sheet'] as const) {
  for (const { field, title } of sheetsOf(edition)) {
    const printed = formOf(edition, field).title;
    for (const text of [title.ja, title.en, printed.ja, printed.en]) name(text, field);
  }
}
for (const field of shapeOf('story').fields) {
  if (field.type !== 'items' && field.type !== 'map') continue;
  // These two stand on the cover.
  if (field.id === 'members' || field.id === 'parent-plans') continue;
  for (const text of [field.ja, field.en, ...field.variants]) name(text, field.id);
}
for (const [id, variants] of Object.entries(made)) {
  for (const text of variants) name(text, id);
}
for (const id of ['actions', 'measures', 'map', 'roadmap', 'advice', 'dialogues'] as const) {
  for (const language of ['ja', 'en'] as const) name(stringsIn(language)[id], id);
}

/** Words that stand in running lines too: headings alone are looked up here. */
const usualNames = new Map(
  Object.entries(usual).flatMap(([id, texts]) => texts.map((text) => [form(text), id] as const)),
);

const twice = form(formOf('action-plan', 'default-future').title.ja);

/** The longest names first, to find one inside of a heading. */
const longNames = [...names]
  .filter(([key]) => key.length >= 5)
  .sort(([a], [b]) => b.length - a.length);

/**
 * The sheet that a heading names: the id of the story's field, or what is made of several
 * (`actions`, `measures`, `map`, `roadmap`, `advice`). Null for any other heading.
 *
 * @param isOwn the heading stands in a file of ours, which has the names of the form alone
 */
export function sheetOf(heading: string, isOwn = false): string | null {
  const bare = bareHeading(heading);
  const key = form(bare);
  // The form of 2021 calls its first two sheets the same.
  if (key === twice && /^\D{0,4}[2２②]/.test(heading)) return 'default-future';
  const keys = [key, form(withoutBrackets(bare))];
  for (const known of isOwn ? [names] : [names, usualNames]) {
    const whole = keys.map((one) => known.get(one)).find((id) => id !== undefined);
    if (whole) return whole;
  }
  const inside = longNames.find(([one]) => key.includes(one) && key.length <= one.length + 14);
  return inside?.[1] ?? null;
}

/** Has the form of 2021 two sheets of this title, the second for the future? */
export function isOfTwoSheets(heading: string): boolean {
  return form(bareHeading(heading)) === twice;
}

/** Does a heading name its sheet and say nothing else, as the form or as papers call it? */
export function isSheetName(text: string): boolean {
  const bare = bareHeading(text);
  const isUsual = [bare, withoutBrackets(bare)].some((one) => usualNames.has(form(one)));
  return isSheetTitle(text) || (isUsual && !hasOwnNote(text));
}

/** Is the line the title of a sheet and nothing else, but for a number and brackets? */
export function isSheetTitle(text: string): boolean {
  const bare = bareHeading(text);
  const isNamed = names.has(form(bare)) || names.has(form(withoutBrackets(bare)));
  return isNamed && !hasOwnNote(text);
}

/** Is there something behind ※ that the form does not print: 「対象 ※希望者」, 「※対象：希望者」? */
export function hasOwnNote(text: string): boolean {
  const note = noteOf(text);
  return note !== '' && !sheetMark.test(note) && !formNotes.has(form(note));
}

function noteOf(text: string): string {
  const at = text.indexOf('※');
  return at < 0 ? '' : text.slice(at).trim();
}

const wordings = (['action-plan', 'story-sheet'] as const).flatMap((edition) =>
  sheetsOf(edition).map(({ field }) => formOf(edition, field)),
);

/** The lead questions of the form, each on a line of its own. */
const formQuestions = new Set(
  wordings
    .flatMap(({ question }) => question.ja.split('\n'))
    .map(questionKey)
    .filter(Boolean),
);

function questionKey(text: string): string {
  return form(text).replace(/[■□。]/g, '');
}

/** Is the line a question that the form prints on every copy? */
export function isFormQuestion(text: string): boolean {
  return text.length > 8 && formQuestions.has(questionKey(text));
}

/** Labels of boxes as the form prints them, by the ids of what stands in them. */
const formLabels = wordings.flatMap(({ labels }) =>
  Object.entries(labels).flatMap(([id, { ja, en }]) => {
    // Of the actions the form names those of the first stage, of the next and of further ones.
    const field = id.replace(/^(?:first|next|further)-/, '');
    return [ja, en].map((label) => ({ id: field, key: form(bareHeading(label)) }));
  }),
);

/** What the form itself prints behind ※. */
const formNotes = new Set(
  wordings
    .flatMap(({ labels }) => Object.values(labels).flatMap(({ ja }) => ja.split('\n')))
    .map(noteOf)
    .filter(Boolean)
    .map(form),
);

/** 「※シート１」 beside a box that repeats the sheet. */
export const sheetMark = /^※?\s*シート\s*[0-9０-９①-⑧]$/;

/** Chapters of a paper that have no number of their own. */
export function isChapterName(text: string): boolean {
  return /^(?:はじめに|おわりに|終わりに|最後に|結びに|まとめ|参考資料|資料編|目次|謝辞)$/.test(
    bareHeading(text),
  );
}

/** 「あるべき姿：人が育つ役場」: what stands behind the name of a sheet in one line; '' for others. */
export function textBehindSheet(text: string): string {
  const [, label = '', rest = ''] = coloned.exec(text) ?? [];
  return label !== '' && sheetOf(label) !== null ? rest.trim() : '';
}

/** Headings of a column that says of which thing a row is. */
export const nameless = /^(?:項目|区分|分類|視点|種別|番号|No\.?)?$/i;

export interface Label {
  readonly field: Field;
  /** What stands behind the label; empty where it stands alone. */
  readonly rest: string;
}

const bracketed = /^[【［[〈《<＜]([^】］\]〉》>＞\n]{1,30})[】］\]〉》>＞][\s\u3000]*([\s\S]*)$/;
const coloned = /^([^：:\n]{1,30})[：:][\s\u3000]*([\s\S]*)$/;
const spaced = /^([^\s\u3000]{1,16})\u3000([\s\S]+)$/;

/** A label of the shape at the beginning of a line: 「狙い：…」, 【狙い】…, a bold word, the word alone. */
export function leadingLabel(
  shape: Shape,
  { text, lead }: Pick<ContentLine, 'text' | 'lead'>,
): Label | null {
  const plain = lead.replace(/[：:\s\u3000]+$/g, '');
  const parts: (readonly [string, string])[] = [];
  if (plain !== '' && text.startsWith(plain)) {
    parts.push([plain, text.slice(plain.length).replace(/^[：:\s\u3000]+/, '')]);
  }
  for (const pattern of [bracketed, coloned, spaced]) {
    const [, label = '', rest = ''] = pattern.exec(text) ?? [];
    if (label !== '') parts.push([label, rest]);
  }
  if (text.length <= 30) parts.push([text, '']);
  for (const [label, rest] of parts) {
    const field = fieldNamed(shape, label);
    if (field) return { field, rest };
  }
  return null;
}

/** The field that a heading of a box or a column names. */
export function fieldNamed(shape: Shape, label: string): Field | null {
  const bare = bareHeading(label);
  const match = matchKey(shape, bare) ?? matchKey(shape, withoutBrackets(bare));
  if (match) return match.field;
  const key = form(bare);
  const printed = formLabels.filter((label) => label.key === key);
  return shape.fields.find(({ id }) => printed.some((label) => label.id === id)) ?? null;
}

/** The text without what stands in brackets. Each bracket is looked at up to the next one only. */
function withoutBrackets(text: string): string {
  return text.replace(/[（(][^（(）)]*[）)]/g, '');
}

import { adviceIn, adviceStatus } from '../story/advice';
import type { Item } from '../story/item';
import type { Story } from '../story/story';
import { normalize } from '../text/normalize';
import { isSheetId, type Locale, type SheetId, sheetsOf, sheetTitle } from '../vocabulary';
import { type Comparison, compareStories, type ItemChange } from './compare';
import { type ReportedChange, reportedChange } from './report';
import { wordOf } from './words';

/** 変更前 / 変更後 / 理由: what the sheets say otherwise than at the last round, and why. */
export interface ChangeTable {
  /** The round before: 第4回. */
  readonly since: string;
  readonly rows: readonly ChangeRow[];
  /** 変更理由 that belongs to none of the rows. */
  readonly others: readonly Item[];
}

export interface ChangeRow {
  /** The sheet and what kind of item it is. */
  readonly place: string;
  /** Empty where it was not there. */
  readonly before: string;
  /** Empty where it is gone. */
  readonly after: string;
  /** Of 変更理由, or of the advice that led to it; empty where nobody has written it yet. */
  readonly reason: string;
  /** The item as it is now; null where it was removed. */
  readonly item: Item | null;
  /** The same, or as it was where it was removed. */
  readonly subject: Item;
}

/** What is on the sheets, or shapes them. */
function isOnSheet({ sheet, fields }: ItemChange): boolean {
  if (sheet !== null) return isSheetId(sheet) || sheet === 'one-year';
  return fields.some(({ field }) => field?.id === 'theme' || field?.id === 'plan-rationale');
}

/**
 * The change without the id that an item was given, so that advice can point at it: that says nothing
 * new. None where nothing else changed.
 */
function withoutNewId(change: ItemChange): readonly ItemChange[] {
  const { kind, move, before } = change;
  if (kind !== 'changed' || before === null || before.id !== null) return [change];
  const fields = change.fields.filter(({ field }) => field?.id !== 'id');
  return fields.length === 0 && move === null ? [] : [{ ...change, fields }];
}

/** The table of changes from an earlier round to the story as it is now, in this language. */
export function changeTableOf(
  before: Story,
  after: Story,
  since: string,
  locale: Locale = after.language,
): ChangeTable {
  return tableOf(compareStories(before, after), after, since, locale);
}

/** The same of two stories that are compared already. */
export function tableOf(
  { changes, earlier }: Comparison,
  after: Story,
  since: string,
  locale: Locale,
): ChangeTable {
  const reasons = new Reasons(after, (item) => earlier(item) === null, locale);
  const said = changes.flatMap(withoutNewId).filter(isOnSheet);
  const rows = said.map((change): ChangeRow => {
    const told = reportedChange(change, locale);
    const sheet = change.sheet;
    const title = sheet !== null && isSheetId(sheet) ? sheetTitle(sheet)[locale] : '';
    return {
      place: [...new Set([title, told.label])].filter(Boolean).join('\n'),
      before: sideOf(told, 'before', locale),
      after: sideOf(told, 'after', locale),
      reason: reasons.of(change),
      item: change.after,
      subject: (change.after ?? change.before) as Item,
    };
  });
  return { since, rows, others: reasons.unused };
}

/** One side of a change in few words: the main text of what came or went, the values that changed. */
function sideOf(change: ReportedChange, which: 'before' | 'after', locale: Locale): string {
  const { details, name, kinds } = change;
  if (change[which] === null) return '';
  if (kinds.includes('added') || kinds.includes('removed')) {
    const item = change[which];
    const inside = [...item.walk()].slice(1).filter(({ shape }) => shape.id === 'action');
    return [name, ...inside.map(({ main }) => `・${main}`)].join('\n');
  }
  const isMain = (detail: (typeof details)[number]) =>
    detail.field !== null && detail.field === (change[which] as Item).shape.main;
  const texts = details.map((detail) => {
    const text = detail[which] || wordOf('nothing', locale);
    return isMain(detail) ? text : `${detail.label}: ${text}`;
  });
  // What else of an item changed is nothing without its text.
  return details.some(isMain) ? texts.join('\n') : [name, ...texts].join('\n');
}

function numberOf({ edition }: Story, sheet: SheetId): number {
  return sheetsOf(edition).find(({ field }) => field === sheet)?.number ?? 0;
}

/** Finds the reason of a change in 変更理由, or else in the advice that is said to have led to it. */
class Reasons {
  private readonly used = new Set<Item>();
  private readonly changes: readonly Item[];
  private readonly advice: readonly Item[];

  constructor(
    private readonly story: Story,
    isNew: (item: Item) => boolean,
    private readonly locale: Locale,
  ) {
    const round = normalize(story.root.text('round'));
    this.changes = story.root
      .items('changes')
      .filter((item) => isNew(item) || (round !== '' && normalize(item.text('round')) === round));
    this.advice = adviceIn(story).filter((item) => adviceStatus(item) === 'done');
  }

  /** 変更理由 of this round that gave no reason to any change. */
  get unused(): readonly Item[] {
    return this.changes.filter((item) => !this.used.has(item));
  }

  of(change: ItemChange): string {
    const own = this.changes.filter((item) => this.isAbout(item, change));
    for (const item of own) this.used.add(item);
    const texts = own.map((item) => item.text('reason')).filter(Boolean);
    if (texts.length > 0) return [...new Set(texts)].join('\n');
    const advice = this.advice.filter((item) => this.isAbout(item, change));
    return [...new Set(advice.map((item) => this.adviceText(item)))].join('\n');
  }

  private adviceText(item: Item): string {
    const said = item.text('said') || item.text('topic');
    const response = item.text('response');
    const advice = this.locale === 'ja' ? `助言「${said}」` : `Advice: “${said}”`;
    return [advice, response].filter(Boolean).join(this.locale === 'ja' ? 'を受けて。' : ' ');
  }

  /** Does 対象 name the item, one around it, or one in it; or its sheet? */
  private isAbout(reason: Item, change: ItemChange): boolean {
    const item = (change.after ?? change.before) as Item;
    const around = new Set<Item>();
    for (let at: Item | null = item; at; at = at.parent) around.add(at);
    const whole = change.kind === 'added' ? [...item.walk()] : [item];
    const references = this.story.links.from(reason).filter(({ field }) => field === 'about');
    return references.some(({ target, text }) => {
      if (target) return around.has(target) || whole.includes(target);
      return this.isNamed(normalize(text), change);
    });
  }

  /** Is a change meant by words: the id or text of what is gone, the number or name of a sheet? */
  private isNamed(text: string, { before, sheet }: ItemChange): boolean {
    if (before && [before.id ?? '', before.main].some((one) => one && normalize(one) === text)) {
      return true;
    }
    if (sheet === null || !isSheetId(sheet) || text.length > 40) return false;
    const numbers = [...text.matchAll(/(?:シート|sheet)\s*(\d+)/gi)].map(([, number]) =>
      Number(number),
    );
    return numbers.includes(numberOf(this.story, sheet)) || text.includes(sheetTitle(sheet).ja);
  }
}

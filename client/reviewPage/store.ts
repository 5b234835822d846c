import type { CommentFile, ReviewComment } from '../../server/comments/file';
import type { ReviewData } from '../../server/export/review/data';

/** One comment while it is written. */
interface Draft {
  key: string;
  said: string;
  /** The day of its last change. */
  date: string;
  /** When it was last changed, to tell which of two is newer. */
  changed: number;
}

interface Kept {
  reviewer: string;
  drafts: Record<string, Draft>;
}

/** What is written, by slot: the path of an item, `sheet:…`, or `whole`. */
export class Store {
  reviewer = '';
  private readonly drafts = new Map<string, Draft>();
  /** Something was written since it was last saved or copied. */
  isDirty = false;
  /** There was something when the page was opened. */
  readonly isResumed: boolean;
  private readonly name: string;

  constructor(private readonly data: ReviewData) {
    this.name = `change-story-review:${data.id}`;
    this.takeFile(data.written);
    this.takeKept();
    this.isResumed = this.comments.length > 0;
  }

  said(slot: string): string {
    return this.drafts.get(slot)?.said ?? '';
  }

  /** Every slot with words. */
  get slots(): readonly string[] {
    return [...this.drafts].flatMap(([slot, { said }]) => (said.trim() === '' ? [] : slot));
  }

  write(slot: string, said: string): void {
    const key = this.drafts.get(slot)?.key ?? newKey();
    this.drafts.set(slot, { key, said, date: today(), changed: Date.now() });
    this.isDirty = true;
    this.keep();
  }

  sign(reviewer: string): void {
    this.reviewer = reviewer;
    this.isDirty ||= this.slots.length > 0;
    this.keep();
  }

  clear(): void {
    this.reviewer = '';
    this.drafts.clear();
    this.isDirty = false;
    this.keep();
  }

  /** In the order of the sheets, those on the whole last. */
  get comments(): readonly ReviewComment[] {
    const { items, sheets } = this.data;
    const order = Object.keys(sheets).flatMap((sheet) => [
      ...Object.keys(items).filter((at) => items[at]?.sheet === sheet),
      ofSheet(sheet),
    ]);
    const place = (slot: string) => {
      const at = order.indexOf(slot);
      return at < 0 ? order.length : at;
    };
    return [...this.slots]
      .sort((a, b) => place(a) - place(b))
      .map((slot) => {
        const { key = '', said = '', date = '' } = this.drafts.get(slot) ?? {};
        const item = items[slot];
        const sheet = item?.sheet ?? (slot.startsWith('sheet:') ? slot.slice(6) : '');
        const [at, id, about] = item ? [slot, item.id, item.text] : ['', '', ''];
        return { key, at, sheet, id, about, said: said.trim(), date };
      });
  }

  get file(): CommentFile {
    const { reviewer, comments } = this;
    return { story: this.data.story, reviewer: reviewer.trim(), saved: today(), comments };
  }

  /** Comments of a page that was saved to go on. */
  private takeFile(file: CommentFile | null): void {
    if (!file) return;
    this.reviewer = file.reviewer;
    for (const { key, at, sheet, said, date } of file.comments) {
      const slot = at || (sheet === '' ? 'whole' : ofSheet(sheet));
      this.drafts.set(slot, { key, said, date, changed: 0 });
    }
  }

  /** What the browser kept; a browser may keep nothing of a file, or not tell. */
  private takeKept(): void {
    try {
      const kept = JSON.parse(localStorage.getItem(this.name) ?? 'null') as Kept | null;
      if (!kept) return;
      this.reviewer ||= kept.reviewer;
      for (const [slot, draft] of Object.entries(kept.drafts)) {
        if (typeof draft.said === 'string' && typeof draft.key === 'string') {
          this.drafts.set(slot, draft);
        }
      }
    } catch {
      // Nothing was kept that can be read.
    }
  }

  private keep(): void {
    const kept: Kept = { reviewer: this.reviewer, drafts: Object.fromEntries(this.drafts) };
    try {
      localStorage.setItem(this.name, JSON.stringify(kept));
    } catch {
      // The page itself still has it; before it is left it asks.
    }
  }
}

/** The slot of what is written about a sheet as a whole. */
export function ofSheet(sheet: string): string {
  return `sheet:${sheet}`;
}

/** Letters and digits that nobody has used for a comment. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return [...bytes].map((byte) => (byte % 36).toString(36)).join('');
}

function today(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

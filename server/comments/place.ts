import { isInDialogues } from '../story/advice';
import type { Item } from '../story/item';
import { itemAtPath, itemPath } from '../story/itemPath';
import { levelOf } from '../story/links';
import type { Story } from '../story/story';
import { containment } from '../text/similarity';
import { isFieldId, isSheetId } from '../vocabulary';
import { type Anchor, plainText } from './file';

/** Where a comment belongs in the story as it is now. */
export type CommentPlace =
  | { readonly kind: 'item'; readonly path: string }
  /** What it was about is not found again: its sheet, by its top-level key. */
  | { readonly kind: 'sheet'; readonly field: string }
  | { readonly kind: 'whole' };

/** How alike a text has to be that was written anew in its place, and elsewhere. */
const likeHere = 0.4;
const likeElsewhere = 0.7;
/** Shorter texts are alike by chance. */
const minLength = 4;

/** Finds the places of comments again, after edits meanwhile too. */
export class CommentPlaces {
  /** Items that a comment can be about, by what they say. */
  private readonly byText = new Map<string, Item[]>();
  private readonly items: readonly Item[];
  /** Every text of these items, what they are about first. */
  private readonly values: readonly { readonly item: Item; readonly text: string }[];

  constructor(private readonly story: Story) {
    this.items = story.items.filter(
      (item) => itemPath(story, item) && takesComments(item) && !isInDialogues(item),
    );
    for (const item of this.items) {
      const key = plainText(item.main);
      if (key === '') continue;
      this.byText.set(key, [...(this.byText.get(key) ?? []), item]);
    }
    this.values = this.items.flatMap((item) => {
      const fields = item.entries.filter(({ field }) => field.type === 'text');
      const nodes = fields.flatMap(({ field }) => item.texts(field.id).map(({ value }) => value));
      return [item.main, ...nodes].map((text) => ({ item, text: plainText(text) }));
    });
  }

  /** By id, then by path and text, then by text alone; else its sheet, else the whole. */
  of(anchor: Anchor): CommentPlace {
    const item = this.byId(anchor) ?? this.byPath(anchor) ?? this.bySameText(anchor);
    const found = item ?? this.byWords(anchor) ?? this.byLikeness(anchor);
    const path = found && itemPath(this.story, takesComments(found) ? found : ownerOf(found));
    if (path) return { kind: 'item', path };
    return this.sheetOf(anchor);
  }

  private byId({ id, at }: Anchor): Item | null {
    if (id === '') return null;
    const item = this.story.links.resolve(id);
    if (!item || this.story.links.isElsewhere(item) || item.shape.id === 'dialogue') return null;
    // An id that names something of another kind now was given away.
    const shape = this.shapeAt(at);
    return shape === null || shape === item.shape.id ? item : null;
  }

  private shapeAt(at: string): string | null {
    return itemAtPath(this.story, pathOf(at))?.shape.id ?? null;
  }

  /** What stands at its path, where it says the same or nearly so. */
  private byPath({ at, about, id }: Anchor): Item | null {
    const item = at === '' ? null : itemAtPath(this.story, pathOf(at));
    if (!item || item === this.story.root || (id !== '' && item.id !== null)) return null;
    const field = at.split('/')[1];
    const text = field && isFieldId(field) ? item.text(field) : item.main;
    if (field && item.shape.id === 'vision') return item;
    const [now, then] = [plainText(text), plainText(about)];
    if (now === then) return item;
    // The very words may have moved elsewhere.
    if (this.byText.has(then)) return null;
    return isLike(now, then, likeHere) ? item : null;
  }

  private bySameText({ at, about }: Anchor): Item | null {
    const same = this.byText.get(plainText(about)) ?? [];
    const list = listOf(at);
    return (
      same.find((item) => listOf(itemPath(this.story, item) ?? '') === list) ?? same[0] ?? null
    );
  }

  /** The item whose words stand in the paragraph around, or that says the words themselves. */
  private byWords({ about, within, sheet }: Anchor): Item | null {
    if (within === undefined) return null;
    const [words, around] = [plainText(about), plainText(within)];
    const said = this.values.filter(
      ({ text }) => text.length >= minLength && around.includes(text),
    );
    const longest = Math.max(...said.map(({ text }) => text.length));
    const inParagraph = said.filter(({ text }) => text.length === longest);
    const holding =
      words.length < minLength ? [] : this.values.filter(({ text }) => text.includes(words));
    // Files of ours have the id before the text, which may have been reworded since.
    const led = this.items.flatMap((item) => {
      const id = plainText(item.id ?? '');
      return id.length > 1 && around.startsWith(id) ? [{ item, id }] : [];
    });
    led.sort((a, b) => b.id.length - a.id.length);
    for (const found of [inParagraph, led, holding]) {
      const onSheet = found.find(({ item }) => this.isOn(item, sheet));
      const one = onSheet ?? found[0];
      if (one) return one.item;
    }
    return null;
  }

  private isOn(item: Item, sheet: string): boolean {
    const top = itemPath(this.story, item)?.split('.')[0] ?? '';
    return top === sheet || fieldsOfSheet.get(sheet)?.includes(top) === true;
  }

  /** The item of its list, else of any, that says nearly the same, or of which it is the beginning. */
  private byLikeness({ at, about }: Anchor): Item | null {
    const then = plainText(about);
    if (then.length < minLength) return null;
    const begins = this.items.find((item) => plainText(item.main).startsWith(then));
    if (begins) return begins;
    const list = listOf(at);
    const alike = this.items.filter((item) => isLike(plainText(item.main), then, likeElsewhere));
    const inList = alike.find((item) => listOf(itemPath(this.story, item) ?? '') === list);
    return inList ?? alike[0] ?? null;
  }

  private sheetOf({ sheet, at }: Anchor): CommentPlace {
    const [top = ''] = at.split(/[./]/);
    const field = [top, ...(fieldsOfSheet.get(sheet) ?? [sheet])].find(
      (one) => one !== '' && isFieldId(one) && (isSheetId(one) || this.story.root.has(one)),
    );
    return field ? { kind: 'sheet', field } : { kind: 'whole' };
  }
}

/** Sheets that are made of several fields. */
const fieldsOfSheet: ReadonlyMap<string, readonly string[]> = new Map([
  ['actions', ['stages']],
  ['measures', ['stages']],
  ['map', ['stages']],
  ['roadmap', ['stages']],
  ['advice', ['dialogues']],
]);

/** Can an item be named by 対象? */
function takesComments(item: Item): boolean {
  if (item.shape.id === 'vision') return true;
  const isNamed = item.shape.fields.some(({ id }) => id === 'id');
  return isNamed && (levelOf(item) !== null || item.field?.type === 'items');
}

function ownerOf(item: Item): Item {
  for (let at: Item | null = item; at; at = at.parent) if (takesComments(at)) return at;
  return item;
}

/** The path without the field behind it. */
function pathOf(at: string): string {
  return at.split('/')[0] ?? '';
}

/** The list in which a path lies: `stages.*.actions`. */
function listOf(at: string): string {
  return pathOf(at).replace(/\.\d+/g, '');
}

function isLike(a: string, b: string, share: number): boolean {
  const [shorter, longer] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  // What a long text holds of a short one says little.
  return shorter >= minLength && shorter * 4 > longer && containment(a, b) >= share;
}

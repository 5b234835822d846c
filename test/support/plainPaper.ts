import type { Item } from '../../server/story/item';
import { readStory } from '../../server/story/story';
import { type FieldId, findField, formOf } from '../../server/vocabulary';
import { paperOf, paragraph, row, table } from './foreignFiles';

/** How a paper shows that a line is a heading. */
export type HeadingLook = (text: string) => string;

/** What stands in tables or elsewhere, and what a paper does not say. */
const apart: ReadonlySet<string> = new Set(['id', 'serves', 'evidence', 'side', 'group']);

/** Does such a paper hold the texts of this field? */
export function isInPlainPaper(path: string): boolean {
  if (/^ideal\.side$|(?:^|\.)(?:id|serves|evidence|group|indicator|values)(?:\.|$)/.test(path))
    return false;
  return (
    /^(?:vision|default-future|strategies|ideal|current-state|force-field|first-steps)\./.test(
      path,
    ) || /^stages\.(?:name|period|[a-z-]+\.content)$/.test(path)
  );
}

/**
 * A story as a town hall types it without styles: title lines of the form with their numbers, points
 * with ・, details below them with a label, tables for the present and the stages.
 */
export function plainPaperOf(text: string, heading: HeadingLook): Uint8Array {
  return new Writer(text, heading).bytes();
}

class Writer {
  private readonly story;
  private readonly out: string[] = [];
  private number = 0;

  constructor(
    text: string,
    private readonly heading: HeadingLook,
  ) {
    this.story = readStory(text);
  }

  bytes(): Uint8Array {
    const { story, out } = this;
    const { root } = story;
    out.push(paragraph(`${root.text('municipality')}　${root.text('year')}`));
    this.chapter('vision');
    const vision = root.map('vision');
    for (const text of vision?.texts('statement') ?? []) out.push(paragraph(text.value));
    for (const field of ['horizon', 'source', 'principles'] as const) this.label(vision, field);
    this.points(vision?.items('images') ?? []);
    this.bySide('default-future', root.items('default-future'));
    this.list('strategies', root.items('strategies'));
    this.chapter('ideal');
    for (const field of ['organisation', 'people'] as const) {
      const side = field === 'people' ? 'people' : 'organisation';
      const listed = root.items('ideal').filter((item) => item.word('side') === side);
      const items = root.map('ideal')?.items(field) ?? [];
      const all = [...items, ...listed];
      if (all.length > 0) out.push(paragraph(field === 'people' ? '【人】' : '【組織】'));
      this.points(all);
    }
    const present = ['content', 'history', 'today', 'cause', 'gap'] as const;
    this.table('current-state', root.items('current-state'), present);
    this.forces(root.map('force-field'));
    this.stages();
    const steps = ['who', 'from', 'with', 'what', 'how-far', 'how', 'change'] as const;
    this.table('first-steps', root.items('first-steps'), steps);
    return paperOf(out.join(''));
  }

  /** The title of a sheet as the form prints it; nothing for one that the story does not have. */
  private chapter(field: FieldId): boolean {
    if (!this.story.root.isFilled(field)) return false;
    this.number += 1;
    const { ja } = formOf(this.story.edition, field as 'vision').title;
    this.out.push(this.heading(`${this.number}．${ja}`));
    return true;
  }

  private list(field: FieldId, items: readonly Item[]): void {
    if (this.chapter(field)) this.points(items);
  }

  private bySide(field: FieldId, items: readonly Item[]): void {
    if (!this.chapter(field)) return;
    for (const side of ['outside', 'inside', null] as const) {
      const own = items.filter((item) => item.word('side') === side);
      if (own.length > 0 && side)
        this.out.push(paragraph(side === 'inside' ? '市役所内' : '市役所外'));
      this.points(own);
    }
  }

  /** Each item as a point, what more it says below with a label. */
  private points(items: readonly Item[]): void {
    for (const item of items) {
      if (item.main === '') continue;
      this.out.push(paragraph(`・${item.main.replace(/\n/g, '')}`));
      for (const { field } of item.entries) {
        if (!apart.has(field.id) && field.id !== item.shape.main) this.label(item, field.id);
      }
    }
  }

  private label(item: Item | null, id: FieldId): void {
    const field = item && findField(item.shape, id);
    if (!item || !field) return;
    const texts =
      field.type === 'items'
        ? item.items(id).map(({ main }) => main)
        : item.texts(id).map(({ value }) => value);
    for (const text of texts) {
      if (text !== '') this.out.push(paragraph(`${field.ja}：${text.replace(/\n/g, '')}`));
    }
  }

  /** A table with a column for each field, the side of a row in its first. */
  private table(of: FieldId, items: readonly Item[], fields: readonly FieldId[]): void {
    if (!this.chapter(of)) return;
    const { labels } = formOf(this.story.edition, of as 'vision');
    const [first] = items;
    const used = fields.filter((field) => items.some((item) => item.isFilled(field)));
    const name = (field: FieldId) =>
      (labels as Partial<Record<string, { ja: string }>>)[field]?.ja.split('\n')[0] ??
      (first && findField(first.shape, field)?.ja) ??
      '';
    const hasSide = items.some((item) => item.isFilled('side'));
    const cells = (item: Item) => used.map((field) => lines(item, field));
    this.out.push(
      table(
        row(...(hasSide ? ['区分'] : []), ...used.map(name)),
        ...items.map((item) => {
          const side = item.words('side')[0]?.ja ?? '';
          const columns = [...(hasSide ? [[side]] : []), ...cells(item)];
          const cell = (texts: readonly string[]) =>
            `<w:tc>${texts.map((one) => paragraph(one)).join('') || paragraph('')}</w:tc>`;
          return `<w:tr>${columns.map(cell).join('')}</w:tr>`;
        }),
      ),
    );
  }

  private forces(field: Item | null): void {
    if (!field || !this.chapter('force-field')) return;
    for (const [id, title] of [
      ['driving', '推進力'],
      ['restraining', '抵抗力'],
    ] as const) {
      this.out.push(paragraph(`【${title}】`));
      this.points(field.items(id));
    }
  }

  private stages(): void {
    if (!this.chapter('stages')) return;
    const { stages } = this.story;
    const parts = ['period', 'goal-states', 'actions', 'outputs', 'outcomes', 'criteria'] as const;
    const used = parts.filter((part) => stages.some((stage) => stage.isFilled(part)));
    const rows = used.map((part) => {
      const label = stages[0] ? (findField(stages[0].shape, part)?.ja ?? '') : '';
      const cells = stages.map((stage) => lines(stage, part));
      return `<w:tr>${[[label], ...cells].map((texts) => `<w:tc>${texts.map((one) => paragraph(one)).join('') || paragraph('')}</w:tc>`).join('')}</w:tr>`;
    });
    const names = stages.map((stage, index) => `ステップ${index + 1}　${stage.main}`);
    this.out.push(table(row('', ...names), ...rows));
  }
}

/** The texts of a field, one for each paragraph of a cell. */
function lines(item: Item, field: FieldId): readonly string[] {
  const items = item.items(field);
  const texts =
    items.length > 0 ? items.map(({ main }) => main) : item.texts(field).map(({ value }) => value);
  return texts.map((text) => text.replace(/\n/g, '')).filter(Boolean);
}

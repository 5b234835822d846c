import type { PreviewSection, ShownSection } from '../../server/protocol';

/** What the page has already: a sheet is sent again only where it has changed. */
export class DrawnSections {
  private drawn = new Map<string, string>();

  /** The page is a new one, which has nothing. */
  forget(): void {
    this.drawn.clear();
  }

  /** The sheets as they are to be sent; from now on the page has them. */
  next(sections: readonly PreviewSection[]): ShownSection[] {
    const before = this.drawn;
    this.drawn = new Map(sections.map(({ id, html }) => [id, html]));
    return sections.map((section) =>
      before.get(section.id) === section.html ? { ...section, html: null } : section,
    );
  }
}

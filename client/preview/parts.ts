import * as vscode from 'vscode';
import type { PreviewPlace } from '../../server/protocol';
import { toPosition, toRange } from '../lsp';

/** Where a part of the drawing stands in the text: the whole, what is shown, where the cursor goes. */
export interface PartPlace {
  /** The log of dialogues, for what stands there; else it stands in the story. */
  readonly uri: vscode.Uri | null;
  readonly range: vscode.Range;
  readonly name: vscode.Range;
  readonly cursor: vscode.Position;
}

/** The parts of one drawing, by their keys. */
export class Parts {
  private readonly places: ReadonlyMap<string, PartPlace>;

  constructor(places: Readonly<Record<string, PreviewPlace>> = {}) {
    this.places = new Map(
      Object.entries(places).map(([key, { uri, range, selectionRange, cursor }]) => [
        key,
        {
          uri: uri === undefined ? null : vscode.Uri.parse(uri, true),
          range: toRange(range),
          name: toRange(selectionRange),
          cursor: toPosition(cursor),
        },
      ]),
    );
  }

  get(key: string): PartPlace | undefined {
    return this.places.get(key);
  }

  /** Each part with where its text begins, and its file where that is not the story. */
  get starts(): readonly (readonly [
    key: string,
    start: vscode.Position,
    file: vscode.Uri | null,
  ])[] {
    return [...this.places].map(([key, { name, uri }]) => [key, name.start, uri] as const);
  }

  /** The innermost part around a position of the story; null where there is none. */
  at(position: vscode.Position): string | null {
    let found: readonly [string, vscode.Range] | null = null;
    for (const [key, { range, uri }] of this.places) {
      if (uri || !range.contains(position)) continue;
      if (!found || found[1].contains(range)) found = [key, range];
    }
    return found?.[0] ?? null;
  }
}

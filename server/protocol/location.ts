import type { Location, Position } from 'vscode-languageserver-types';

/** What is shown when one goes to a place, and where the cursor goes there; nothing is selected. */
export interface CursorLocation extends Location {
  cursor: Position;
}

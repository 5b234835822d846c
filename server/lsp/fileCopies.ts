import { copiesBeside, noCopies } from '../story/copies';
import { fileNameOf, folderUri } from '../workspace/fileUri';
import type { StoryDocument } from '../workspace/storyDocument';
import type { Session } from './session';

/** Looks in the folder of each file for copies of it, once, until files come or go there. */
export class FileCopiesReader {
  private readonly asked = new Map<StoryDocument, Promise<void>>();

  constructor(private readonly session: Session) {}

  /** Settles when the copies of the file are known; null where they are already. */
  missing(document: StoryDocument): Promise<void> | null {
    if (document.copies) return null;
    const known = this.asked.get(document);
    if (known) return known;
    const folder = folderUri(document.uri);
    if (folder === null) {
      document.copies = noCopies;
      return null;
    }
    const asking = this.session.filesIn(folder).then((names) => {
      // An answer to a question that was asked before files came or went is dropped.
      if (this.asked.get(document) !== asking) return;
      this.asked.delete(document);
      document.copies = copiesBeside(fileNameOf(document.uri), names);
    });
    this.asked.set(document, asking);
    return asking;
  }

  /** A file came or went: the open files of its folder, which are to be looked at again. */
  changed(uri: string): readonly StoryDocument[] {
    const folder = folderUri(uri);
    const around = this.session.workspace.documents.filter(
      (document) => folder !== null && folderUri(document.uri) === folder,
    );
    for (const document of around) {
      this.asked.delete(document);
      document.copies = null;
    }
    return around;
  }
}

import { settingsSection } from '../protocol/settings';
import type { StorySettings } from '../workspace/settings';
import type { StoryDocument } from '../workspace/storyDocument';
import type { Session } from './session';
import { readSettings } from './storySettings';

/** Asks the client for the settings of each file, and remembers them until they change. */
export class SettingsReader {
  private readonly asked = new Map<StoryDocument, Promise<void>>();

  constructor(private readonly session: Session) {}

  /** Settles when the file's settings are known; null where they are already. */
  missing(document: StoryDocument): Promise<void> | null {
    if (document.settings) return null;
    if (!this.session.asksForSettings) {
      this.take(document, this.session.settings);
      return null;
    }
    const known = this.asked.get(document);
    if (known) return known;
    const asking = this.ask(document.uri).then((settings) => {
      // An answer to a question that was asked before the settings changed is dropped.
      if (this.asked.get(document) !== asking) return;
      this.asked.delete(document);
      this.take(document, settings);
    });
    this.asked.set(document, asking);
    return asking;
  }

  /** The settings changed: `value` holds them where the client sends them along. */
  changed(value: unknown): void {
    const sent = (value as Record<string, unknown> | null)?.[settingsSection];
    if (sent) this.session.settings = readSettings(sent);
    this.asked.clear();
    for (const document of this.session.workspace.documents) document.settings = null;
  }

  private take(document: StoryDocument, settings: StorySettings): void {
    document.settings = settings;
    this.session.show(document, settings);
  }

  private async ask(scopeUri: string): Promise<StorySettings> {
    try {
      const { workspace } = this.session.connection;
      return readSettings(await workspace.getConfiguration({ scopeUri, section: settingsSection }));
    } catch (error) {
      this.session.logError('Settings', error);
      return this.session.settings;
    }
  }
}

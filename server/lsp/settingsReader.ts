import type { RuleSettings } from '../rules/run';
import { readRuleSettings } from '../workspace/settings';
import type { StoryDocument } from '../workspace/storyDocument';
import type { Session } from './session';

/** Section of the settings, and its part that holds severities by rule id. */
const section = 'changeStory';

/** Asks the client for the severities of each file, and remembers them until they change. */
export class SettingsReader {
  private readonly asked = new Map<StoryDocument, Promise<void>>();

  constructor(private readonly session: Session) {}

  /** Settles when the file's settings are known; null where they are already. */
  missing(document: StoryDocument): Promise<void> | null {
    if (document.settings) return null;
    if (!this.session.asksForSettings) {
      document.settings = this.session.rules;
      return null;
    }
    const known = this.asked.get(document);
    if (known) return known;
    const asking = this.ask(document.uri).then((rules) => {
      // An answer to a question that was asked before the settings changed is dropped.
      if (this.asked.get(document) !== asking) return;
      document.settings = rules;
      this.asked.delete(document);
    });
    this.asked.set(document, asking);
    return asking;
  }

  /** The settings changed: `value` holds them where the client sends them along. */
  changed(value: unknown): void {
    const sent = (value as { [section]?: { rules?: unknown } } | null)?.[section];
    if (sent) this.session.rules = readRuleSettings(sent.rules);
    this.asked.clear();
    for (const document of this.session.workspace.documents) document.settings = null;
  }

  private async ask(scopeUri: string): Promise<RuleSettings> {
    try {
      const { workspace } = this.session.connection;
      return readRuleSettings(
        await workspace.getConfiguration({ scopeUri, section: `${section}.rules` }),
      );
    } catch (error) {
      this.session.logError('Settings', error);
      return this.session.rules;
    }
  }
}

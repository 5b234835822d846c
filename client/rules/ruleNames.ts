import { type RuleEntry, type RuleGroupEntry, rulesRequest } from '../../server/protocol';
import type { Ask } from '../ask';

/** The rules by name, asked of the server once. */
export class RuleNames {
  private asked: Promise<readonly RuleGroupEntry[]> | null = null;

  constructor(private readonly ask: Ask) {}

  /** Rejects while the server does not run. */
  groups(): Promise<readonly RuleGroupEntry[]> {
    this.asked ??= this.ask(rulesRequest, null).then(({ groups }) => groups);
    this.asked.catch(() => {
      this.asked = null;
    });
    return this.asked;
  }

  /** The rule of this id; undefined where there is none. */
  async rule(id: string): Promise<RuleEntry | undefined> {
    const groups = await this.groups();
    return groups.flatMap(({ rules }) => rules).find((rule) => rule.id === id);
  }
}

import type { Bilingual } from '../vocabulary';
import { rules } from '.';
import type { Rule, RuleGroup } from './engine/rule';

const titles: Record<RuleGroup, Bilingual> = {
  typing: { ja: '打ちまちがい', en: 'Slips of typing' },
  format: { ja: '書き方', en: 'Format' },
  links: { ja: 'つながり', en: 'Links' },
  sheets: { ja: 'シート', en: 'Sheets' },
  plan: { ja: '段階とアクション', en: 'Stages and actions' },
  reasoning: { ja: '話の筋（幹事の目）', en: 'Reasoning (the coach’s eye)' },
  trial: { ja: '試しの確認（はじめは出しません）', en: 'On trial (off unless you ask)' },
};

/** What a severity is called, on pages and in settings. */
export const severityNames: Readonly<Record<Rule['severity'], Bilingual>> = {
  error: { ja: '誤り', en: 'error' },
  warning: { ja: '注意', en: 'warning' },
  information: { ja: '情報', en: 'information' },
  hint: { ja: 'ヒント', en: 'hint' },
  off: { ja: '出さない', en: 'off' },
};

/** The rules in their groups, as pages and settings show them; no group is empty. */
export function ruleGroups(): readonly {
  readonly title: Bilingual;
  readonly rules: readonly Rule[];
}[] {
  return Object.entries(titles).flatMap(([group, title]) => {
    const members = rules.filter((rule) => rule.group === group);
    return members.length > 0 ? [{ title, rules: members }] : [];
  });
}

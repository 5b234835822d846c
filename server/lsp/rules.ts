import { type RulesResult, rulesRequest } from '../protocol';
import { ruleGroups } from '../rules/groups';
import type { Locale } from '../vocabulary';
import type { Feature } from './feature';
import { answerRequest } from './requests';

/** Every rule by its name, for the page on which the author switches them. */
export const ruleList: Feature = {
  capabilities: {},
  register({ connection, locale }) {
    answerRequest(connection, rulesRequest, () => rulesIn(locale));
  },
};

function rulesIn(locale: Locale): RulesResult {
  return {
    groups: ruleGroups().map(({ title, rules }) => ({
      title: title[locale],
      rules: rules.map(({ id, title: name, severity }) => ({ id, title: name[locale], severity })),
    })),
  };
}

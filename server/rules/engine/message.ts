import type { Locale } from '../../vocabulary';
import { guarded, type OnFailure } from './failure';
import { type Finding, type Message, messageText } from './rule';
import { type Diagnosis, ruleOf } from './run';

/**
 * What a finding says. Never throws: a finding whose rule fails at saying it goes by the title of
 * the rule, so that every list of findings has the same number of them.
 */
export function messageOf(
  finding: Finding & Pick<Diagnosis, 'details'>,
  locale: Locale,
  onFailure: OnFailure,
): Message {
  const rule = ruleOf(finding.rule);
  const title = rule?.title[locale] ?? finding.rule;
  const bare: Message =
    locale === 'ja'
      ? { what: `「${title}」に当たります。`, how: 'ルールの一覧で説明を見てください。' }
      : { what: `This falls under “${title}”.`, how: 'See the page of rules.' };
  if (!rule) return bare;
  const said = guarded(rule.id, onFailure, () => rule.message(finding.args, locale), bare);
  const also = finding.details?.map((detail) => messageOf(detail, locale, onFailure).what) ?? [];
  return also.length > 0 ? { ...said, also } : said;
}

/** What a finding says to its reader, as one text. Never throws; see `messageOf`. */
export function findingText(
  finding: Finding & Pick<Diagnosis, 'details'>,
  locale: Locale,
  onFailure: OnFailure,
): string {
  return messageText(messageOf(finding, locale, onFailure), locale);
}

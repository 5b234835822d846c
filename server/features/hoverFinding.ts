import type { Message } from '../rules/engine/rule';
import type { Locale } from '../vocabulary';
import { Markdown, markdown, noMarkdown } from './markdown';

/** Why a finding matters, what to do and an example, for a finding that shows only what it is. */
export function findingHelp({ why, how, example }: Message, locale: Locale): Markdown {
  const [reason, action, sample] =
    locale === 'ja' ? ['理由', '直し方', '例'] : ['Why', 'What to do', 'Example'];
  const part = (name: string | undefined, text: string | undefined) =>
    text ? markdown`**${name ?? ''}** ${text}` : noMarkdown;
  return Markdown.join([part(reason, why), part(action, how), part(sample, example)], '\n\n');
}

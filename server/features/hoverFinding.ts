import { withDetails } from '../rules/engine/details';
import type { OnFailure } from '../rules/engine/failure';
import { messageOf } from '../rules/engine/message';
import type { Message } from '../rules/engine/rule';
import type { Diagnosis } from '../rules/engine/run';
import type { Locale } from '../vocabulary';
import { Markdown, markdown, noMarkdown } from './markdown';
import { elsewhere } from './quickFixes';

/** Why a finding matters and an example; what to do, too, where it shows only what it is. */
export function findingHelp(
  { why, how, example }: Message,
  locale: Locale,
  isBrief: boolean,
): Markdown {
  const [reason, action, sample] =
    locale === 'ja' ? ['理由', '直し方', '例'] : ['Why', 'What to do', 'Example'];
  const part = (name: string | undefined, text: string | undefined) =>
    text ? markdown`**${name ?? ''}** ${text}` : noMarkdown;
  return Markdown.join(
    [part(reason, why), part(action, isBrief ? how : undefined), part(sample, example)],
    '\n\n',
  );
}

/**
 * What is found at a place and not said there by a finding of its own: details of another finding,
 * and those shown as one at the first of their places. Absolute UTF-16 offset.
 */
export function findingsBesideAt(
  findings: readonly Diagnosis[],
  offset: number,
  locale: Locale,
  onFailure: OnFailure,
): readonly { readonly finding: Diagnosis; readonly markdown: Markdown }[] {
  return findings
    .flatMap((one) => [...(one.details ?? []), ...withDetails(one).flatMap(elsewhere)])
    .filter(({ span }) => span.contains(offset))
    .map((finding) => {
      const message = messageOf(finding, locale, onFailure);
      return {
        finding,
        markdown: markdown`${message.what}\n\n${findingHelp(message, locale, true)}`,
      };
    });
}

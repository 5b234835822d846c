import type { FileCopies } from '../../story/copies';
import type { TextEdit } from '../../story/edit';
import type { Item } from '../../story/item';
import type { Story } from '../../story/story';
import type { Span } from '../../syntax/tree';
import type { Bilingual, Locale, ShapeId } from '../../vocabulary';
import type { SuppressedRule, Suppression } from './suppression';

export type { TextEdit } from '../../story/edit';

/** How much a finding weighs, as in LSP; the gravest first. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** Where a rule belongs on its page and in the settings. */
export type RuleGroup = 'typing' | 'format' | 'links' | 'sheets' | 'plan' | 'reasoning' | 'trial';

/** One thing that a rule found. `Args` is what its sentence needs. */
export interface Finding<Args = unknown> {
  /** Id of the rule. */
  readonly rule: string;
  readonly span: Span;
  readonly args: Args;
  /** Other places the reader should see, with what they are. */
  readonly related?: readonly { readonly span: Span; readonly text: Bilingual }[];
  /**
   * Findings of one rule with the same word or item here are shown as one, at the first of them:
   * one fault with its places. Each can still be suppressed where it stands.
   */
  readonly fold?: string | Item;
  /** The findings that are shown as this one, each at its own place; set by the engine. */
  readonly parts?: readonly Finding<Args>[];
  /** The text has no effect (drawn faded). */
  readonly unnecessary?: boolean;
  /** The most severe that this one may be, whatever the rule's severity. */
  readonly maxSeverity?: Severity;
}

/** A finding with the severity that the settings give it. */
export interface Diagnosis extends Finding {
  readonly severity: Severity;
  /** What else was found in the same phrase and weighs less. */
  readonly details?: readonly Diagnosis[];
}

interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** One remedy that a rule offers. */
export interface Fix {
  readonly title: Bilingual;
  readonly edits: readonly TextEdit[];
  /** The one that is almost always right: offered first, and part of "fix all". */
  readonly isPreferred?: boolean;
}

/**
 * A story text with the finding's place between « and »; `fixed` is the whole text after the first
 * fix. Unless `isWhole`, the text is a part of a story and stands below its first key.
 */
export interface Example {
  readonly text: string;
  readonly fixed?: string;
  readonly isWhole?: boolean;
  /** What lies in the folder of the file, where that is what is found. */
  readonly copies?: FileCopies;
  /** Ids of other rules that rightly find something in this (bad) text too. */
  readonly also?: readonly string[];
  /** What to look at, where the text does not speak for itself. */
  readonly note?: Bilingual;
}

/** A suppression comment and the rules whose findings it hides. */
export interface SuppressionUse {
  readonly suppression: Suppression;
  /** Ids of the rules that found something here. */
  readonly used: ReadonlySet<string>;
  /** Names in the comment that are no rule's, each with the rules that resemble it. */
  readonly unknown: readonly (SuppressedRule & { readonly near: readonly string[] })[];
}

/** What a rule reports with; the rule's id is added. */
export type Report<Args> = (finding: Omit<Finding<Args>, 'rule'>) => void;

/** What a finding's sentence is made from: what is wrong, why it matters, what to do, an example. */
export interface Message {
  readonly what: string;
  readonly why?: string;
  readonly how: string;
  readonly example?: string;
  /** What else there is to say of the same phrase, a sentence each; set by the engine. */
  readonly also?: readonly string[];
}

/**
 * One rule: what it looks for, its message, its fixes. Detecting, telling and
 * fixing are separate functions. One rule, one file.
 */
export interface Rule<Args = unknown> {
  /** Kebab-case and stable: authors write it in settings and in comments. */
  readonly id: string;
  readonly severity: Severity | 'off';
  /** The most severe that a finding may be in an editor while the author types in its words. */
  readonly maxWhileTyped?: Severity;
  readonly group: RuleGroup;
  /** Version of the extension in which the rule came. */
  readonly since: string;
  readonly title: Bilingual;
  /** Why it matters, and whose advice it is. */
  readonly why: Bilingual;
  /** When an author may leave it as it is. */
  readonly ignore?: Bilingual;
  /** Each gives exactly one finding of this rule at the marked place. */
  readonly bad: readonly Example[];
  /** Each gives no finding of any rule. */
  readonly good: readonly Example[];
  /** Looks at the whole of a file, so that it is not asked about parts of one (examples). */
  readonly isWhole?: boolean;
  /** The kinds of items that `checkItem` looks at; every kind where it is missing. */
  readonly on?: ShapeId | readonly ShapeId[];
  /** Finds in one item alone (with all in it and above it in the same list): cached with the item. */
  readonly checkItem?: (item: Item, report: Report<Args>) => void;
  /** Finds with the whole story in view: asked again after a change of something that it read. */
  readonly checkStory?: (story: Story, report: Report<Args>) => void;
  /** The items that `checkEach` judges. */
  readonly each?: (story: Story) => readonly Item[];
  /** Finds in one item with the whole story in view: asked again where either changed. */
  readonly checkEach?: (item: Item, report: Report<Args>, story: Story) => void;
  /** Finds in the suppression comments, when it is known what each of them suppresses. */
  readonly checkSuppressions?: (uses: readonly SuppressionUse[], report: Report<Args>) => void;
  /** What findings that are shown as one (`Finding.fold`) say together, in the order of the file. */
  readonly join?: (args: readonly Args[]) => Args;
  readonly message: (args: Args, locale: Locale) => Message;
  readonly fix?: (finding: Finding<Args>, story: Story) => readonly Fix[];
  /** Where the fixes are offered, if further than at the place: absolute UTF-16 offsets. */
  readonly fixRange?: (finding: Finding<Args>) => TextRange | null;
  /** Names of files in the same folder that the author should see side by side with this one. */
  readonly compareWith?: (finding: Finding<Args>) => readonly string[];
  /** What was changed on purpose, perhaps: the item, or its entry of 変更理由 that gives no reason. */
  readonly changed?: (finding: Finding<Args>) => Item;
}

/** Checks that a rule's parts agree on what its findings carry. */
export function defineRule<Args>(rule: Rule<Args>): Rule {
  return rule as unknown as Rule;
}

/** A message as one text, a line for each part: what (complete in itself), why, what to do, an example. */
export function messageText(message: Message, locale: Locale): string {
  const parts =
    locale === 'ja'
      ? [
          message.what,
          message.why && `理由: ${message.why}`,
          `直し方: ${message.how}`,
          message.example && `例: ${message.example}`,
        ]
      : [
          message.what,
          message.why && `Why: ${message.why}`,
          `What to do: ${message.how}`,
          message.example && `Example: ${message.example}`,
        ];
  return [...parts, ...alsoLines(message, locale)].filter(Boolean).join('\n');
}

/** A message without its explanation: what, and what else there is to say of the phrase. */
export function briefText(message: Message, locale: Locale): string {
  return [message.what, ...alsoLines(message, locale)].join('\n');
}

function alsoLines({ also = [] }: Message, locale: Locale): readonly string[] {
  return also.map((sentence) => `${locale === 'ja' ? 'あわせて' : 'And'}: ${sentence}`);
}

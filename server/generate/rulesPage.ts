import { rules } from '../rules';
import { type Example, type Message, messageText, type Rule } from '../rules/engine/rule';
import { checkStory } from '../rules/engine/run';
import { ruleGroups, severityNames } from '../rules/groups';
import { noCopies } from '../story/copies';
import { Story } from '../story/story';
import { parseSyntax } from '../syntax/document';
import { lineEndingOf } from '../text/lineEnding';
import type { Locale } from '../vocabulary';

/** The page that explains every rule, and the settings list: both made from the rules. */

const phrases: Record<Locale, Record<string, string>> = {
  ja: {
    head: '<!-- 確認の一つひとつから npm run generate で作ったもの。手では直さない。 -->',
    title: '# 確認の一覧',
    intro: [
      '書いている間に出る波線の、一つひとつの説明です。どれも、なぜ言うのか、どう直すのか、直さなくてよいのはどんなときかを書いています。',
      '**強さを変える**: コマンド「確認の項目を選ぶ」の一覧で選びます。設定の `changeStory.rules` に、名前と強さ（`off`・`hint`・`information`・`warning`・`error`）を書くのと同じです。',
      '**一か所だけ止める**: その行の終わりか、すぐ上の行に `# change-story-ok: 名前 理由` と書きます。理由は文書に残り、次の期の人にも伝わります。名前は「、」か「,」でいくつも並べられます。',
    ].join('\n\n'),
    why: '**なぜ**',
    bad: '**こう書くと**',
    says: '**こう知らせます**',
    fixed: '**直すと**',
    good: '**よい例**',
    ignore: '**そのままでよいとき**',
    suppress: '**一か所だけ止める**',
    reason: '理由',
    here: 'ここ',
    level: '強さ',
    since: '版',
    separator: '　',
  },
  en: {
    head: '<!-- Made from the rules by npm run generate; not edited by hand. -->',
    title: '# Rules',
    intro: [
      'What each finding means that appears while you write: why it is said, what to do, and when to leave it.',
      '**Change the severity of a rule**: choose it in the list of the command “Choose What Is Checked”, or, in the setting `changeStory.rules`, give its name and one of `off`, `hint`, `information`, `warning`, `error`.',
      '**Suppress it at one place**: write `# change-story-ok: name reason` at the end of the line or on the line above. The reason stays in the document for those who come after you. Several names are set apart by commas.',
    ].join('\n\n'),
    why: '**Why**',
    bad: '**Written like this**',
    says: '**it says**',
    fixed: '**Mended**',
    good: '**Good**',
    ignore: '**When to leave it**',
    suppress: '**Suppress it here**',
    reason: 'reason',
    here: 'here',
    level: 'Level',
    since: 'since',
    separator: ' · ',
  },
};

/** The page as Markdown; above the title of each rule stands its id, which is its anchor. */
export function ruleReference(locale: Locale): string {
  const strings = phrases[locale] as Record<string, string>;
  const parts = ruleGroups().map(({ title, rules: members }) => {
    const list = members.map((rule) => `- [${rule.title[locale]}](#${rule.id}) \`${rule.id}\``);
    return { title: title[locale], list, members };
  });
  const contents = parts.map(({ title, list }) => [`**${title}**`, list.join('\n')].join('\n\n'));
  return [
    strings.head,
    strings.title,
    strings.intro,
    ...contents,
    ...parts.flatMap(({ title, members }) => [
      `## ${title}`,
      ...members.flatMap((rule) => explain(rule, locale)),
    ]),
    '',
  ].join('\n\n');
}

function explain(rule: Rule, locale: Locale): string[] {
  const strings = phrases[locale] as Record<string, string>;
  const own = examplesIn(rule.bad, locale);
  const traits = [
    `${strings.level}: ${severityNames[rule.severity][locale]}`,
    `${strings.since} ${rule.since}`,
  ].join(strings.separator);
  return [
    // VS Code's preview finds a heading by its words only where they are ASCII: so the id is one.
    `###### ${rule.id}`,
    `### ${rule.title[locale]}`,
    traits,
    `${strings.why}: ${rule.why[locale]}`,
    ...own.flatMap((example) => explainBad(rule, example, locale)),
    ...examplesIn(rule.good, locale).flatMap(({ text, note }) => [
      note ? `${strings.good} (${note[locale]})` : strings.good,
      yaml(text),
    ]),
    ...(rule.ignore ? [`${strings.ignore}: ${rule.ignore[locale]}`] : []),
    `${strings.suppress}: \`# change-story-ok: ${rule.id} ${strings.reason}\``,
  ].map(String);
}

function explainBad(rule: Rule, example: Example, locale: Locale): string[] {
  const strings = phrases[locale] as Record<string, string>;
  const message = messageOf(rule, example, locale);
  return [
    example.note ? `${strings.bad} (${example.note[locale]})` : (strings.bad as string),
    yaml(pointed(example.text, strings.here as string)),
    ...(message ? [strings.says as string, quoted(messageText(message, locale))] : []),
    ...(example.fixed ? [strings.fixed as string, yaml(example.fixed)] : []),
  ];
}

/** A text of several lines as a quotation that keeps them. */
function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('  \n');
}

/** The examples in the reader's language; all where there are none. */
function examplesIn(examples: readonly Example[], locale: Locale): readonly Example[] {
  const own = examples.filter((example) => isEnglish(example.text) === (locale === 'en'));
  return own.length > 0 ? own : examples.slice(0, 1);
}

function isEnglish(text: string): boolean {
  return /^(?:#.*\n)*«?[a-z]/.test(text);
}

/** What the rule says of its own example; null where it finds nothing there. */
function messageOf(rule: Rule, example: Example, locale: Locale): Message | null {
  const { text } = fileOf(example);
  const story = new Story(parseSyntax(text), null, 'missing');
  story.copies = example.copies ?? noCopies;
  const finding = checkStory(story, { [rule.id]: 'warning' }, (one) => one === rule).diagnoses[0];
  return finding ? rule.message(finding.args, locale) : null;
}

/** An example without its marks, as a file: a part of a story stands below the first key. */
export function fileOf(example: Example): { readonly text: string; readonly head: string } {
  const plain = example.text.replace(/[«»]/g, '');
  const isWhole = example.isWhole || /^(?:#.*\r?\n)*(?:変革ストーリー|change-story):/.test(plain);
  const first = isEnglish(example.text.replaceAll('\r', ''))
    ? 'change-story: 1'
    : '変革ストーリー: 1';
  const head = isWhole ? '' : `${first}${lineEndingOf(plain)}`;
  return { text: head + plain, head };
}

/** The example with its place pointed at from the end of the line. */
function pointed(text: string, here: string): string {
  return text
    .split('\n')
    .map((line) => (line.includes('«') ? `${line.replace(/[«»]/g, '')}  # ← ${here}` : line))
    .join('\n')
    .replace(/[«»]/g, '');
}

function yaml(text: string): string {
  const fence = text.includes('```') ? '````' : '```';
  return `${fence}yaml\n${text.replace(/\r/g, '').trimEnd()}\n${fence}`;
}

/** One rule as the editor's settings list shows it; texts by the name of their translation. */
export interface RuleSetting {
  readonly type: 'string';
  readonly enum: readonly string[];
  readonly default: string;
  readonly description: string;
}

/** The properties of the setting `changeStory.rules`, one for each rule, by id. */
export function ruleSettingsSchema(): Record<string, RuleSetting> {
  return Object.fromEntries(
    rules.map((rule) => [
      rule.id,
      {
        type: 'string',
        enum: ['off', 'hint', 'information', 'warning', 'error'],
        default: rule.severity,
        description: `%rule.${rule.id}%`,
      },
    ]),
  );
}

/** The texts that the settings list refers to: `rule.<id>` → title and why. */
export function ruleSettingsTexts(locale: Locale): Record<string, string> {
  return Object.fromEntries(
    rules.map(({ id, title, why }) => [
      `rule.${id}`,
      locale === 'ja' ? `${title.ja}。${why.ja}` : `${title.en}. ${why.en}`,
    ]),
  );
}

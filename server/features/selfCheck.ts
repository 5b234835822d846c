import type { OnFailure } from '../rules/engine/failure';
import { messageOf } from '../rules/engine/message';
import { messageText } from '../rules/engine/rule';
import type { Diagnosis } from '../rules/engine/run';
import { startHere } from '../rules/startHere';
import { openAdviceIn } from '../story/advice';
import type { Item } from '../story/item';
import type { Story } from '../story/story';
import { type FormSheet, type Locale, sheetsOf } from '../vocabulary';
import { cut, labelOf } from './describe';
import { Markdown, markdown } from './markdown';
import { actionsToward } from './readBack';
import { selfCheckQuestions } from './selfCheckQuestions';

/** How the story stands, in numbers: for the status bar and the self-check. */
export interface StoryStatus {
  /** Images of the vision that some action leads to, of all. */
  readonly imagesServed: number;
  readonly images: number;
  readonly findings: Readonly<Record<Diagnosis['severity'], number>>;
  /** Pieces of advice that are not answered yet. */
  readonly openAdvice: readonly Item[];
}

type Severity = Diagnosis['severity'];

const severityWords = {
  ja: { error: '誤り', warning: '注意', information: '情報', hint: 'ヒント' },
  en: { error: 'error', warning: 'warning', information: 'info', hint: 'hint' },
} as const satisfies Record<Locale, Record<Severity, string>>;

/** So many of a thing, in English. */
const many = (count: number, name: string) => `${count} ${name}${count === 1 ? '' : 's'}`;

/** Counts what a round with the 幹事 would look at first. */
export function standingOf(story: Story, diagnoses: readonly Diagnosis[]): StoryStatus {
  const findings = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of diagnoses) findings[severity]++;
  return {
    imagesServed: story.images.filter((image) => actionsToward(story, image).length > 0).length,
    images: story.images.length,
    findings,
    openAdvice: openAdviceIn(story),
  };
}

/** Findings as VS Code lists them: hints, which are only seen in the text, are not counted. */
export function countOf({ findings }: Pick<StoryStatus, 'findings'>): number {
  return findings.error + findings.warning + findings.information;
}

/** How many findings of which severity: 「指摘 4（誤り 1・注意 3）、ほかにヒント 10」. */
export function findingCounts(standing: Pick<StoryStatus, 'findings'>, locale: Locale): string {
  const { findings } = standing;
  const strings = words[locale];
  const parts = (['error', 'warning', 'information'] as const)
    .filter((severity) => findings[severity] > 0)
    .map((severity) => strings.countOf(severity, findings[severity]));
  const kinds = parts.length > 0 ? strings.kinds(parts) : '';
  const hints = findings.hint > 0 ? strings.hints(findings.hint) : '';
  return strings.findingsOf(countOf(standing)) + kinds + hints;
}

const words = {
  ja: {
    title: '幹事に見せる前に',
    start: 'ここから始める',
    now: 'いまの様子',
    images: '取組が向かっている姿',
    advice: '対応がまだの助言',
    none: 'ありません',
    sheets: 'シートごとの指摘',
    around: 'そのほか',
    empty: '未記入',
    questions: '自分たちに問う',
    lead: 'ここからは、道具には分からないことです。三人で声に出して答えてみてください。',
    line: (line: number) => `${line}行目`,
    findingsOf: (count: number) => `指摘 ${count}`,
    countOf: (severity: Severity, count: number) => `${severityWords.ja[severity]} ${count}`,
    kinds: (parts: readonly string[]) => `（${parts.join('・')}）`,
    hints: (count: number) => `、ほかにヒント ${count}`,
  },
  en: {
    title: 'Before you show it to the coaches',
    start: 'Start here',
    now: 'Where it stands',
    images: 'Images that actions lead to',
    advice: 'Advice not answered yet',
    none: 'none',
    sheets: 'Findings by sheet',
    around: 'Elsewhere',
    empty: 'empty',
    questions: 'Ask yourselves',
    lead: 'What no tool can tell. Answer aloud, the three of you.',
    line: (line: number) => `line ${line}`,
    findingsOf: (count: number) => many(count, 'finding'),
    countOf: (severity: Severity, count: number) => many(count, severityWords.en[severity]),
    kinds: (parts: readonly string[]) => ` (${parts.join(', ')})`,
    hints: (count: number) => `, and ${many(count, severityWords.en.hint)}`,
  },
} as const;

/** The self-check before a round. Lines are counted from 1. */
export function selfCheck(
  story: Story,
  diagnoses: readonly Diagnosis[],
  locale: Locale,
  lineOf: (offset: number) => number,
  onFailure: OnFailure,
): Markdown {
  const strings = words[locale];
  const standing = standingOf(story, diagnoses);
  const place = [story.root.text('municipality'), story.root.text('round')].filter(Boolean);
  const out = [
    place.length > 0
      ? markdown`# ${strings.title} — ${place.join(' ')}`
      : markdown`# ${strings.title}`,
    ...startSection(diagnoses, locale, lineOf, onFailure),
    markdown`## ${strings.now}`,
    Markdown.join(
      [
        markdown`- ${strings.images}: ${standing.imagesServed} / ${standing.images}`,
        markdown`- ${findingCounts(standing, locale)}`,
        markdown`- ${strings.advice}: ${standing.openAdvice.length || strings.none}`,
      ],
      '\n',
    ),
    markdown`## ${strings.sheets}`,
    ...sections(story, diagnoses, locale, lineOf, onFailure),
  ];
  if (standing.openAdvice.length > 0) {
    const advice = standing.openAdvice.map(
      (item) => markdown`- ${item.text('topic') || cut(labelOf(item, locale), 60)}`,
    );
    out.push(markdown`## ${strings.advice}`, Markdown.join(advice, '\n'));
  }
  const questions = selfCheckQuestions.map((question) => markdown`- [ ] ${question[locale]}`);
  out.push(
    markdown`## ${strings.questions}`,
    Markdown.escape(strings.lead),
    Markdown.join(questions, '\n'),
  );
  return markdown`${Markdown.join(out, '\n\n')}\n`;
}

/** The findings that matter most now; none where there is nothing to do first. */
function startSection(
  diagnoses: readonly Diagnosis[],
  locale: Locale,
  lineOf: (offset: number) => number,
  onFailure: OnFailure,
): Markdown[] {
  const strings = words[locale];
  const rows = startHere(diagnoses).map(
    (one, at) =>
      markdown`${at + 1}. ${strings.line(lineOf(one.span.start))}: ${sentence(one, locale, onFailure)}`,
  );
  return rows.length > 0 ? [markdown`## ${strings.start}`, Markdown.join(rows, '\n')] : [];
}

function sections(
  story: Story,
  diagnoses: readonly Diagnosis[],
  locale: Locale,
  lineOf: (offset: number) => number,
  onFailure: OnFailure,
): Markdown[] {
  const strings = words[locale];
  const left = new Set(diagnoses);
  const list = (found: readonly Diagnosis[]) =>
    Markdown.join(
      found.map(
        (one) =>
          markdown`- ${strings.line(lineOf(one.span.start))}: ${sentence(one, locale, onFailure)}`,
      ),
      '\n',
    );
  const out = sheetsOf(story.edition).map((sheet: FormSheet) => {
    const entry = story.root.entry(sheet.field);
    const inside = diagnoses.filter(({ span }) => entry?.span.contains(span.start));
    for (const one of inside) left.delete(one);
    const title = markdown`### ${sheet.number}. ${sheet.title[locale]}`;
    if (!story.root.isFilled(sheet.field)) return markdown`${title}\n\n- ${strings.empty}`;
    return markdown`${title}\n\n${inside.length > 0 ? list(inside) : markdown`- ${strings.none}`}`;
  });
  if (left.size > 0) out.push(markdown`### ${strings.around}\n\n${list([...left])}`);
  return out;
}

/** What a finding says, and what to do; the page of findings has why. */
function sentence(finding: Diagnosis, locale: Locale, onFailure: OnFailure): string {
  const message = messageOf(finding, locale, onFailure);
  return `${message.what} ${messageText({ what: '', how: message.how }, locale).trim()}`;
}

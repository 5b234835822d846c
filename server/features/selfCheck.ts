import { messageText } from '../rules/rule';
import { type Diagnosis, ruleOf } from '../rules/run';
import type { Item } from '../story/item';
import type { Story } from '../story/story';
import { type Locale, type Sheet, sheetsOf } from '../vocabulary';
import { cut, labelOf } from './describe';
import { actionsToward } from './readBack';
import { selfCheckQuestions } from './selfCheckQuestions';

/** How the story stands, in numbers: for the status bar and the self-check. */
export interface Standing {
  /** Images of the vision that some action leads to, of all. */
  readonly imagesServed: number;
  readonly images: number;
  readonly findings: Readonly<Record<Diagnosis['severity'], number>>;
  /** Pieces of advice that are not answered yet. */
  readonly openAdvice: readonly Item[];
}

/** Counts what a round with the 幹事 would look at first. */
export function standingOf(story: Story, diagnoses: readonly Diagnosis[]): Standing {
  const findings = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of diagnoses) findings[severity]++;
  const advice = story.dialogues.flatMap((talk) => [talk, ...talk.items('items')]);
  return {
    imagesServed: story.images.filter((image) => actionsToward(story, image).length > 0).length,
    images: story.images.length,
    findings,
    openAdvice: advice.filter((item) => item.word('status') === 'open'),
  };
}

const words = {
  ja: {
    title: '幹事に見せる前に',
    now: 'いまの様子',
    images: '取組が向かっている姿',
    findings: '指摘',
    advice: '対応がまだの助言',
    none: 'ありません',
    sheets: 'シートごとの指摘',
    around: 'そのほか',
    empty: '未記入',
    questions: '自分たちに問う',
    lead: 'ここからは、道具には分からないことです。三人で声に出して答えてみてください。',
    line: (line: number) => `${line}行目`,
    severity: { error: '誤り', warning: '注意', information: '情報', hint: 'ヒント' },
  },
  en: {
    title: 'Before you show it to the coaches',
    now: 'Where it stands',
    images: 'Images that actions lead to',
    findings: 'Findings',
    advice: 'Advice not answered yet',
    none: 'none',
    sheets: 'Findings by sheet',
    around: 'Elsewhere',
    empty: 'empty',
    questions: 'Ask yourselves',
    lead: 'What no tool can tell. Answer aloud, the three of you.',
    line: (line: number) => `line ${line}`,
    severity: { error: 'errors', warning: 'warnings', information: 'information', hint: 'hints' },
  },
} as const;

/** The self-check before a round, as Markdown. Lines are counted from 1. */
export function selfCheck(
  story: Story,
  diagnoses: readonly Diagnosis[],
  locale: Locale,
  lineOf: (offset: number) => number,
): string {
  const say = words[locale];
  const standing = standingOf(story, diagnoses);
  const severities = Object.entries(standing.findings)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${say.severity[severity as Diagnosis['severity']]} ${count}`);
  const place = [story.root.text('municipality'), story.root.text('round')].filter(Boolean);
  const out = [
    `# ${say.title}${place.length > 0 ? ` — ${plain(place.join(' '))}` : ''}`,
    `## ${say.now}`,
    [
      `- ${say.images}: ${standing.imagesServed} / ${standing.images}`,
      `- ${say.findings}: ${severities.join('・') || say.none}`,
      `- ${say.advice}: ${standing.openAdvice.length || say.none}`,
    ].join('\n'),
    `## ${say.sheets}`,
    ...sections(story, diagnoses, locale, lineOf),
  ];
  if (standing.openAdvice.length > 0) {
    out.push(`## ${say.advice}`);
    out.push(
      standing.openAdvice
        .map((item) => `- ${plain(item.text('topic') || cut(labelOf(item, locale), 60))}`)
        .join('\n'),
    );
  }
  out.push(`## ${say.questions}`, say.lead);
  out.push(selfCheckQuestions.map((question) => `- [ ] ${question[locale]}`).join('\n'));
  return `${out.join('\n\n')}\n`;
}

function sections(
  story: Story,
  diagnoses: readonly Diagnosis[],
  locale: Locale,
  lineOf: (offset: number) => number,
): string[] {
  const say = words[locale];
  const left = new Set(diagnoses);
  const list = (found: readonly Diagnosis[]) =>
    found
      .map((one) => `- ${say.line(lineOf(one.span.start))}: ${sentence(one, locale)}`)
      .join('\n');
  const out = sheetsOf(story.edition).map((sheet: Sheet) => {
    const entry = story.root.entry(sheet.field);
    const inside = diagnoses.filter(({ span }) => entry?.span.contains(span.start));
    for (const one of inside) left.delete(one);
    const state = story.root.isFilled(sheet.field)
      ? list(inside) || `- ${say.none}`
      : `- ${say.empty}`;
    return `### ${sheet.number}. ${sheet.title[locale]}\n\n${state}`;
  });
  if (left.size > 0) out.push(`### ${say.around}\n\n${list([...left])}`);
  return out;
}

/** What a finding says, without why and how: the page of findings has these. */
function sentence(finding: Diagnosis, locale: Locale): string {
  const message = ruleOf(finding.rule)?.say(finding.args, locale);
  if (!message) return finding.rule;
  return `${plain(message.what)} ${plain(messageText({ what: '', how: message.how }, locale))}`;
}

/** A text as text, whatever Markdown would make of it. */
function plain(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|#]/g, '\\$&')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

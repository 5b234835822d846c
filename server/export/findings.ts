import type { Story } from '../story/story';

/** A finding as far as it is told to others. */
export interface OpenFinding {
  /** Where it stands in the text of the story, as a UTF-16 offset. */
  readonly offset: number;
  readonly message: string;
}

/** What the check still says, by the id of the sheet in whose field it stands. */
export function findingsBySheet(
  story: Story,
  findings: readonly OpenFinding[],
): ReadonlyMap<string, readonly string[]> {
  const bySheet = new Map<string, string[]>();
  for (const { offset, message } of findings) {
    const entry = story.root.entries.find(({ span }) => span.start <= offset && offset <= span.end);
    if (!entry) continue;
    const sheet = sheets[entry.field.id] ?? entry.field.id;
    const own = bySheet.get(sheet) ?? [];
    if (!own.includes(message)) own.push(message);
    bySheet.set(sheet, own);
  }
  return bySheet;
}

/** Fields that stand on the sheet of another. */
const sheets: Readonly<Record<string, string>> = {
  'plan-rationale': 'stages',
  dialogues: 'advice',
};

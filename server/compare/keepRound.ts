import { roundLogName, withRoundHeader } from '../story/roundFile';
import type { Story } from '../story/story';

/** A round of a story as files to be kept. */
export interface RoundTexts {
  /** The story with the line that says what it is, its log under the name beside it. */
  readonly text: string;
  /** Text of the log; null where the story keeps its dialogues itself. */
  readonly log: string | null;
}

/**
 * The texts to keep of a story under a name: as they are typed, but for the first line and the name
 * of the log.
 *
 * @param date 2026-11-29
 */
export function roundTexts(story: Story, name: string, date: string): RoundTexts {
  const { text, language, dialogueFile } = story;
  const path = story.root.entry('dialogues')?.value;
  if (!dialogueFile || story.dialoguePath === null || path?.kind !== 'text') {
    return { text: withRoundHeader(text, { name, date, language }), log: null };
  }
  const { start, end } = path.span;
  const named = `${text.slice(0, start)}${roundLogName(name)}${text.slice(end)}`;
  return { text: withRoundHeader(named, { name, date, language }), log: dialogueFile.text };
}

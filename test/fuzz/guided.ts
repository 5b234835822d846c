import { commentFileText } from '../../server/comments/file';
import { readCommentText } from '../../server/comments/read';
import { takeComments } from '../../server/comments/take';
import { ImportError, importStory } from '../../server/import';
import { readStory } from '../../server/story/story';
import { applyEdits } from '../support/edits';
import { deckOf, paperOf } from '../support/foreignFiles';
import { processorTime } from '../support/speed';
import { comment, fileOf, plan } from '../unit/comments/sample';
import { checkAll } from './check';
import { exercisePlace, exerciseStory } from './exercise';

/** Milliseconds of work after which an input counts as one that hangs. */
const budget = 1000;

/** What is fed, by the first byte of an input; the rest is its text. */
const subjects: readonly ((text: string) => void)[] = [
  (text) => void checkAll(text),
  (text) => exerciseStory(readStory(text)),
  (text) => exercisePlace(readStory(text), text.length >> 1),
  (body) => imported(paperOf(body)),
  (shapes) => imported(deckOf([{ shapes }])),
  (text) => {
    const { file } = readCommentText(text);
    const made = file && takeComments(readStory(plan), [file]);
    if (made && !('problem' in made)) checkAll(applyEdits(plan, made.story));
  },
];

function imported(file: Uint8Array): void {
  try {
    checkAll(importStory(file).text);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
  }
}

/** One input of a run that is guided by what the inputs before it reached (`npm run fuzz:guided`). */
export function fuzz(data: Buffer): void {
  const subject = subjects[(data[0] ?? 0) % subjects.length];
  const start = processorTime();
  subject?.(data.subarray(1).toString('utf8'));
  const took = processorTime() - start;
  if (took > budget) throw new Error(`took ${took.toFixed(0)} ms`);
}

/** An input for each subject, to begin with. */
export const seeds: readonly string[] = [
  plan,
  plan,
  plan,
  '<w:p><w:r><w:t>１０年後の地域のありたい姿</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>',
  '<p:sp><p:txBody><a:p><a:r><a:t>ありたい姿</a:t></a:r></a:p></p:txBody></p:sp>',
  commentFileText(fileOf([comment()])),
].map((text, index) => String.fromCharCode(index) + text);

import assert from 'node:assert/strict';
import { type CommentFile, commentFileText, dataElement } from '../../../server/comments/file';
import { mailOf } from '../../../server/comments/mail';
import { readComments } from '../../../server/comments/read';
import { takeComments } from '../../../server/comments/take';
import { readStory } from '../../../server/story/story';
import { checkAll } from '../../fuzz/check';
import { applyChange, Random, smallChange } from '../../fuzz/mutate';
import { applyEdits } from '../../support/edits';
import { rounds } from '../../support/runs';
import { processorLimit, processorTime } from '../../support/speed';
import { comment, fileOf, plan } from '../../unit/comments/sample';
import { valuesOf } from '../../unit/syntax/reading';

const sent: CommentFile = fileOf([
  comment(),
  comment({ key: 'second00', at: 'vision.images.0', sheet: 'vision', said: '誰の声ですか\n続き' }),
  comment({ key: 'whole000', at: '', sheet: '', about: '', said: '全体に、よく聴いています' }),
]);

const sheets = { vision: 'ありたい姿', stages: 'アクションプラン' };

/** Values that stand where others are meant to. */
const odd: readonly unknown[] = [
  null,
  0,
  -1,
  1e308,
  true,
  '',
  '\u0000',
  '段階',
  [],
  {},
  [[]],
  { constructor: 1 },
];

/** The same value with one of its parts replaced. */
function replaced(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random.next() < 0.15) return random.pick(odd);
  const keys = Object.keys(value);
  if (keys.length === 0) return random.pick(odd);
  const key = random.pick(keys);
  const part: unknown = Reflect.get(value, key);
  if (Array.isArray(value)) return value.map((one) => (one === part ? replaced(one, random) : one));
  return { ...value, [key]: replaced(part, random) };
}

/** What came back, changed at random: by its letters, or by a value of another kind. */
function cameBack(random: Random): string {
  const json = commentFileText(sent);
  const file = random.next() < 0.5 ? json : JSON.stringify(replaced(JSON.parse(json), random));
  const page = `<!doctype html><script id="${dataElement}" type="application/json">${JSON.stringify({ written: JSON.parse(json) })}</script>`;
  let text = random.pick([file, file, page, mailOf(sent, sheets, 'ja')]);
  for (let count = random.below(5); count > 0; count--)
    text = applyChange(text, smallChange(random, text));
  return text;
}

/** What a story says outside of 対話, without the ids that comments need. */
function rest(text: string): unknown {
  const withoutIds = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(withoutIds);
    if (typeof value !== 'object' || value === null) return value;
    const { pairs } = value as { pairs: [string, unknown][] };
    const kept = pairs.filter(([key]) => key !== 'id' && key !== '対話');
    // An item of one line becomes a mapping when it gets an id.
    if (kept.length === 1 && kept[0]?.[0] === '内容') return withoutIds(kept[0][1]);
    return kept.map(([key, part]) => [key, withoutIds(part)]);
  };
  return withoutIds(valuesOf(readStory(text).syntax));
}

describe('a file of comments that came back changed', () => {
  it('is refused, or adds to 対話 and changes nothing else', () => {
    const taken = { files: 0, refused: 0 };
    for (let index = 0; index < rounds(300); index++) {
      const random = new Random(20260419 * 31 + index);
      const text = cameBack(random);
      const start = processorTime();
      try {
        const { file } = readComments(new TextEncoder().encode(text));
        const story = readStory(plan);
        const made = file && takeComments(story, [file]);
        if (!made || 'problem' in made) taken.refused++;
        else {
          taken.files++;
          const after = applyEdits(plan, made.story);
          checkAll(after);
          assert.deepEqual(rest(after), rest(plan));
        }
      } catch (error) {
        throw new Error(`input ${index}: ${JSON.stringify(text)}`, { cause: error });
      }
      assert.ok(processorTime() - start < processorLimit(1000), JSON.stringify(text));
    }
    // Both happen often: else nothing was tried.
    assert.ok(taken.files > rounds(30) && taken.refused > rounds(30), JSON.stringify(taken));
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { dropPlace, moveItem, stepPlace } from '../../../../server/features/structureEdits';
import { contentOf, difference } from '../../../../server/features/structureEdits/result';
import type { Item } from '../../../../server/story/item';
import { itemAtPath, itemPath } from '../../../../server/story/itemPath';
import { readStory, type Story } from '../../../../server/story/story';
import type { FieldId } from '../../../../server/vocabulary';
import { applyEdits } from '../../../support/edits';
import { runs } from '../../../support/runs';

const sources = [
  'examples/青葉野市.変革ストーリー.yaml',
  'examples/lakeside.change-story.yaml',
].map((file) => readFileSync(file, 'utf8'));

/** Comments, blank lines and other ways to write that a move must not disturb. */
function decorated(text: string, seed: number): string {
  const lines = text.split('\n');
  const out: string[] = [];
  let state = seed;
  const random = (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % below;
  };
  for (const line of lines) {
    const mark = /^( *)- (?:id|内容|content|名称|name): /.exec(line);
    if (mark && random(3) === 0) out.push('');
    if (mark && random(3) === 0) out.push(`${mark[1]}# 覚え書き ${random(100)}`);
    if (mark && random(6) === 0) out.push('# 左端の覚え書き');
    out.push(line);
  }
  return out.join('\n');
}

/** What a story says, item by item, whatever the order. */
function contents(story: Story): string[] {
  const own = (item: Item) =>
    item.node.kind === 'map'
      ? item.entries
          .filter(({ field }) => field.type !== 'items' && field.type !== 'map')
          .map(({ field, value }) => [field.id, contentOf(value)])
      : contentOf(item.node);
  return story.items.map((item) => JSON.stringify([item.shape.id, own(item)])).sort();
}

function moved(story: Story, item: Item, place: Parameters<typeof moveItem>[2]) {
  const made = moveItem(story, item, place);
  assert.ok(!('refused' in made), JSON.stringify(made));
  const text = applyEdits(story.text, made.edits);
  return { story: readStory(text), address: made.address ?? '' };
}

const movable = (story: Story) =>
  story.items.filter(({ field }) => field?.type === 'items' && field.id !== 'evidence');

const variants = fc.record({
  source: fc.nat(sources.length - 1),
  seed: fc.nat(1_000_000),
  crlf: fc.boolean(),
  cut: fc.boolean(),
  from: fc.nat(10_000),
  to: fc.nat(10_000),
});

describe('moving any item to any place that takes it', () => {
  it('keeps what the story says, and moving it back gives the same text', () => {
    let moves = 0;
    fc.assert(
      fc.property(variants, ({ source, seed, crlf, cut, from, to }) => {
        let text = decorated(sources[source] as string, seed);
        if (cut) text = text.trimEnd();
        if (crlf) text = text.replaceAll('\n', '\r\n');
        const story = readStory(text);
        const items = movable(story);
        const item = items[from % items.length] as Item;
        const same = items.filter(
          (one) =>
            (one.shape === item.shape && one.field?.id === item.field?.id) ||
            one.shape.fields.some(({ of, type }) => type === 'items' && of === item.shape.id),
        );
        const target = same[to % same.length] as Item;
        const place = dropPlace(story, item, target);
        if ('refused' in place) return;
        const isNewKey = !place.owner.has(place.field);
        const home = itemPath(story, item) as string;
        const gone = moved(story, item, place);
        moves++;
        assert.deepEqual(contents(gone.story), contents(story));
        const there = itemAtPath(gone.story, gone.address) as Item;
        assert.deepEqual(contentOf(there.node), contentOf(item.node));
        if (isNewKey) return;
        const back = backPlace(gone.story, home, gone.address);
        const again = moved(gone.story, there, back).story.text;
        assert.deepEqual(difference(text, again), [], `${home} to ${gone.address}`);
      }),
      { ...runs(16), endOnFailure: true },
    );
    assert.ok(moves > 8, `${moves} moves`);
  });

  it('goes step by step to the end of the plan and back', () => {
    for (const source of sources) {
      let story = readStory(source);
      let address = 'stages.0.actions.0';
      let steps = 0;
      for (const step of [1, -1] as const) {
        for (;;) {
          const item = itemAtPath(story, address) as Item;
          const place = stepPlace(story, item, step);
          if ('refused' in place) break;
          ({ story, address } = moved(story, item, place));
          steps++;
        }
      }
      assert.equal(story.text, source);
      assert.ok(steps > 8, `${steps} steps`);
    }
  });
});

/** The place in the story after a move that leads back to where the item stood before. */
function backPlace(story: Story, home: string, now: string): Parameters<typeof moveItem>[2] {
  const parts = home.split('.');
  const index = Number(parts.at(-1));
  const field = parts.at(-2) as FieldId;
  const list = `${parts.slice(0, -1).join('.')}.`;
  const owner = itemAtPath(story, parts.slice(0, -2).join('.')) as Item;
  const isSameList = now.startsWith(list) && !now.slice(list.length).includes('.');
  const place = Number(now.split('.').at(-1));
  return { owner, field, index: isSameList && place < index ? index + 1 : index };
}

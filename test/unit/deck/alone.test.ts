import assert from 'node:assert/strict';
import { deckOf } from '../../../server/deck/build';
import { markdownOf } from '../../../server/render/markdown';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { type Field, type Shape, shapeOf, shapes } from '../../../server/vocabulary';

/** The keys that lead from the top of a file to each shape, on a shortest way. */
function pathsToShapes(): ReadonlyMap<Shape, readonly Field[]> {
  const paths = new Map<Shape, readonly Field[]>([[shapeOf('story'), []]]);
  // A map is walked in the order of adding, what is added on the way too.
  for (const [shape, path] of paths) {
    for (const field of shape.fields as readonly Field[]) {
      const inner = field.of && shapeOf(field.of);
      if (inner && !paths.has(inner)) paths.set(inner, [...path, field]);
    }
  }
  return paths;
}

/** A story that says one thing: this key, in an item that has no other. */
function storyWith(path: readonly Field[], field: Field, value: string): string {
  let lead = '';
  let indent = '';
  let text = '変革ストーリー: 1\n';
  for (const { ja, type } of path) {
    text += `${lead || indent}${ja}:\n`;
    lead = type === 'items' ? `${indent}  - ` : '';
    indent += type === 'items' ? '    ' : '  ';
  }
  return `${text}${lead || indent}${field.ja}: ${value}\n`;
}

describe('a key that stands alone in its item', () => {
  const paths = pathsToShapes();
  for (const shape of shapes) {
    const path = paths.get(shape);
    const texts = (shape.fields as readonly Field[]).filter(
      ({ id, type }) => type === 'text' && id !== 'id',
    );
    if (!path || texts.length === 0) continue;
    it(`is said on a sheet: ${shape.id}`, () => {
      const value = 'たった一つの文';
      const lost = texts.filter((field) => {
        const deck = deckOf(readStory(storyWith(path, field, value)));
        return !markdownOf(deck, 'ja').includes(value);
      });
      assert.deepEqual(
        lost.map(({ ja }) => ja),
        [],
      );
    });
  }

  it('has a column of its table', () => {
    const deck = deckOf(
      readStory(yaml`
      変革ストーリー: 1
      日程:
        - 説明: 市長へ報告する日
    `),
    );
    const tables = deck.sheets.flatMap(({ blocks }) => blocks).filter(isTable);
    assert.ok(tables.length > 0);
    for (const { columns, rows } of tables) {
      for (const { cells } of rows) assert.equal(cells.length, columns.length);
    }
  });
});

type Block = ReturnType<typeof deckOf>['sheets'][number]['blocks'][number];

function isTable(block: Block): block is Extract<Block, { kind: 'table' }> {
  return block.kind === 'table';
}

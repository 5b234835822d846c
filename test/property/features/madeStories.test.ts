import assert from 'node:assert/strict';
import { deckOf } from '../../../server/deck/build';
import { Places } from '../../../server/deck/places';
import { progressTables } from '../../../server/deck/progress';
import { exportAs } from '../../../server/export';
import { compareWorkbook } from '../../../server/features';
import { completionItemsAt } from '../../../server/features/completion';
import { hoverAt } from '../../../server/features/hover';
import { renameAt } from '../../../server/features/rename';
import { importStory } from '../../../server/import';
import { readWorkbook } from '../../../server/ooxml/read/workbook';
import { checkStory } from '../../../server/rules/engine/run';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import {
  exampleAsTyped,
  type Locale,
  type Shape,
  shapeOf,
  shapes,
} from '../../../server/vocabulary';
import {
  exerciseExports,
  exerciseItems,
  exercisePlace,
  exerciseStory,
  placesIn,
} from '../../fuzz/exercise';
import { fuzzStories } from '../../fuzz/stories';
import { objectNames } from '../../fuzz/storyText';
import { noFailure } from '../../support/failures';
import { plainOptions } from '../../support/sharing';

/** A story in which a shape stands with all of its keys, each with the example of the format. */
function storyWith(shape: Shape, locale: Locale): string {
  const lines = shape.fields.flatMap((field) => exampleAsTyped(field, locale).split('\n'));
  const path = pathTo(shape);
  if (path === null) return `${lines.join('\n')}\n`;
  const head = locale === 'ja' ? '変革ストーリー: 1' : 'change-story: 1';
  const nested = path.reduceRight<string[]>(
    (inside, { key, isList }) => [
      `${key[locale]}:`,
      ...inside.map((line, index) => `${isList ? (index === 0 ? '  - ' : '    ') : '  '}${line}`),
    ],
    lines,
  );
  return `${[head, ...nested].join('\n')}\n`;
}

interface Step {
  readonly key: { readonly ja: string; readonly en: string };
  readonly isList: boolean;
}

/** The keys that lead from the top of a story to a shape; null for the story itself. */
function pathTo(shape: Shape): readonly Step[] | null {
  if (shape.id === 'story') return null;
  const known = new Map<Shape, readonly Step[]>([[shapeOf('story'), []]]);
  for (const [from, path] of known) {
    for (const field of from.fields) {
      const next = [field.of, field.orItems].flatMap((id) => (id ? [shapeOf(id)] : []));
      for (const [index, one] of next.entries()) {
        if (known.has(one)) continue;
        known.set(one, [...path, { key: field, isList: index > 0 || field.type === 'items' }]);
      }
    }
  }
  const found = known.get(shape);
  assert.ok(found, `nothing leads to ${shape.id}`);
  return found;
}

describe('stories made from the vocabulary', function () {
  this.timeout(120_000);

  for (const locale of ['ja', 'en'] as const) {
    it(`every key of every shape, as in its example (${locale})`, async () => {
      for (const shape of shapes) {
        const text = storyWith(shape, locale);
        const story = readStory(text);
        if (shape.id !== 'story') {
          const item = story.items.find((one) => one.shape === shape);
          assert.ok(item, `${shape.id}\n${text}`);
          for (const field of shape.fields) assert.ok(item.has(field.id), field.id);
        }
        exerciseStory(story);
      }
      await exerciseExports(readStory(storyWith(shapeOf('story'), locale)));
    });
  }

  it('are taken by every rule, feature and export, whatever stands in them', async () => {
    const { stories } = await fuzzStories({
      count: 30,
      seed: 20260419,
      places: 6,
      editEvery: 5,
      exportEvery: 12,
    });
    assert.ok(stories >= 30);
  });
});

describe('names that every object has', function () {
  this.timeout(60_000);

  for (const name of objectNames) {
    const text = yaml`
      変革ストーリー: 1
      自治体: ${name}
      年度: ${name}
      様式: ${name}
      ${name}: メモ
      ありたい姿:
        目標年: ${name}
        姿:
          - id: "${name}"
            内容: 高齢者が、買い物の足を近所に気軽に頼めている
            ${name}: ${name}
      力の場:
        推進力:
          - 力: ${name}
            強さ: ${name}
      段階:
        - 名称: ${name}
          アクション:
            - 内容: 歩く
              狙い: "${name}"
              進捗: ${name}
              アウトカム:
                - 内容: ${name}
                  現状値: ${name}
                  目標値: ${name}
                  期限: ${name}
                  # change-story-ok: ${name} 理由
      対話:
        - 種別: [${name}, インタビュー]
          対象: "${name}"
          内容: ${name}
    `;

    it(`${name} is a word like others`, async () => {
      const story = readStory(text);
      exerciseStory(story);
      exerciseItems(story);
      for (const at of placesIn(text)) exercisePlace(story, at);
      await exerciseExports(story);
      const [image] = story.images;
      const [action] = story.actions;
      assert.ok(image && action);
      assert.deepEqual(story.links.servedBy(action), [image]);
      const at = text.indexOf(`狙い: "${name}"`) + '狙い: '.length;
      const labels = completionItemsAt(story, at, 'ja', noFailure).map(({ label }) => label);
      assert.ok(labels.includes(name), labels.join());
      assert.match(hoverAt(story, at + 2, 'ja')?.markdown.source ?? '', /買い物の足/);
      const renamed = renameAt(story, at + 2, '支え合い');
      assert.ok('edits' in renamed && renamed.edits.length >= 2);
      const unknown = checkStory(story).diagnoses.filter(({ rule }) => rule === 'unknown-key');
      assert.equal(unknown.length, 2);
    });

    it(`${name} comes back from a deck, a paper and a workbook`, async () => {
      const story = readStory(text);
      const deck = deckOf(story, new Places(story));
      const options = { ...plainOptions, tables: progressTables(story) };
      for (const format of ['pptx', 'docx'] as const) {
        const [file] = await exportAs(format, deck, options);
        const taken = readStory(importStory(file?.bytes ?? new Uint8Array()).text);
        assert.deepEqual(
          taken.images.map(({ id }) => id),
          [name],
          format,
        );
        const [image] = taken.images;
        const [action] = taken.actions;
        assert.ok(image && action);
        assert.deepEqual(taken.links.servedBy(action), [image]);
        assert.equal(action.items('outcomes')[0]?.main, name);
      }
      const [book] = await exportAs('xlsx', deck, options);
      const compared = compareWorkbook(story, readWorkbook(book?.bytes ?? new Uint8Array()));
      assert.deepEqual(compared?.changes, []);
    });
  }
});

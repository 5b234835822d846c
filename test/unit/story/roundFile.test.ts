import assert from 'node:assert/strict';
import { roundTexts } from '../../../server/compare';
import {
  freeName,
  isRoundFile,
  restoredText,
  roundDateOf,
  roundFileName,
  roundFolderOf,
  roundLogName,
} from '../../../server/story/roundFile';
import { readStory, Story } from '../../../server/story/story';
import { parseSyntax } from '../../../server/syntax/document';
import { yaml } from '../../../server/text/yaml';

const date = '2026-11-29';

describe('the files of a round', () => {
  it('lie in a folder beside the story, by its name', () => {
    const names = ['青葉市.変革ストーリー.yaml', 'a.change-story.yml', '計画.yaml', '.yaml'];
    assert.deepEqual(names.map(roundFolderOf), ['青葉市.版', 'a.版', '計画.版', '.版']);
  });

  it('are told from stories by their folder, however it is written in the URI', () => {
    const inside = [
      'file:///p/青葉市.版/第4回.yaml',
      `file:///p/${encodeURIComponent('青葉市.版')}/a.yaml`,
      `memfs:/p/${encodeURIComponent('がば.版'.normalize('NFD'))}/${encodeURIComponent('第4回.対話.yaml')}`,
    ];
    const outside = [
      'file:///p/青葉市.版.yaml',
      'file:///青葉市.版/x/a.yaml',
      'untitled:a',
      'file:///%E3/a',
    ];
    assert.deepEqual([...inside, ...outside].map(isRoundFile), [
      ...inside.map(() => true),
      ...outside.map(() => false),
    ]);
  });

  it('are called by 版, or the day, and never as another one', () => {
    assert.equal(roundFileName('第4回 / 素案:1?', date), '第4回 _ 素案_1_');
    assert.equal(roundFileName(' .. ', date), date);
    assert.equal(freeName('第4回', []), '第4回');
    assert.equal(freeName('第4回', ['第4回', '第4回 (2)']), '第4回 (3)');
    assert.equal(freeName('がば', ['がば'.normalize('NFD')]), 'がば (2)');
    assert.equal(freeName('Draft', ['draft']), 'Draft (2)');
  });

  for (const [what, text] of [
    [
      'plain',
      yaml`
      変革ストーリー: 1
      版: 第4回
    `,
    ],
    ['with a BOM and CRLF', '\ufeff変革ストーリー: 1\r\n版: 第4回\r\n'],
    [
      'with a comment and a date of its own',
      yaml`
      # 下書き 2026-01-02
      変革ストーリー: 1
    `,
    ],
    ['empty', ''],
    ['half-written', '版: 第4回\n段階:\n  - '],
  ] as const) {
    it(`gives the story back byte for byte: ${what}`, () => {
      const kept = roundTexts(readStory(text), '第4回', date);
      assert.equal(kept.log, null);
      assert.equal(roundDateOf(kept.text), date);
      assert.equal(restoredText(kept.text, roundLogName('第4回'), null), text);
      assert.match(kept.text, /^\ufeff?# 第4回/);
      assert.equal(roundDateOf(text), null);
    });
  }

  it('keeps the log beside it, named in the round and given back to the story', () => {
    const text = yaml`
      change-story: 1
      dialogues: "青葉市.対話.yaml" # 長い
      版: 1
    `;
    const log = '- 日付: 4/19\n';
    const story = new Story(parseSyntax(text), parseSyntax(log));
    const kept = roundTexts(story, '第4回', date);
    assert.equal(kept.log, log);
    assert.match(kept.text, /dialogues: 第4回\.対話\.yaml # 長い/);
    const back = restoredText(kept.text, roundLogName('第4回'), '"青葉市.対話.yaml"');
    assert.equal(back, text);
  });
});

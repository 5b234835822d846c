import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCheck } from '../../../server/cli/check';
import { runExport } from '../../../server/cli/export';
import type { ExportRequest } from '../../../server/cli/exportArguments';
import { completionItemsAt } from '../../../server/features/completion';
import { fixesOf, preferredFixes } from '../../../server/features/quickFixes';
import { refactoringsAt } from '../../../server/features/refactor';
import { selfCheck } from '../../../server/features/selfCheck';
import { statusOf, treeOf } from '../../../server/features/tree';
import { toldOnce } from '../../../server/rules/engine/failure';
import { findingText } from '../../../server/rules/engine/message';
import { checkStory } from '../../../server/rules/engine/run';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { failureList, noFailure, withBrokenRule } from '../../support/failures';
import { temporaryFolder } from '../../support/temporary';

const text = yaml`
  変革ストーリー: 1
  自治体：青葉野市
  ありたい姿:
    姿:
      - id: 支え合い
        内容: 高齢者が、買い物の足を近所に気軽に頼めている
  段階:
    - 名称: まず話す
      アクション:
        - 内容: 月に一度、地区を歩く
          狙い: 支え合い
`;

const exporting: ExportRequest = {
  kind: 'export',
  locale: 'ja',
  formats: ['html'],
  out: null,
  sheets: null,
  font: 'yu-gothic',
  page: 'a4',
  template: null,
  browser: null,
  hasNotes: true,
  files: [],
};

const checked = () => {
  const story = readStory(text);
  return { story, ...checkStory(story) };
};

/** Runs with what is written to the terminal collected. */
async function captured(run: () => Promise<number>) {
  const written = { out: '', err: '' };
  const { stdout, stderr } = process;
  const [out, err] = [stdout.write, stderr.write];
  stdout.write = (chunk: unknown) => {
    written.out += String(chunk);
    return true;
  };
  stderr.write = (chunk: unknown) => {
    written.err += String(chunk);
    return true;
  };
  try {
    const code = await run();
    return { ...written, code };
  } finally {
    stdout.write = out;
    stderr.write = err;
  }
}

describe('a rule that fails at its message', () => {
  const id = 'no-outcome';

  it('leaves its finding and all others, in both languages', async () => {
    const { diagnoses } = checked();
    const others = diagnoses.filter(({ rule }) => rule !== id);
    await withBrokenRule(id, 'message', () => {
      for (const locale of ['ja', 'en'] as const) {
        const { failures, onFailure } = failureList();
        const texts = diagnoses.map((one) => findingText(one, locale, onFailure));
        assert.equal(texts.length, others.length + 1);
        assert.ok(texts.every((said) => said !== ''));
        assert.deepEqual(
          failures.map(({ part }) => part),
          [id],
        );
      }
    });
  });

  it('leaves the tree, the status and the self-check', async () => {
    const { story, diagnoses } = checked();
    const whole = treeOf(story, diagnoses, 'ja', noFailure).length;
    await withBrokenRule(id, 'message', () => {
      const { failures, onFailure } = failureList();
      assert.equal(treeOf(story, diagnoses, 'ja', onFailure).length, whole);
      assert.match(statusOf(story, diagnoses, 'ja', onFailure).text, /^指摘 \d+/);
      const page = selfCheck(story, diagnoses, 'ja', () => 1, onFailure).source;
      assert.match(page, /## 自分たちに問う/);
      assert.match(page, /全角|コロン/);
      assert.ok(failures.length > 0 && failures.every(({ part }) => part === id));
    });
  });

  it('leaves the findings of all files on the command line', async () => {
    const folder = temporaryFolder('failures');
    const files = ['一.change-story.yaml', '二.change-story.yaml'].map((name) =>
      path.join(folder, name),
    );
    for (const file of files) writeFileSync(file, text);
    const request = { kind: 'check', files, format: 'json', locale: 'ja', color: false } as const;
    const usual = await captured(() => runCheck(request));
    await withBrokenRule(id, 'message', async () => {
      const { out, err, code } = await captured(() => runCheck(request));
      assert.equal(code, 2);
      assert.equal(JSON.parse(out).length, JSON.parse(usual.out).length);
      assert.equal(err.split('message of no-outcome is out of order').length, files.length + 1);
    });
  });

  it('leaves the notes of an export', async () => {
    const folder = temporaryFolder('failures');
    const file = path.join(folder, '谷.change-story.yaml');
    writeFileSync(file, text);
    await withBrokenRule(id, 'message', async () => {
      const { out, err, code } = await captured(() =>
        runExport({ ...exporting, files: [file], out: folder }),
      );
      assert.equal(code, 2);
      assert.equal(out.trim(), path.join(folder, '谷.html'));
      assert.match(err, /message of no-outcome is out of order/);
      assert.match(readFileSync(path.join(folder, '谷.html'), 'utf8'), /自治体/);
    });
  });
});

describe('a rule that fails at checking', () => {
  it('leaves the findings of the others, and is named', async () => {
    const usual = checked().diagnoses.map(({ rule }) => rule);
    await withBrokenRule('no-outcome', 'checkStory', () => {
      const { diagnoses, failures } = checked();
      assert.deepEqual(
        diagnoses.map(({ rule }) => rule),
        usual.filter((rule) => rule !== 'no-outcome'),
      );
      assert.deepEqual(
        failures.map(({ part }) => part),
        ['no-outcome'],
      );
    });
  });
});

describe('a rule that fails at its fix', () => {
  it('leaves the fixes of the others', async () => {
    const { story, diagnoses } = checked();
    await withBrokenRule('no-outcome', 'fix', () => {
      const { failures, onFailure } = failureList();
      const fixes = diagnoses.flatMap((one) => fixesOf(one, story, onFailure));
      assert.ok(fixes.some(({ title }) => title.ja.includes('「:」') || title.ja.includes(':')));
      assert.ok(preferredFixes(diagnoses, story, onFailure).count > 0);
      assert.ok(failures.every(({ part }) => part === 'no-outcome'));
    });
  });
});

describe('a part of a feature that fails', () => {
  /** A story of which one thing cannot be told. */
  const without = (part: 'links' | 'items' | 'edition', source = text) => {
    const get = () => {
      throw new Error(`${part} out of order`);
    };
    return Object.defineProperty(readStory(source), part, { get });
  };
  const at = text.indexOf('月に一度') + 1;

  it('leaves the other changes of an item', () => {
    const { failures, onFailure } = failureList();
    const titles = refactoringsAt(without('items'), at, onFailure).map(({ title }) => title.en);
    assert.ok(titles.length > 0);
    assert.ok(failures.length > 0);
    for (const { part } of failures) assert.match(part, /^refactoring: /);
  });

  it('leaves the other parts of the tree', () => {
    const { failures, onFailure } = failureList();
    const ids = treeOf(without('links'), [], 'ja', onFailure).map(({ id }) => id);
    assert.ok(ids.includes('group:stages') && ids.includes('group:sheets'), ids.join());
    assert.ok(failures.some(({ part }) => part === 'tree: coverage'));
  });

  it('leaves the proposals of other kinds', () => {
    const story = without('edition', '変革ストーリー: 1\n');
    const { failures, onFailure } = failureList();
    const proposals = completionItemsAt(story, story.text.length, 'ja', onFailure);
    assert.ok(proposals.some(({ label }) => label === 'ありたい姿'));
    assert.deepEqual(
      failures.map(({ part }) => part),
      ['completion: snippets'],
    );
  });
});

it('a failure is told once', () => {
  const { failures, onFailure } = failureList();
  const once = toldOnce(onFailure);
  for (const message of ['a', 'a', 'b']) once({ part: 'rule', error: new Error(message) });
  once({ part: 'other', error: new Error('a') });
  assert.equal(failures.length, 3);
});

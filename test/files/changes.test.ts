import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { linesOfContent } from '../../server/comments/office';
import { exportAs } from '../../server/export';
import { handOver } from '../../server/export/handOver';
import type { ExportFormat } from '../../server/export/options';
import { type Preset, presets } from '../../server/export/presetNames';
import { deckFor } from '../../server/export/presets';
import { takeReturned } from '../../server/export/returned';
import { readOffice } from '../../server/ooxml/read';
import {
  type ChangedStory,
  changedDeck,
  changedStory,
  muchChangedStory,
} from '../support/changedStory';

const choices = { sheets: null, font: 'yu-gothic', page: 'a4', template: null } as const;

async function filesOf(
  changed: Pick<ChangedStory, 'story' | 'changes'>,
  format: ExportFormat,
  preset: Preset,
) {
  const { files } = await handOver(
    { ...changed, findings: () => [] },
    { ...choices, format, notes: 'none', preset },
    { locale: 'ja', exportAs },
  );
  return files;
}

/** What a reader sees of a file, without white space and without what is only in its notes. */
function seenIn(bytes: Uint8Array): string {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const shown =
    /^(?:ppt\/slides\/slide\d+|word\/document|xl\/worksheets\/sheet\d+)\.xml$|^content$/;
  const parts = isZip ? unzipSync(bytes) : { content: bytes };
  const text = Object.entries(parts)
    .filter(([name]) => shown.test(name))
    .map(([, part]) => strFromU8(part))
    .join('\n');
  return text
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>|\\(?=[^\w\s])|\s/g, '');
}

const changed = changedStory();
const cells = changed.changes.rows.map(({ before, after, reason }) => [before, after, reason]);

function missingIn(text: string): readonly string[] {
  const said = cells.flat().map((cell) => cell.replace(/\s/g, ''));
  return said.filter((cell) => cell !== '' && !text.includes(cell));
}

describe('before, after and reason in what is handed over', function () {
  this.timeout(20_000);

  it('are three changes, of which one has no reason yet', () => {
    assert.deepEqual(cells, [
      [
        '橋のたもとに広場を整備する',
        '橋のたもとの空き店舗を、住民と日替わりで開く',
        '場所より先に、使う人の顔が見えていなかった',
      ],
      [
        '職員研修を開く',
        '店の人と職員が、月に一度いっしょに川沿いを歩く',
        '研修だけでは店の人に会えないと言われた',
      ],
      ['店の人から声がかかる', '店の人から月に三件、声がかかる', ''],
    ]);
  });

  for (const preset of presets) {
    for (const format of ['pptx', 'docx', 'html', 'md', 'review'] as const) {
      it(`stand in ${format} for the use ${preset}`, async () => {
        const [file, ...others] = await filesOf(changed, format, preset);
        assert.ok(file && others.length === 0);
        const text = seenIn(file.bytes);
        assert.deepEqual(missingIn(text), []);
        assert.ok(text.includes('第4回からの変更'));
        assert.ok(text.includes('（理由はこれから）'));
      });
    }

    for (const format of ['xlsx', 'csv'] as const) {
      it(`are a table of their own in ${format} for the use ${preset}`, async () => {
        const files = await filesOf(changed, format, preset);
        const names = files.map(({ name }) => name.replace('小名木町_第5回', ''));
        assert.deepEqual(names, format === 'csv' ? ['.csv', '_変更.csv'] : ['.xlsx']);
        const text = seenIn((files.at(-1) as { bytes: Uint8Array }).bytes);
        assert.deepEqual(missingIn(text), []);
        assert.match(text, /箇所,?変更前,?変更後,?理由/);
      });
    }
  }

  for (const preset of presets) {
    it(`are taken for no edited sentence where the deck for the use ${preset} comes back`, async () => {
      const [file] = await filesOf(changed, 'pptx', preset);
      assert.ok(file);
      const returned = [{ name: file.name, content: file.bytes }];
      const { text } = changed.story;
      for (const rounds of [[], [{ name: '第4回', text: changed.before, log: null }]]) {
        const taken = await takeReturned({ text, log: null, rounds }, returned, async (bytes) =>
          readOffice(bytes),
        );
        assert.ok('problem' in taken, JSON.stringify(taken));
        assert.match(taken.problem.ja, /ストーリーとちがう文もありません/);
      }
    });
  }

  it('are none of the sentences of a one page that comes back', async () => {
    const [file] = await filesOf(changed, 'pptx', 'one-page');
    const lines = linesOfContent(readOffice(file?.bytes as Uint8Array));
    assert.ok(lines.some((line) => line.includes('川沿い')));
    assert.deepEqual(
      lines.filter((line) => /→ 橋のたもと|研修だけでは|からの変更/.test(line)),
      [],
    );
  });

  it('stand in the drawing of the one page, the only drawing that says them', async () => {
    const [page] = await filesOf(changed, 'svg', 'one-page');
    assert.deepEqual(missingIn(seenIn(page?.bytes as Uint8Array)), []);
  });

  it('are on no sheet where no earlier round is at hand', async () => {
    const { story } = changed;
    for (const preset of ['talk', 'one-page'] as const) {
      const [file] = await filesOf(
        { story, changes: { since: '', rows: [], others: [] } },
        'md',
        preset,
      );
      assert.doesNotMatch(seenIn(file?.bytes as Uint8Array), /からの変更|変更前/);
    }
  });

  it('are spoken of as far as one slide goes, those with a reason first, and the rest counted', () => {
    const much = muchChangedStory();
    const deck = changedDeck(much);
    const sheet = deckFor('talk', deck).sheets.at(-1);
    assert.equal(sheet?.title, '第4回からの変更');
    const [table, ...others] = sheet?.blocks ?? [];
    assert.ok(table?.kind === 'table' && others.length === 0);
    assert.deepEqual(table.columns, ['変更前', '変更後', '理由']);
    const rows = table.rows.map(({ cells: own }) => own);
    const more = rows.pop()?.[0];
    assert.equal(more, `ほか ${much.changes.rows.length - rows.length} 件`);
    assert.ok(rows.length >= 3 && rows.length <= 6, `${rows.length} rows`);
    assert.deepEqual(
      rows.slice(0, 2).map(([, , reason]) => reason),
      ['場所より先に、使う人の顔が見えていなかった', '研修だけでは店の人に会えないと言われた'],
    );
  });

  it('are one slide of a talk, and on the one page with the number of those left out', async () => {
    const much = muchChangedStory();
    const [talk] = await filesOf(much, 'pptx', 'talk');
    const slides = Object.entries(unzipSync(talk?.bytes as Uint8Array)).filter(
      ([name, part]) =>
        /^ppt\/slides\/slide\d+\.xml$/.test(name) && strFromU8(part).includes('からの変更'),
    );
    assert.equal(slides.length, 1);
    const [page] = await filesOf(much, 'pptx', 'one-page');
    const text = seenIn(page?.bytes as Uint8Array);
    const shown = much.changes.rows.filter(({ after }) => text.includes(after.replace(/\s/g, '')));
    assert.ok(shown.length > 0 && shown.length <= 4, `${shown.length} changes`);
    assert.match(
      text,
      new RegExp(`第4回からの変更ほか${much.changes.rows.length - shown.length}件`),
    );
  });
});

import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { exportAs } from '../../../server/export';
import { handOver } from '../../../server/export/handOver';
import type { ExportFormat } from '../../../server/export/options';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { changedStory } from '../../support/changedStory';
import { comparedWith } from '../../support/workbook';

const story = readStory(yaml`
  変革ストーリー: 1
  自治体: 小名木町
  対話:
    - 日付: 2026-08-25
      種別: 幹事フィードバック
      相手: 幹事A
      項目:
        - 内容: 店の人の言葉が聞こえない
        - 内容: 順番の理由がほしい
          対応: 考え方に書いた
        - 内容: 数字がほしい
          対応: 検討する
        - 内容: 名前を変えてはどうか
          状態: 見送り
        - 内容: 地図がよい
          状態: 確認中
    - 日付: 2026-08-30
      種別: 首長コメント
      内容: 楽しみにしている
`);

const changes = { since: '', rows: [], others: [] };

async function bytesOf(format: ExportFormat, document = { story, changes } as Document) {
  const { files } = await handOver(
    { ...document, findings: () => [] },
    {
      ...{ sheets: null, font: 'yu-gothic', page: 'a4', template: null, preset: 'all' },
      ...{ format, notes: 'none' },
    },
    { locale: 'ja', exportAs },
  );
  return files[0]?.bytes as Uint8Array;
}

type Document = Pick<Parameters<typeof handOver>[0], 'story' | 'changes'>;

/** What ends a row of a table in each format. */
const rowEnds = {
  pptx: /<\/a:tr>/,
  docx: /<\/w:tr>/,
  html: /<\/tr>/,
  md: /\n/,
  xlsx: /<\/row>/,
} as const;

/** The rows of a file that hold a text, without markup. */
async function rowsWith(format: keyof typeof rowEnds, said: string): Promise<readonly string[]> {
  const bytes = await bytesOf(format);
  const isZip = format !== 'html' && format !== 'md';
  const parts = isZip ? Object.values(unzipSync(bytes)) : [bytes];
  const all = parts.map((part) => strFromU8(part)).join('');
  const rows = all.split(rowEnds[format]).map((row) => row.replace(/<[^>]*>/g, '|'));
  return rows.filter((row) => row.includes(said));
}

describe('advice and what became of it, in words', function () {
  this.timeout(20_000);

  for (const format of ['pptx', 'docx', 'html', 'md', 'xlsx'] as const) {
    it(`says in ${format} what is still open, written or not`, async () => {
      for (const [said, status] of [
        ['店の人の言葉が聞こえない', '未対応'],
        ['順番の理由がほしい', '反映済み'],
        ['数字がほしい', '未対応'],
        ['名前を変えてはどうか', '見送り'],
        ['地図がよい', '確認中'],
      ] as const) {
        const rows = await rowsWith(format, said);
        assert.ok(rows.length > 0, said);
        const all = ['未対応', '反映済み', '見送り', '確認中'];
        for (const row of rows) {
          assert.deepEqual(
            all.filter((word) => row.slice(row.indexOf(said)).includes(word)),
            [status],
            said,
          );
        }
      }
    });
  }

  it('asks nothing of a word of the mayor', async () => {
    for (const row of await rowsWith('md', '楽しみにしている')) assert.doesNotMatch(row, /未対応/);
  });

  it('says 未対応 once in a row of HTML, and of no change that only lacks its reason', async () => {
    const [row = ''] = await rowsWith('html', '店の人の言葉が聞こえない');
    assert.equal(row.split('未対応').length, 2);
    const html = strFromU8(await bytesOf('html', changedStory()));
    assert.doesNotMatch(html, /未対応/);
    assert.match(html, /<strong class="open">（理由はこれから）<\/strong>/);
  });

  it('writes none of it into the story when the workbook comes back as it was', async () => {
    const bytes = await bytesOf('xlsx');
    assert.deepEqual(comparedWith(bytes, story), { changes: [], notes: [] });
    // Nor where the advice was answered in the story meanwhile.
    const answered = readStory(
      story.text.replace('聞こえない\n', '聞こえない\n          対応: 店を六軒たずねた\n'),
    );
    assert.deepEqual(comparedWith(bytes, answered), { changes: [], notes: [] });
  });
});

import assert from 'node:assert/strict';
import { commentFileText, jsonInHtml, maxComments } from '../../../server/comments/file';
import { mailOf } from '../../../server/comments/mail';
import { isOffice, readComments, readCommentText } from '../../../server/comments/read';
import { Random } from '../../fuzz/mutate';
import { payloads } from '../../support/payloads';
import { rounds } from '../../support/runs';
import { comment, fileOf, plan, taken } from './sample';

const bytes = (text: string) => new TextEncoder().encode(text);
const sheets = { stages: '段階図' };

describe('a file of comments', () => {
  const file = fileOf([comment(), comment({ key: 'mmmm', said: '一行目\n二行目' })]);

  it('is read as it was saved', () => {
    assert.deepEqual(readComments(bytes(commentFileText(file))), { file });
    assert.deepEqual(readComments(bytes(`\uFEFF${commentFileText(file)}`)), { file });
  });

  it('may be the page that was saved to go on', () => {
    const page = `<!DOCTYPE html><html><script type="application/json" id="review-data">${jsonInHtml({ id: 'x', written: file })}</script>`;
    assert.deepEqual(readComments(bytes(page)), { file });
    const fresh = page.replace(/"written":.*\}\}?</, '"written":null}<');
    assert.deepEqual(readComments(bytes(fresh)), { problem: 'empty' });
  });

  const bad: readonly [string, string, string][] = [
    ['nothing', '', 'empty'],
    ['another JSON', '{"name": "x"}', 'foreign'],
    ['a list', '[1, 2]', 'foreign'],
    ['another page', '<html><body>こんにちは</body></html>', 'foreign'],
    ['a letter', '来週の件、承知しました。', 'foreign'],
    ['a file that is cut off', commentFileText(file).slice(0, 200), 'broken'],
    ['a newer version', commentFileText(file).replace('comments": 1', 'comments": 2'), 'newer'],
    [
      'a version that is none',
      commentFileText(file).replace('comments": 1', 'comments": "1"'),
      'broken',
    ],
    ['comments that are none', '{"change-story-comments": 1, "comments": [null]}', 'broken'],
    [
      'comments that are no list',
      '{"change-story-comments": 1, "comments": {"said": "x"}}',
      'broken',
    ],
    ['no words', '{"change-story-comments": 1, "comments": [{"said": "  "}]}', 'empty'],
    [
      'what is in a prototype',
      '{"__proto__": {"change-story-comments": 1, "comments": []}}',
      'foreign',
    ],
    ['depth without end', '{"change-story-comments":'.repeat(90_000), 'broken'],
    [
      'more comments than anyone writes',
      JSON.stringify({
        'change-story-comments': 1,
        comments: Array(maxComments + 1).fill({ said: 'x' }),
      }),
      'too-large',
    ],
    [
      'a comment longer than anyone writes',
      JSON.stringify({ 'change-story-comments': 1, comments: [{ said: 'あ'.repeat(20_001) }] }),
      'broken',
    ],
  ];
  for (const [what, text, problem] of bad) {
    it(`is refused where it is ${what}`, () => {
      assert.deepEqual(readComments(bytes(text)), { problem });
    });
  }

  it('is refused by its size before it is looked at', () => {
    assert.deepEqual(readComments(new Uint8Array(4_000_001)), { problem: 'too-large' });
    assert.ok(isOffice(bytes('PK\u0003\u0004')) && !isOffice(bytes('{}')));
  });

  it('brings nothing but its texts: no path, day or sign that is none', () => {
    const odd = {
      ...comment({ said: 'a\u0000b\u202Ec\u2028d\ud800' }),
      at: '../../etc/passwd?x',
      sheet: '<b>',
      key: 'A B',
      date: '2026-99-99',
    };
    const text = JSON.stringify({ 'change-story-comments': 1, ...fileOf([]), comments: [odd] });
    const [read] = readComments(bytes(text)).file?.comments ?? [];
    assert.deepEqual(
      read,
      comment({ key: '', at: '', sheet: '', said: 'abc\nd', date: '2026-07-05' }),
    );
  });
});

describe('comments in a mail', () => {
  it('are read from the text that the page copies, quoted, wrapped or in the encoding of old', () => {
    const file = fileOf([
      comment({ id: '取組①' }),
      comment({
        key: 'wwww',
        at: '',
        sheet: '',
        about: '',
        said: '■ 全体に\n〔#x〕 よい\n\n> と思います',
      }),
    ]);
    const mail = mailOf(file, sheets, 'ja');
    const written = [
      mail,
      `お世話になっております。\r\n\r\n${mail.replace(/\n/g, '\r\n')}\r\n-- \r\n岸本`,
      mail.replace(/^/gm, '> '),
      mail.replace(/(.{30})/g, '$1\n'),
    ];
    for (const text of written.slice(0, 2)) {
      const read = readCommentText(text).file;
      assert.equal(read?.reviewer, '幹事A');
      assert.equal(read?.story.municipality, '青葉野市');
      assert.deepEqual(
        read?.comments.map(({ key, at, sheet, id, about }) => ({ key, at, sheet, id, about })),
        file.comments.map(({ key, at, sheet, id, about }) => ({ key, at, sheet, id, about })),
      );
    }
    // However it comes, it is the same comment.
    const once = taken(plan, [file]);
    for (const text of written) {
      const read = readCommentText(text).file;
      assert.ok(read, text);
      const again = taken(once.text, [{ ...read, comments: read.comments.slice(0, 1) }]);
      assert.equal(again.text, once.text);
    }
    const english = mailOf(file, sheets, 'en');
    assert.equal(readCommentText(english).file?.reviewer, '幹事A');
  });

  it('keep every word of what is written, whatever it is', () => {
    const random = new Random(11);
    for (let round = 0; round < rounds(20); round++) {
      const comments = Array.from({ length: 5 }, (_, index) =>
        comment({
          key: `key${round}x${index}`,
          said: [random.pick(payloads), '\n■ ', random.pick(payloads), '〔#aaaa - -〕'].join(''),
        }),
      );
      const read = readCommentText(mailOf(fileOf(comments), sheets, 'ja')).file;
      assert.equal(read?.comments.length, 5);
      const plain = (text: string) => text.normalize('NFKC').replace(/[\s\u202E]/g, '');
      assert.deepEqual(
        read?.comments.map(({ said }) => plain(said)),
        comments.map(({ said }) => plain(said)),
      );
    }
  });
});

import assert from 'node:assert/strict';
import { lineEndingOf } from '../../../server/text/lineEnding';
import { yaml } from '../../../server/text/yaml';

describe('the line ending of a file', () => {
  for (const [what, text, expected] of [
    [
      'LF',
      yaml`
      版: 1
      年度: 2025
    `,
      '\n',
    ],
    ['CRLF', '版: 1\r\n年度: 2025\r\n', '\r\n'],
    ['one line', '版: 1', '\n'],
    ['nothing', '', '\n'],
    ['an empty first line', '\n版: 1\r\n', '\n'],
    ['an empty first line with CRLF', '\r\n版: 1\n', '\r\n'],
    ['LF first, CRLF later', '版: 1\n年度: 2025\r\n', '\n'],
    ['CRLF first, LF later', '版: 1\r\n年度: 2025\n', '\r\n'],
    ['a lone CR', '版: 1\r年度: 2025\n', '\n'],
  ] as const) {
    it(`of ${what}`, () => assert.equal(lineEndingOf(text), expected));
  }
});

import assert from 'node:assert/strict';
import { alternatives } from '../../../server/text/alternatives';

describe('alternatives', () => {
  it('joins a list with one a line, as it stands in a pattern', () => {
    const people = alternatives`
      住民
      市民
    `;
    assert.equal(people, '住民|市民');
    const list = alternatives`
      (?:${people})たち

      \d+人
      [\u3400-\u9FFF]員
    `;
    assert.equal(list, '(?:住民|市民)たち|\\d+人|[\\u3400-\\u9FFF]員');
    const pattern = new RegExp(`^(?:${list})$`);
    for (const text of ['住民たち', '12人', '議員']) assert.match(text, pattern);
    assert.doesNotMatch('住民', pattern);
  });
});

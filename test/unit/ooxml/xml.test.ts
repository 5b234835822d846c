import assert from 'node:assert/strict';
import { OfficeError } from '../../../server/ooxml/error';
import { allOf, at, isWellFormed, parseXml, xmlText } from '../../../server/ooxml/xml';

/** A part with all that Office writes. */
const part = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<!-- made by > hand -->',
  '<w:document xmlns:w="a" r:id="1" id=\'2\'><w:body>',
  '<w:p w:rsid = "00A1"><w:t xml:space="preserve"> 坂の上 &amp; 下&#x3002;</w:t><w:tab/></w:p>\r\n',
  '<w:p><w:t><![CDATA[<道>]]></w:t><w:br w:type="a > b" /></w:p >',
  '</w:body></w:document>\n',
].join('');

describe('the XML of an Office file', () => {
  it('has elements in their order, texts as they are typed, attributes with and without prefix', () => {
    const document = at(parseXml(part), 'document');
    assert.deepEqual(document?.attributes, { 'xmlns:w': 'a', w: 'a', 'r:id': '1', id: '2' });
    assert.deepEqual(allOf(document, 't').map(xmlText), [' 坂の上 & 下。', '<道>']);
    const names = at(document, 'body')?.children.map(({ name }) => name);
    assert.deepEqual(names, ['p', '#text', 'p']);
    assert.equal(xmlText(at(document, 'body')?.children[1]), '\n');
    assert.equal(at(document, 'body', 'p')?.attributes.rsid, '00A1');
    assert.equal(allOf(document, 'br')[0]?.attributes.type, 'a > b');
  });

  for (const [what, text] of Object.entries({
    'an end that fits no start': '<a><b></a></b>',
    'a comment that does not end': '<a><!-- </a>',
    'an attribute that does not end': '<a b="c></a>',
  })) {
    it(`is refused with ${what}`, () => {
      assert.throws(() => parseXml(text), OfficeError);
      assert.ok(!isWellFormed(text));
    });
  }

  it('is refused where it is nested deeper than any paper, and takes no longer for that', () => {
    const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    assert.equal(allOf(parseXml(nested(100)), 'a').length, 1);
    assert.throws(() => parseXml(nested(400_000)), OfficeError);
  });

  it('is well formed with the entities of XML alone', () => {
    assert.ok(isWellFormed('<a b="&lt;">&amp;&#12354;</a>'));
    assert.ok(!isWellFormed('<a>坂 & 道</a>'));
    assert.ok(!isWellFormed('坂'));
  });
});

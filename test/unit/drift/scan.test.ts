import assert from 'node:assert/strict';
import { lexicon, notConcepts, readForms } from '../../../server/drift/lexicon';
import { scannerFor } from '../../../server/drift/scan';

const words = (line: string) =>
  scannerFor()
    .scan(line)
    .hits.map((hit) => hit.word);
const concepts = (line: string) => scannerFor().scan(line).concepts;

describe('scan of a line', () => {
  it('takes the longest form', () => {
    assert.deepEqual(words('図書館で読み聞かせ'), ['図書', '読み聞かせ']);
    assert.ok(words('待機児童の数').includes('待機児童'));
  });

  it('reads half-width and full-width alike', () => {
    assert.deepEqual(words('ﾃﾞｼﾞﾀﾙとＳＮＳ'), words('デジタルとSNS'));
    assert.deepEqual(words('自 治 会'), ['自治会']);
  });

  it('takes one kanji only where it stands alone', () => {
    assert.ok(concepts('川で遊ぶ').has('nature'));
    assert.ok(!words('西川さん').includes('川'));
    assert.ok(!words('本町の集会所').includes('本'));
  });

  it('takes a marked kanji inside a longer word', () => {
    assert.ok(concepts('小児病棟').has('health'));
    assert.ok(concepts('漁協').has('fisheries'));
  });

  it('does not find a short katakana word inside another', () => {
    assert.ok(!concepts('カーペットを敷く').has('pets'));
    assert.ok(concepts('ペットと暮らす').has('pets'));
    assert.ok(!concepts('バスケットの選手').has('transport'));
  });

  it('does not find letters inside letters', () => {
    assert.ok(concepts('AIで答える').has('digital'));
    assert.ok(!concepts('MAIL').has('digital'));
  });

  it('hides words that only look like a form', () => {
    assert.ok(!concepts('考え方が浸透している').has('disaster preparedness'));
    assert.ok(!concepts('成果が上がる').has('farming'));
    for (const word of notConcepts.trim().split(/\s+/)) {
      const listed = lexicon.some((entry) => readForms(entry.forms).some((f) => f.word === word));
      if (!listed) assert.deepEqual(words(word), [], word);
    }
  });

  it('reads an office named for its topic as the town hall', () => {
    for (const line of ['水産係が動く', '観光課の人', '移住担当に聞く']) {
      assert.deepEqual([...concepts(line)][0], 'the town hall', line);
      assert.ok(!concepts(line).has('fisheries') && !concepts(line).has('visitors'), line);
    }
    assert.ok(concepts('水産の関係者').has('fisheries'));
    assert.ok(concepts('観光課題').has('visitors'));
  });

  it('reads mutual help and agents from grammar', () => {
    assert.ok(concepts('薪を分け合っている').has('ties and mutual help'));
    assert.ok(concepts('隣が見に寄ってくれる').has('ties and mutual help'));
    assert.ok(concepts('海女や獲り手が集う').has('residents'));
    assert.ok(!concepts('割合を示す場合').has('ties and mutual help'));
    assert.ok(!concepts('相手を待つ').has('residents'));
  });

  it('keeps offsets into the folded text', () => {
    const { text, hits } = scannerFor().scan(' 若い　漁師が増える');
    for (const hit of hits) assert.equal(text.slice(hit.start, hit.end), hit.word);
    assert.ok(hits.length > 0);
  });

  it('returns the same scan for the same line', () => {
    const line = '棚田の石垣を積み直す';
    assert.equal(scannerFor().scan(line), scannerFor().scan(line));
  });
});

describe("authors' own words", () => {
  it('join a concept by its Japanese name or its id', () => {
    const line = 'ほたるいかを目当てに人が来る';
    assert.ok(!concepts(line).has('fisheries'));
    for (const key of ['水産業', 'fisheries']) {
      const scan = scannerFor({ [key]: ['ほたるいか'] }).scan(line);
      assert.ok(scan.concepts.has('fisheries'), key);
    }
  });

  it('make a field of their own under another name', () => {
    const scan = scannerFor({ わが町の宝: ['ねぶり流し'] }).scan('ねぶり流しの夜');
    assert.ok(scan.concepts.has('own:わが町の宝'));
  });

  it('leave the standard scanner alone and survive any key', () => {
    scannerFor({ 農業: ['ほげほげ'], __proto__x: [''], constructor: ['ふがふが'] });
    assert.deepEqual(words('ほげほげ'), []);
  });
});

describe('the lexicon', () => {
  it('has no form twice in one concept and no empty concept', () => {
    for (const entry of lexicon) {
      const forms = readForms(entry.forms).map((form) => form.word);
      assert.ok(forms[0], entry.id);
      assert.deepEqual(forms, [...new Set(forms)], entry.id);
    }
  });

  it('has each id and each name once', () => {
    for (const key of ['id', 'ja'] as const) {
      const names = lexicon.map((entry) => entry[key]);
      assert.deepEqual(names, [...new Set(names)]);
    }
  });

  it('is written as the scanner reads it: NFKC, marks only where they mean something', () => {
    for (const entry of lexicon) {
      for (const { word, anywhere } of readForms(entry.forms)) {
        assert.equal(word, word.normalize('NFKC'));
        assert.doesNotMatch(word, /[~*]/);
        if (anywhere) assert.match(word, /^[㐀-鿿]$/u);
      }
    }
  });
});

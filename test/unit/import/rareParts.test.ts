import assert from 'node:assert/strict';
import { importStory } from '../../../server/import';
import { readStory } from '../../../server/story/story';
import {
  cell,
  chartFrame,
  deckOf,
  group,
  heading,
  paperOf,
  paragraph,
  part,
  row,
  run,
  shape,
  table,
  title,
} from '../../support/foreignFiles';

type Further = Parameters<typeof paperOf>[1];

function read(bytes: Uint8Array) {
  const { text, counts } = importStory(bytes);
  const story = readStory(text);
  assert.deepEqual(story.syntax.slips, [], text);
  const mains = story.strategies.map((item) => item.main);
  return { text, counts, story, mains };
}
const paper = (body: string, further: Further = {}) =>
  read(paperOf(heading('戦略的取組') + body, further));
const deck = (shapes: string, leads = {}) =>
  read(deckOf([{ shapes: title('戦略的取組') + shapes, leads }]));

describe('a paper is read where', () => {
  it('a frame around its text has its row in a content control', () => {
    const framed = `<w:tbl><w:sdt><w:sdtContent>${row('谷ごとに市を立てる')}</w:sdtContent></w:sdt></w:tbl>`;
    assert.deepEqual(paper(framed).mains, ['谷ごとに市を立てる']);
  });

  it('the head of its pages is a table, or holds a drawing', () => {
    const { story, counts } = paper(paragraph('道を開く'), {
      'header1.xml': [
        'header',
        part(
          'w:hdr',
          table(row('自治体名', '北ノ沢町'), row('様式番号', '3')) + paragraph('- 1 -'),
        ),
      ],
    });
    assert.equal(story.root.text('municipality'), '北ノ沢町');
    assert.deepEqual([counts.keptBy, counts.leftOut], [{ header: 1 }, { form: 1 }]);
  });

  it('nobody has filled in its content controls: what they ask for is no text', () => {
    const control = (inside: string, properties = '<w:showingPlcHdr/>') =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
    const { mains, counts } = paper(
      control(paragraph('クリックまたはタップしてテキストを入力してください。')) +
        paragraph(control(run('日付を選択してください')) + run('道を開く')) +
        control(paragraph('橋を直す'), '') +
        control(paragraph('自分で書いた文')),
    );
    assert.deepEqual(mains, ['道を開く', '橋を直す', '自分で書いた文']);
    assert.deepEqual(counts.leftOut, { form: 2 });
  });

  it('a style hides whole paragraphs', () => {
    const styles = part(
      'w:styles',
      '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="H"><w:name w:val="裏の覚え"/><w:rPr><w:vanish/></w:rPr></w:style>',
    );
    const { mains, counts } = paper(
      paragraph('見せない段落', '<w:pStyle w:val="H"/>') + paragraph('道を開く'),
      { 'styles.xml': ['styles', styles] },
    );
    assert.deepEqual([mains, counts.leftOut], [['道を開く'], { hidden: 1 }]);
  });

  it('it takes in a page of the web, a mailed one, or a plain text', () => {
    const page =
      '<html><head><title>題</title><style>p {}</style></head><body><p>市を&#31435;てる<br>橋を&amp;直す</p><table><tr><td>北の谷</td><td>坂の上</td></tr></table></body></html>';
    const quoted = [...new TextEncoder().encode(page)]
      .map((code) => `=${code.toString(16).toUpperCase().padStart(2, '0')}`)
      .join('')
      .replace(/.{60}/g, '$&=\r\n');
    const mail = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted}\r\n--x--`;
    const lines = ['市を立てる', '橋を&直す', '北の谷　坂の上'];
    for (const [name, text, expected] of [
      ['chunk.html', page, lines],
      ['chunk.mht', mail, lines],
      ['chunk.txt', '市を立てる\n\n橋を直す', ['市を立てる', '橋を直す']],
    ] as const) {
      const { mains } = paper('<w:altChunk r:id="rId1"/>', { [name]: ['aFChunk', text] });
      assert.deepEqual(mains, expected, name);
    }
  });

  it('a page in it may write an entity that is named as a property is', () => {
    const page = '<p>北の谷&constructor;と&__proto__;&toString;</p>';
    const { mains } = paper('<w:altChunk r:id="rId1"/>', { 'chunk.html': ['aFChunk', page] });
    assert.deepEqual(mains, ['北の谷&constructor;と&__proto__;&toString;']);
  });

  it('it is refused where it takes in one file again and again', () => {
    const page = `<p>${'坂の上に市が立つ。'.repeat(2000)}</p>`;
    const many = '<w:altChunk r:id="rId1"/>'.repeat(300);
    assert.throws(() => paper(many, { 'chunk.html': ['aFChunk', page] }), { problem: 'too-large' });
    const some = '<w:altChunk r:id="rId1"/>'.repeat(3);
    assert.match(paper(some, { 'chunk.html': ['aFChunk', page] }).mains.join(), /坂の上に市が立つ/);
  });

  it('it holds a file of another program, which is named', () => {
    const object = `<w:r><w:object><o:OLEObject xmlns:o="o" ProgID="Excel.Sheet.12"/></w:object></w:r>`;
    const { counts } = paper(
      `${paragraph(run('表のとおり進める') + object)}<w:altChunk r:id="rId1"/>`,
      { 'chunk.rtf': ['aFChunk', '{\\rtf1}'] },
    );
    assert.deepEqual(counts.leftOut, { embedded: 2 });
  });

  it('its first letter stands in a frame of its own', () => {
    const drop = paragraph('坂', '<w:framePr w:dropCap="drop"/>');
    assert.deepEqual(paper(drop + paragraph('の上に市が立つ')).mains, ['坂の上に市が立つ']);
  });

  it('equations have several lines, cells, or scripts', () => {
    const r = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
    const e = (inside: string) => `<m:e>${inside}</m:e>`;
    for (const [inside, expected] of [
      [`<m:eqArr>${e(r('a=1'))}${e(r('b=2'))}</m:eqArr>`, 'a=1; b=2'],
      [
        `<m:m><m:mr>${e(r('1'))}${e(r('2'))}</m:mr><m:mr>${e(r('3'))}${e(r('4'))}</m:mr></m:m>`,
        '1 2; 3 4',
      ],
      [
        `<m:sSubSup>${e(r('x'))}<m:sub>${r('1')}</m:sub><m:sup>${r('12')}</m:sup></m:sSubSup>`,
        'x_1^(12)',
      ],
      [`<m:d>${e(r('a'))}${e(r('b'))}</m:d>`, '(a|b)'],
      [`<m:f><m:num>${r('朝+夕')}</m:num><m:den>${r('世帯')}</m:den></m:f>`, '(朝+夕)/世帯'],
    ] as const) {
      const { mains } = paper(paragraph(`${run('割合は')}<m:oMath>${inside}</m:oMath>`));
      assert.deepEqual(mains, [`割合は${expected}`]);
    }
  });

  it('a row of a table begins at a later column', () => {
    const { story } = read(
      paperOf(
        heading('現状') +
          table(
            row('項目', '経緯', '現状'),
            row('組織', '係が増えた', '返事が遅い'),
            `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('研修が減った')}${cell('歩かない')}</w:tr>`,
          ),
      ),
    );
    assert.deepEqual(
      story.currentStates.map((item) => [item.text('history'), item.text('today')]),
      [
        ['係が増えた', '返事が遅い'],
        ['研修が減った', '歩かない'],
      ],
    );
  });

  it('one chose from a list of an old form', () => {
    const list = `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="谷ごと"/><w:listEntry w:val="町全体"/></w:ddList></w:ffData></w:fldChar></w:r>`;
    assert.deepEqual(paper(paragraph(`${list}${run('で市を立てる')}`)).mains, [
      '町全体で市を立てる',
    ]);
  });

  it('a comment is about several paragraphs', () => {
    const { story } = paper(
      `<w:commentRangeStart w:id="1"/>${paragraph('道を開く')}${paragraph(
        `${run('橋を直す')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`,
      )}`,
      {
        'comments.xml': [
          'comments',
          part(
            'w:comments',
            `<w:comment w:id="1" w:author="幹事">${paragraph('誰のためですか')}</w:comment>`,
          ),
        ],
      },
    );
    assert.equal(story.dialogues[0]?.text('about'), '道を開く');
  });

  it('its cover says that it is a draft: that is no round', () => {
    for (const draft of ['素案', '第2案', '青葉野市　最終案']) {
      const { story, text } = read(
        paperOf(paragraph('青葉野市') + paragraph(draft) + heading('現状') + paragraph('遅い')),
      );
      assert.equal(story.root.text('round'), '', draft);
      assert.ok(text.includes(draft), text);
    }
  });
});

describe('a deck is read where', () => {
  it('groups are drawn larger or smaller, or not shown', () => {
    const inGroup =
      shape(['まず歩く'], { at: [0, 0] }) + shape(['次に聞く'], { at: [0, 90_000_000] });
    const { mains } = deck(
      shape(['最後に任せる'], { at: [0, 5_000_000] }) +
        group(inGroup, { at: [0, 1_000_000], size: [1, 3_000_000], own: [1, 100_000_000] }),
    );
    assert.deepEqual(mains, ['まず歩く', '次に聞く', '最後に任せる']);
    const hidden = deck(shape(['道を開く']) + group(inGroup, { isHidden: true }));
    assert.deepEqual([hidden.mains, hidden.counts.leftOut], [['道を開く'], { hidden: 2 }]);
  });

  it('its layout says where a box stands, and lengths have units', () => {
    const layout = part(
      'p:sldLayout',
      `<p:cSld><p:spTree>${shape(['様式'], { placeholder: '<p:ph idx="1"/>', at: [0, 2_000_000] })}</p:spTree></p:cSld>`,
    );
    const body = shape(['市を立てる'], { id: 3, placeholder: '<p:ph idx="1"/>' });
    const { mains } = deck(
      body.replace(/<a:xfrm>.*?<\/a:xfrm>/, '') +
        shape(['橋を直す'], { at: ['1cm', '9cm'] }) +
        shape(['道を開く'], { at: ['1cm', '20mm'] }),
      { rId1: ['slideLayout', 'slideLayouts/slideLayout1.xml', layout] },
    );
    assert.deepEqual(mains, ['道を開く', '市を立てる', '橋を直す']);
  });

  it('a slide that is not shown has comments and charts', () => {
    const { story, counts } = read(
      deckOf([
        { shapes: title('戦略的取組') + shape(['道を開く']) },
        {
          isHidden: true,
          shapes: title('没の案') + chartFrame('rId1'),
          leads: {
            rId1: ['chart', 'charts/chart1.xml', chartOf(['春'], ['12'])],
            rId2: [
              'comments',
              'comments/comment1.xml',
              part('p:cmLst', '<p:cm authorId="0" idx="1"><p:text>消すのですか</p:text></p:cm>'),
            ],
          },
        },
      ]),
    );
    assert.deepEqual(counts.leftOut, { 'hidden-slide': 2 });
    assert.deepEqual(
      story.dialogues.map((item) => item.main),
      ['消すのですか'],
    );
  });

  it('a frame holds what no kind is known of', () => {
    const canvas = `<p:graphicFrame><a:graphic><a:graphicData><a:sp><a:txSp><a:txBody><a:p><a:r><a:t>橋を直す</a:t></a:r></a:p></a:txBody></a:txSp></a:sp></a:graphicData></a:graphic></p:graphicFrame>`;
    assert.deepEqual(deck(canvas).mains, ['橋を直す']);
    const object = `<p:graphicFrame><a:graphic><a:graphicData><p:oleObj progId="Excel.Sheet.12"/></a:graphicData></a:graphic></p:graphicFrame>`;
    assert.deepEqual(deck(shape(['道を開く']) + object).counts.leftOut, { embedded: 1 });
  });
});

const cached = (texts: readonly string[]) =>
  texts.map((text, index) => `<c:pt idx="${index}"><c:v>${text}</c:v></c:pt>`).join('');
function chartOf(labels: readonly string[], values: readonly string[], head = '', levels = '') {
  return `<c:chartSpace xmlns:c="c" xmlns:a="a"><c:chart>${head}<c:plotArea><c:barChart><c:ser><c:tx><c:v>北の谷</c:v></c:tx><c:cat>${levels === '' ? cached(labels) : `<c:lvl>${cached(labels)}</c:lvl>${levels}`}</c:cat><c:val>${cached(values)}</c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`;
}

describe('a chart is read', () => {
  const chart = (xml: string, further = {}) =>
    deck(shape(['市を立てる']) + chartFrame('rId1', 900_000), {
      rId1: ['chart', 'charts/chart1.xml', xml],
      ...further,
    });
  const head = `<c:title><c:tx><c:strRef>${cached(['訪れた人'])}</c:strRef></c:tx></c:title>`;

  it('with a title from a cell, labels in levels, and the name of its series', () => {
    const levels = `<c:lvl><c:pt idx="0"><c:v>令和6年</c:v></c:pt><c:pt idx="2"><c:v>令和7年</c:v></c:pt></c:lvl>`;
    const labels = ['春', '秋', '春', '秋'];
    const { story, counts } = chart(chartOf(labels, ['12', '34', '56', '78'], head, levels));
    const [evidence] = story.strategies[0]?.items('evidence') ?? [];
    assert.deepEqual(
      [evidence?.text('indicator'), evidence?.text('remark')],
      ['訪れた人', '北の谷'],
    );
    assert.deepEqual(
      evidence?.series('values').map(({ label, figure }) => [label, figure?.value]),
      [
        ['令和6年・春', 12],
        ['令和6年・秋', 34],
        ['令和7年・春', 56],
        ['令和7年・秋', 78],
      ],
    );
    assert.equal(counts.kept, 0);
  });

  it('whole where two figures have one label', () => {
    const { text } = chart(chartOf(['春', '春'], ['12', '34'], head));
    assert.match(text, /北の谷　春　12　春　34/);
  });

  it('of the newer kinds', () => {
    const dimension = (kind: string, texts: readonly string[]) =>
      `<cx:${kind}><cx:lvl>${texts.map((text, index) => `<cx:pt idx="${index}">${text}</cx:pt>`).join('')}</cx:lvl></cx:${kind}>`;
    const { story, counts } = chart(
      `<cx:chartSpace xmlns:cx="cx" xmlns:a="a"><cx:chartData><cx:data id="0">${dimension('strDim', ['相談', '訪問'])}${dimension('numDim', ['5', '7'])}</cx:data></cx:chartData><cx:chart><cx:title><cx:tx><cx:rich><a:p><a:r><a:t>届いた声</a:t></a:r></a:p></cx:rich></cx:tx></cx:title></cx:chart></cx:chartSpace>`,
    );
    const [evidence] = story.strategies[0]?.items('evidence') ?? [];
    assert.equal(evidence?.text('indicator'), '届いた声');
    assert.deepEqual(
      evidence?.series('values').map(({ label, figure }) => [label, figure?.value]),
      [
        ['相談', 5],
        ['訪問', 7],
      ],
    );
    assert.equal(counts.kept, 0);
  });

  it('with what was drawn upon it', () => {
    const drawn = `<c:userShapes xmlns:c="c" xmlns:a="a"><a:sp><a:txBody><a:p><a:r><a:t>橋が落ちた年</a:t></a:r></a:p></a:txBody></a:sp></c:userShapes>`;
    const rels = `<Relationships><Relationship Id="rId1" Type="x/chartUserShapes" Target="../drawings/drawing1.xml"/></Relationships>`;
    const { text } = chart(chartOf(['春'], ['12'], head), {
      rId2: ['x', 'charts/_rels/chart1.xml.rels', rels],
      rId3: ['x', 'drawings/drawing1.xml', drawn],
    });
    assert.match(text, /橋が落ちた年/);
  });
});

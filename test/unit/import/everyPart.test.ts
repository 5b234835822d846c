import assert from 'node:assert/strict';
import { importStory } from '../../../server/import';
import type { Item } from '../../../server/story/item';
import { readStory } from '../../../server/story/story';
import {
  cell,
  deckOf,
  diagramFrame,
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

const mains = (items: readonly Item[]) => items.map((item) => item.main);
function read(bytes: Uint8Array) {
  const { text, counts } = importStory(bytes);
  const story = readStory(text);
  assert.deepEqual(story.syntax.slips, [], text);
  return { text, counts, story, questions: mains(story.root.items('open-questions')) };
}
const strategies = (body: string, further = {}) =>
  mains(read(paperOf(heading('戦略的取組') + body, further)).story.strategies);

describe('a paper of Word is read with', () => {
  it('the base of furigana', () => {
    const ruby = (base: string, reading: string) =>
      `<w:r><w:ruby><w:rubyPr/><w:rt>${run(reading)}</w:rt><w:rubyBase>${run(base)}</w:rubyBase></w:ruby></w:r>`;
    const line = `${run('昔の')}${ruby('街道', 'かいどう')}${run('を')}${ruby('杣人', 'そまびと')}${run('と歩く')}`;
    assert.deepEqual(strategies(paragraph(line)), ['昔の街道を杣人と歩く']);
  });

  it('wrappers of every kind around runs, paragraphs, rows and cells', () => {
    for (const [open, close] of [
      ['<w:customXml w:element="x">', '</w:customXml>'],
      ['<w:smartTag w:element="x">', '</w:smartTag>'],
      ['<w:bdo w:val="ltr">', '</w:bdo>'],
      ['<w:dir w:val="rtl">', '</w:dir>'],
      ['<w:sdt><w:sdtPr/><w:sdtContent>', '</w:sdtContent></w:sdt>'],
      ['<w:hyperlink w:anchor="x">', '</w:hyperlink>'],
      ['<w:fldSimple w:instr="REF x">', '</w:fldSimple>'],
      ['<w:ins w:id="1">', '</w:ins>'],
      ['<w:moveTo w:id="1">', '</w:moveTo>'],
    ] as const) {
      const wrap = (inside: string) => `${open}${inside}${close}`;
      const line = run('回覧を') + wrap(run('月に一度')) + run('にする');
      assert.deepEqual(strategies(paragraph(line)), ['回覧を月に一度にする'], open);
      assert.deepEqual(strategies(wrap(paragraph('窓口を開く'))), ['窓口を開く'], open);
    }
    const wrap = (inside: string) => `<w:sdt><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
    const { story, questions } = read(
      paperOf(
        heading('現状') +
          table(
            row('項目', '経緯', '現状'),
            wrap(row('組織', '係が増えた', '返事が遅い')),
            `<w:tr>${cell('人')}${wrap(cell('研修が減った'))}${cell('歩かない')}</w:tr>`,
          ),
      ),
    );
    assert.deepEqual(
      story.currentStates.map((item) => [
        item.word('side'),
        item.text('history'),
        item.text('today'),
      ]),
      [
        ['organisation', '係が増えた', '返事が遅い'],
        ['people', '研修が減った', '歩かない'],
      ],
    );
    assert.deepEqual(questions, [], 'the head of a table that was read is no text of its own');
  });

  it('the last wording where changes are tracked', () => {
    const deleted = `<w:del w:id="1"><w:r><w:delText>早い</w:delText></w:r></w:del>`;
    const moved = paragraph(`<w:moveFrom w:id="2">${run('窓口が分かれている')}</w:moveFrom>`);
    const arrived = paragraph(`<w:moveTo w:id="3">${run('窓口が分かれている')}</w:moveTo>`);
    const open = `<w:rPr><w:del w:id="4"/></w:rPr>`;
    const body =
      moved +
      paragraph('地区を知らない') +
      arrived +
      paragraph(`${run('返事が')}${deleted}<w:ins w:id="5">${run('遅い')}</w:ins>`) +
      paragraph('係を越えた', open) +
      paragraph('話が少ない');
    const { story } = read(paperOf(heading('現状') + body));
    assert.deepEqual(mains(story.currentStates), [
      '地区を知らない',
      '窓口が分かれている',
      '返事が遅い',
      '係を越えた話が少ない',
    ]);
    const gone = `<w:tr><w:trPr><w:del w:id="6"/></w:trPr>${cell('消した行')}${cell('x')}</w:tr>`;
    assert.doesNotMatch(
      read(paperOf(table(row('年', '人'), gone, row('令和6年', '8')))).text,
      /消した/,
    );
  });

  it('equations in their sentence', () => {
    const fraction = `<m:oMath><m:f><m:num><m:r><m:t>届いた声</m:t></m:r></m:num><m:den><m:r><m:t>世帯</m:t></m:r></m:den></m:f></m:oMath>`;
    assert.deepEqual(strategies(paragraph(`${run('割合は')}${fraction}${run('で測る')}`)), [
      '割合は届いた声/世帯で測る',
    ]);
  });

  it('text boxes old and new, in paragraphs and in cells, once', () => {
    const lines = paragraph('坂のまちに朝市が立つ') + paragraph('荷物を子どもが運ぶ');
    const old = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${lines}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const fresh = `<w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${lines}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${fresh}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent></w:r>`;
    for (const box of [old, both, `<w:r>${fresh}</w:r>`]) {
      assert.deepEqual(strategies(paragraph(box)), ['坂のまちに朝市が立つ', '荷物を子どもが運ぶ']);
      const { text } = read(
        paperOf(heading('資料') + table(row('地区', '声'), row('北', paragraph(box)))),
      );
      assert.match(text, /北　坂のまちに朝市が立つ　荷物を子どもが運ぶ/);
    }
    const art = `<w:r><w:pict><v:shape><v:textpath string="声の届くまち"/></v:shape></w:pict></w:r>`;
    assert.deepEqual(strategies(paragraph(art)), ['声の届くまち']);
  });

  it('a table in a table, its rows together', () => {
    const inner = table(row('係', '人数'), row('相談', '5'), row('道路', '7'));
    const { story, questions } = read(
      paperOf(
        heading('現状') +
          table(row('区分', '現状'), `<w:tr>${cell('組織')}${cell('係が多い', inner)}</w:tr>`),
      ),
    );
    assert.deepEqual(
      story.currentStates.map((item) => item.text('today')),
      ['係が多い'],
    );
    assert.deepEqual(questions, ['係　人数\n相談　5\n道路　7']);
  });

  it('footnotes and endnotes, also those that nothing refers to, and not their lines', () => {
    const notes = (name: string, ...texts: readonly string[]) =>
      part(
        `w:${name}s`,
        `<w:${name} w:type="separator" w:id="0">${paragraph('線')}</w:${name}>` +
          texts
            .map((text, index) => `<w:${name} w:id="${index + 2}">${paragraph(text)}</w:${name}>`)
            .join(''),
      );
    const { questions, counts, text } = read(
      paperOf(
        heading('現状') +
          paragraph(`${run('三割が相談した')}<w:r><w:footnoteReference w:id="2"/></w:r>`) +
          paragraph(`${run('七割は相談先を知らない')}<w:r><w:endnoteReference w:id="2"/></w:r>`),
        {
          'footnotes.xml': ['footnotes', notes('footnote', '住民意識調査', '誰も指さない注')],
          'endnotes.xml': ['endnotes', notes('endnote', '聞き取り十二人')],
        },
      ),
    );
    assert.deepEqual(questions, ['住民意識調査', '聞き取り十二人', '誰も指さない注']);
    assert.deepEqual(counts.keptBy, { footnote: 2, endnote: 1 });
    assert.match(text, /見出し: 現状（脚注）/);
  });

  it('the town that stands in the head of its pages', () => {
    const { story, counts } = read(
      paperOf(heading('ありたい姿') + paragraph('声が届くまち'), {
        'header1.xml': ['header', part('w:hdr', paragraph('自治体名：北ノ沢町'))],
        'footer1.xml': ['footer', part('w:ftr', paragraph('- 3 -'))],
      }),
    );
    assert.equal(story.root.text('municipality'), '北ノ沢町');
    assert.deepEqual(counts.leftOut, { form: 1 });
  });

  it('ticks and signs, and without hidden text, which is counted', () => {
    const tick = (code: string) => `<w:r><w:sym w:font="Wingdings" w:char="${code}"/></w:r>`;
    const { text, counts } = read(
      paperOf(
        heading('戦略的取組') +
          paragraph(tick('F0FE') + run('朝市を開く')) +
          paragraph(tick('F0A8') + run('寄合を開く')) +
          paragraph('■はい　□いいえ') +
          paragraph(run('見えない文', '<w:vanish/>')) +
          table(row('地区', '参加'), row('北', '○'), row('南', '×')),
      ),
    );
    for (const one of ['☑朝市を開く', '☐寄合を開く', '■はい　□いいえ', '北　○', '南　×'])
      assert.ok(text.includes(one), `${one}\n${text}`);
    assert.doesNotMatch(text, /見えない文/);
    assert.equal(counts.leftOut.hidden, 1);
  });

  it('comments as advice, with their thread, and whether they are settled', () => {
    const comment = (id: number, who: string, text: string) =>
      `<w:comment w:id="${id}" w:author="${who}" w:date="2026-06-0${id}T09:00:00Z"><w:p w14:paraId="0000000${id}">${run(text)}</w:p></w:comment>`;
    const about = (id: number, text: string) =>
      `<w:commentRangeStart w:id="${id}"/>${run(text)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
    const { story } = read(
      paperOf(
        heading('戦略的取組') +
          paragraph(about(1, '朝市を開く')) +
          paragraph(run('寄合を') + about(3, '毎週開く')),
        {
          'comments.xml': [
            'comments',
            part(
              'w:comments',
              comment(1, '幹事一', '誰のための朝市ですか') +
                comment(2, '水沢', '坂の上の人です') +
                comment(3, '幹事二', '続けられますか'),
            ),
          ],
          'commentsExtended.xml': [
            'commentsExtended',
            part(
              'w15:commentsEx',
              '<w15:commentEx w15:paraId="00000001" w15:done="1"/><w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/><w15:commentEx w15:paraId="00000003" w15:done="0"/>',
            ),
          ],
        },
      ),
    );
    assert.deepEqual(
      story.dialogues.map((item) => [
        item.text('date'),
        item.words('kind').map(({ id }) => id),
        item.text('with'),
        item.main,
        item.text('about'),
        item.text('response'),
        item.word('status') ?? '',
      ]),
      [
        [
          '2026-06-01',
          ['coach-feedback'],
          '幹事一',
          '誰のための朝市ですか',
          '朝市を開く',
          '坂の上の人です（2026-06-02 水沢）',
          'done',
        ],
        ['2026-06-03', ['coach-feedback'], '幹事二', '続けられますか', '寄合を毎週開く', '', ''],
      ],
    );
  });

  it('boxes of vertical writing from right to left', () => {
    const box = (text: string, x: number) =>
      `<w:r><w:drawing><wp:anchor><wp:positionH><wp:posOffset>${x}</wp:posOffset></wp:positionH><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${paragraph(text)}</w:txbxContent></wps:txbx><wps:bodyPr vert="eaVert"/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`;
    const boxes = box('三つめ', 100) + box('一つめ', 900) + box('二つめ', 500);
    assert.deepEqual(strategies(paragraph(boxes)), ['一つめ', '二つめ', '三つめ']);
  });
});

describe('a deck is read with', () => {
  const slide = (shapes: string) => ({ shapes: title('戦略的取組') + shapes });
  const data = (points: string, connections = '') =>
    part(
      'dgm:dataModel',
      `<dgm:ptLst><dgm:pt modelId="0" type="doc"/>${points}</dgm:ptLst>${connections}`,
    );
  const point = (id: string, text: string) =>
    `<dgm:pt modelId="${id}"><dgm:t><a:p><a:r><a:t>${text}</a:t></a:r></a:p></dgm:t></dgm:pt>`;

  it('SmartArt in the order of its list', () => {
    const points =
      point('c', '三つの谷で分ける') + point('a', '朝市を一度開く') + point('b', '隣の谷を呼ぶ');
    const link = (to: string, order: number) =>
      `<dgm:cxn modelId="x${to}" srcId="0" destId="${to}" srcOrd="${order}"/>`;
    const links = `<dgm:cxnLst>${link('b', 1)}${link('c', 2)}${link('a', 0)}</dgm:cxnLst>`;
    const { story } = read(
      deckOf([
        {
          ...slide(diagramFrame('rId9')),
          leads: { rId9: ['diagramData', 'diagrams/data1.xml', data(points, links)] },
        },
      ]),
    );
    assert.deepEqual(mains(story.strategies), [
      '朝市を一度開く',
      '隣の谷を呼ぶ',
      '三つの谷で分ける',
    ]);
  });

  it('every paragraph for itself, whatever it begins with', () => {
    const lines = [
      '困りごとを集める',
      'にぎわいを戻す',
      'もっと早く返す',
      'たすけ合う',
      'は行の名を覚える',
      'で会う場をつくる',
    ];
    const { story } = read(deckOf([slide(shape(lines, { placeholder: '<p:ph idx="1"/>' }))]));
    assert.deepEqual(mains(story.strategies), lines);
  });

  it('a heading between bullets as the heading of those below', () => {
    const bullet = (text: string) =>
      `<a:p><a:pPr><a:buChar char="•"/></a:pPr><a:r><a:t>${text}</a:t></a:r></a:p>`;
    const lines = [bullet('朝市を開く'), bullet('寄合を開く'), '職員として', bullet('名を覚える')];
    const { story } = read(deckOf([slide(shape(lines))]));
    assert.deepEqual(
      story.strategies.map((item) => [item.main, item.text('group')]),
      [
        ['朝市を開く', ''],
        ['寄合を開く', ''],
        ['名を覚える', '職員として'],
      ],
    );
  });

  it('vertical boxes from right to left, and notes; without what is hidden, which is counted', () => {
    const vertical = (text: string, x: number) =>
      shape([text], { at: [x, 9_000_000], body: 'vert="eaVert"' });
    const notes = part(
      'p:notes',
      `<p:cSld><p:spTree>${shape(['話すことの覚え'])}</p:spTree></p:cSld>`,
    );
    const { story, questions, counts } = read(
      deckOf([
        {
          ...slide(
            vertical('二番目', 1000) +
              vertical('一番目', 900_000) +
              shape(['見えない箱'], { isHidden: true }),
          ),
          leads: { rId1: ['notesSlide', 'notesSlides/notes1.xml', notes] },
        },
        { shapes: title('没の案') + shape(['没の文']), isHidden: true },
      ]),
    );
    assert.deepEqual(mains(story.strategies), ['一番目', '二番目']);
    assert.deepEqual(questions, ['話すことの覚え']);
    assert.deepEqual(counts.leftOut, { hidden: 1, 'hidden-slide': 2 });
  });

  it('comments of the old kind and of the new', () => {
    const old = part(
      'p:cmLst',
      '<p:cm authorId="0" dt="2026-07-01T10:00:00" idx="1"><p:pos x="1" y="1"/><p:text>誰が変わりますか</p:text></p:cm>',
    );
    const fresh = part(
      'p188:cmLst',
      `<p188:cm id="{1}" authorId="{A}" status="resolved" created="2026-07-02T10:00:00"><ac:deMkLst><ac:spMk id="7"/></ac:deMkLst><p188:replyLst><p188:reply id="{2}" authorId="{B}" created="2026-07-03T10:00:00"><p188:txBody><a:p><a:r><a:t>直しました</a:t></a:r></a:p></p188:txBody></p188:reply></p188:replyLst><p188:txBody><a:p><a:r><a:t>数字はありますか</a:t></a:r></a:p></p188:txBody></p188:cm>`,
    );
    const { story } = read(
      deckOf(
        [
          {
            ...slide(shape(['朝市を開く'], { id: 7 })),
            leads: {
              rId1: ['comments', 'comments/comment1.xml', old],
              rId2: ['comments', 'comments/modernComment_1.xml', fresh],
            },
          },
        ],
        {
          'commentAuthors.xml': [
            'commentAuthors',
            part('p:cmAuthorLst', '<p:cmAuthor id="0" name="幹事一"/>'),
          ],
          'authors.xml': [
            'authors',
            part(
              'p188:authorLst',
              '<p188:author id="{A}" name="幹事二"/><p188:author id="{B}" name="水沢"/>',
            ),
          ],
        },
      ),
    );
    assert.deepEqual(
      story.dialogues.map((item) => [
        item.text('with'),
        item.main,
        item.text('about'),
        item.text('response'),
        item.word('status') ?? '',
      ]),
      [
        ['幹事一', '誰が変わりますか', '戦略的取組', '', ''],
        ['幹事二', '数字はありますか', '朝市を開く', '直しました（2026-07-03 水沢）', 'done'],
      ],
    );
  });

  it('the town of every sheet', () => {
    const { story } = read(deckOf([slide(shape(['自治体名： 潮見町', '朝市を開く']))]));
    assert.equal(story.root.text('municipality'), '潮見町');
    assert.deepEqual(mains(story.strategies), ['朝市を開く']);
  });
});

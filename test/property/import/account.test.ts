import assert from 'node:assert/strict';
import fc from 'fast-check';
import { importStory } from '../../../server/import';
import type { ImportCounts } from '../../../server/import/counts';
import {
  cell,
  chartFrame,
  deckOf,
  diagramFrame,
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
import { runs } from '../../support/runs';

/** Every text that was read has an entry. */
function sum({ placed, kept, headings, leftOut }: ImportCounts): number {
  return placed + kept + headings + Object.values(leftOut).reduce((all, count) => all + count, 0);
}

/** What stands in a cell or a line: words, and figures that are easily lost. */
const word = fc.oneof(
  fc.constantFrom('5', '12', '28.0', '280', '10:30', '△4', '0.5', '3人', '○'),
  fc.constantFrom('目標値：80', '現状値　25', '朝市を開く', '声が届くまち', '組織', '２．聞く'),
  fc
    .tuple(
      fc.constantFrom('北の谷', '南の谷', '坂の上'),
      fc.nat(999),
      fc.constantFrom('を歩く', 'で聞く。', ''),
    )
    .map((texts) => texts.join('')),
);
const sheets = ['ありたい姿', '戦略的取組', '現状', '段階', '対話の記録', '資料', '力の場', '付記'];

/** How a text may stand in a file beside tables and headings. */
const kinds = [
  'paragraph',
  'bold',
  'box',
  'note',
  'comment',
  'wrapped',
  'alternative',
  'equation',
  'ruby',
  'inserted',
  'nested',
  'chart',
  'head',
  'hidden',
] as const;

type Node =
  | { readonly kind: (typeof kinds)[number]; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

const node: fc.Arbitrary<Node> = fc.oneof(
  fc.record({ kind: fc.constantFrom(...kinds), text: word }),
  fc.record({ kind: fc.constant('heading' as const), text: fc.constantFrom(...sheets) }),
  fc.record({
    kind: fc.constant('table' as const),
    rows: fc.array(fc.array(word, { minLength: 2, maxLength: 3 }), { minLength: 2, maxLength: 4 }),
  }),
);

const textsIn = (one: Node) => (one.kind === 'table' ? one.rows.flat() : [one.text]);

/** The parts of a file that its pages lead to, by their names; each text once. */
type Further = Record<string, readonly [type: string, xml: string]>;

const chartXml = (text: string) =>
  `<c:chartSpace xmlns:c="c" xmlns:a="a"><c:chart><c:title><a:p><a:r><a:t>${text}</a:t></a:r></a:p></c:title></c:chart></c:chartSpace>`;
const oldBox = (text: string) =>
  `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></w:pict></w:r>`;
const newBox = (text: string) =>
  `<w:drawing><wps:wsp><wps:txbx><w:txbxContent>${paragraph(text)}</w:txbxContent></wps:txbx></wps:wsp></w:drawing>`;

function paperWith(nodes: readonly Node[]): Uint8Array {
  const notes: string[] = [];
  const comments: string[] = [];
  const further: Further = {};
  const lead = (type: string, xml: string) => {
    const at = Object.keys(further).length + 1;
    further[`${type}${at}.xml`] = [type, xml];
    return `rId${at}`;
  };
  const paragraphFor = (one: Exclude<Node, { kind: 'heading' | 'table' }>): string => {
    const { text } = one;
    switch (one.kind) {
      case 'paragraph':
        return paragraph(text);
      case 'bold':
        return paragraph(run(text, '<w:b/>'));
      case 'box':
        return paragraph(oldBox(text));
      case 'note':
        notes.push(`<w:footnote w:id="${notes.length + 1}">${paragraph(text)}</w:footnote>`);
        return paragraph(`<w:r><w:footnoteReference w:id="${notes.length}"/></w:r>`);
      case 'comment':
        comments.push(`<w:comment w:id="${comments.length + 1}">${paragraph(text)}</w:comment>`);
        return paragraph(`<w:r><w:commentReference w:id="${comments.length}"/></w:r>`);
      case 'wrapped':
        return `<w:sdt><w:sdtContent>${paragraph(text)}</w:sdtContent></w:sdt>`;
      case 'alternative':
        return paragraph(
          `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${newBox(text)}</mc:Choice><mc:Fallback>${oldBox(text)}</mc:Fallback></mc:AlternateContent></w:r>`,
        );
      case 'equation':
        return paragraph(`<m:oMath><m:r><m:t>${text}</m:t></m:r></m:oMath>`);
      case 'ruby':
        return paragraph(
          `<w:r><w:ruby><w:rt>${run('よみ')}</w:rt><w:rubyBase>${run(text)}</w:rubyBase></w:ruby></w:r>`,
        );
      case 'inserted':
        return paragraph(
          `<w:del w:id="1"><w:r><w:delText>前の文</w:delText></w:r></w:del><w:ins w:id="2">${run(text)}</w:ins>`,
        );
      case 'nested':
        return table(`<w:tr>${cell(table(row(text)))}</w:tr>`);
      case 'chart':
        return paragraph(
          `<w:r><w:drawing><c:chart xmlns:c="c" r:id="${lead('chart', chartXml(text))}"/></w:drawing></w:r>`,
        );
      case 'head':
        // Heads say each text once.
        lead('header', part('w:hdr', paragraph(`${text}と書いた頭${Object.keys(further).length}`)));
        return '';
      case 'hidden':
        return paragraph(run(text, '<w:vanish/>'));
    }
  };
  const body = nodes.map((one) => {
    if (one.kind === 'table')
      return table(...one.rows.map((cells) => row(...cells.map((text) => cell(text)))));
    return one.kind === 'heading' ? heading(one.text) : paragraphFor(one);
  });
  return paperOf(paragraph('青葉野市') + body.join(''), {
    ...further,
    'footnotes.xml': ['footnotes', part('w:footnotes', notes.join(''))],
    'comments.xml': ['comments', part('w:comments', comments.join(''))],
  });
}

const drawn = (text: string) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`;
const smartArt = (texts: readonly string[]) =>
  part(
    'dgm:dataModel',
    `<dgm:ptLst>${texts.map((text, at) => `<dgm:pt modelId="${at}"><dgm:t>${drawn(text)}</dgm:t></dgm:pt>`).join('')}</dgm:ptLst>`,
  );

function deckWith(nodes: readonly Node[]): Uint8Array {
  const slides = nodes.map((one, index) => {
    if (one.kind === 'heading') return { shapes: title(one.text) };
    const leading = (shapes: string, type: string, name: string, xml: string) => ({
      shapes,
      leads: { rId1: [type, name, xml] as const },
    });
    switch (one.kind) {
      case 'table':
        return leading(
          diagramFrame('rId1'),
          'diagramData',
          `diagrams/data${index}.xml`,
          smartArt(one.rows.flat()),
        );
      case 'chart':
        return leading(chartFrame('rId1'), 'chart', `charts/chart${index}.xml`, chartXml(one.text));
      case 'note': {
        const notes = part('p:notes', `<p:cSld><p:spTree>${shape([one.text])}</p:spTree></p:cSld>`);
        return leading('', 'notesSlide', `notesSlides/notes${index}.xml`, notes);
      }
      case 'comment': {
        const comments = part('p:cmLst', `<p:cm idx="1"><p:text>${one.text}</p:text></p:cm>`);
        return leading('', 'comments', `comments/comment${index}.xml`, comments);
      }
      case 'nested':
        return { shapes: group(group(shape([one.text]))) };
      case 'alternative':
        return {
          shapes: `<mc:AlternateContent><mc:Choice Requires="x"><p:contentPart/></mc:Choice><mc:Fallback>${shape([one.text])}</mc:Fallback></mc:AlternateContent>`,
        };
      case 'equation':
        return {
          shapes: shape([
            `<a:p><mc:AlternateContent><mc:Choice Requires="a14"><m:oMath><m:r><m:t>${one.text}</m:t></m:r></m:oMath></mc:Choice></mc:AlternateContent></a:p>`,
          ]),
        };
      case 'hidden':
        return { shapes: group(shape([one.text]), { isHidden: true }) };
      default:
        return { shapes: shape([one.text]) };
    }
  });
  return deckOf([{ shapes: shape(['青葉野市']) }, ...slides]);
}

/** A text without signs and width, as a reader compares it. */
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/^\d+\.(?=\D)/, '')
    .replace(/[\s"'|・：:。-]/g, '');

describe('the account of an import', () => {
  for (const [name, make, cover] of [
    ['paper', paperWith, 1],
    ['deck', deckWith, 2],
  ] as const) {
    it(`has an entry for every text of a ${name}, and no text is lost`, () => {
      fc.assert(
        fc.property(fc.array(node, { minLength: 1, maxLength: 12 }), (nodes) => {
          const { text, counts } = importStory(make(nodes));
          const given = nodes.flatMap(textsIn);
          assert.equal(sum(counts), given.length + cover, JSON.stringify(counts));
          const all = bare(text);
          for (const one of nodes) {
            // A heading names the field; its word may be another one.
            if (one.kind === 'heading' || one.kind === 'hidden') continue;
            for (const each of textsIn(one)) {
              const isThere =
                all.includes(bare(each)) || (each === '組織' && /組織|organisation/.test(all));
              assert.ok(isThere, `${each}\n${text}`);
            }
          }
        }),
        runs(100),
      );
    }).timeout(60_000);
  }

  it('keeps as many of a short figure as there are', () => {
    const rows = [
      ['地区', '世帯', '一人暮らし'],
      ['北', '84', '31'],
      ['中', '84', '12'],
      ['南', '96', '31'],
    ];
    const { text } = importStory(
      paperOf(heading('地区のすがた') + table(...rows.map((cells) => row(...cells)))),
    );
    for (const cells of rows) assert.ok(text.includes(cells.join('　')), text);
  });

  it('keeps figures that differ in their point alone, and short ones with their label on a cover', () => {
    const { text } = importStory(
      paperOf(
        heading('調べ') +
          table(
            row('年', '回収', '満足'),
            row('令和5', '410', '38.5'),
            row('令和6', '385', '41.0'),
          ),
      ),
    );
    for (const cells of ['令和5　410　38.5', '令和6　385　41.0'])
      assert.ok(text.includes(cells), text);
    const cover = importStory(
      paperOf(
        ['北ノ沢町', '目標値：70', '現状値　15', '成果：9']
          .map((line) => paragraph(line))
          .join('') +
          heading('ありたい姿') +
          paragraph('坂の上まで声が届くまち'),
      ),
    );
    for (const line of ['目標値：70', '現状値　15', '成果：9'])
      assert.ok(cover.text.includes(line), cover.text);
  });
});

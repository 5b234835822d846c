import assert from 'node:assert/strict';
import fc from 'fast-check';
import { importStory } from '../../../server/import';
import type { ImportCounts } from '../../../server/import/counts';
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

type Node =
  | { readonly kind: 'paragraph' | 'bold' | 'box' | 'note'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

const node: fc.Arbitrary<Node> = fc.oneof(
  fc.record({ kind: fc.constantFrom('paragraph', 'bold', 'box', 'note'), text: word }),
  fc.record({ kind: fc.constant('heading' as const), text: fc.constantFrom(...sheets) }),
  fc.record({
    kind: fc.constant('table' as const),
    rows: fc.array(fc.array(word, { minLength: 2, maxLength: 3 }), { minLength: 2, maxLength: 4 }),
  }),
);

const textsIn = (one: Node) => (one.kind === 'table' ? one.rows.flat() : [one.text]);

function paperWith(nodes: readonly Node[]): Uint8Array {
  const notes: string[] = [];
  const body = nodes.map((one) => {
    if (one.kind === 'table')
      return table(...one.rows.map((cells) => row(...cells.map((text) => cell(text)))));
    if (one.kind === 'heading') return heading(one.text);
    if (one.kind === 'bold') return paragraph(run(one.text, '<w:b/>'));
    if (one.kind === 'box') {
      return paragraph(
        `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph(one.text)}</w:txbxContent></v:textbox></w:pict></w:r>`,
      );
    }
    if (one.kind === 'paragraph') return paragraph(one.text);
    notes.push(`<w:footnote w:id="${notes.length + 1}">${paragraph(one.text)}</w:footnote>`);
    return paragraph(`<w:r><w:footnoteReference w:id="${notes.length}"/></w:r>`);
  });
  return paperOf(paragraph('青葉野市') + body.join(''), {
    'footnotes.xml': ['footnotes', part('w:footnotes', notes.join(''))],
  });
}

function deckWith(nodes: readonly Node[]): Uint8Array {
  const slides = nodes.map((one, index) => {
    if (one.kind === 'heading') return { shapes: title(one.text) };
    if (one.kind !== 'table') return { shapes: shape([one.text]) };
    const points = one.rows
      .flat()
      .map(
        (text, at) =>
          `<dgm:pt modelId="${at}"><dgm:t><a:p><a:r><a:t>${text}</a:t></a:r></a:p></dgm:t></dgm:pt>`,
      );
    const data = part('dgm:dataModel', `<dgm:ptLst>${points.join('')}</dgm:ptLst>`);
    return {
      shapes: diagramFrame('rId1'),
      leads: { rId1: ['diagramData', `diagrams/data${index}.xml`, data] as const },
    };
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
            if (one.kind === 'heading') continue;
            for (const each of textsIn(one)) {
              const isThere =
                all.includes(bare(each)) || (each === '組織' && /組織|organisation/.test(all));
              assert.ok(isThere, `${each}\n${text}`);
            }
          }
        }),
        runs(150),
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
});

import assert from 'node:assert/strict';
import { importStory } from '../../../server/import';
import { readStory } from '../../../server/story/story';
import {
  deckOf,
  heading,
  paperOf,
  paragraph,
  row,
  run,
  shape,
  table,
  title,
} from '../../support/foreignFiles';

function read(bytes: Uint8Array) {
  const { text, counts } = importStory(bytes);
  return { text, counts, story: readStory(text) };
}
const paper = (...lines: readonly string[]) =>
  read(paperOf(lines.map((line) => paragraph(run(line))).join('')));

describe('a paper whose headings are numbered as papers of offices are', () => {
  const numberings = [
    ['一　', '二　', '三　'],
    ['一、', '二、', '三、'],
    ['第一章　', '第二章　', '第三章　'],
    ['（一）', '（二）', '（三）'],
    ['第１　', '第２　', '第３　'],
    ['Ⅰ．', 'Ⅱ．', 'Ⅲ．'],
  ];
  for (const [first, second, third] of numberings) {
    it(`has its sheets: ${first}`, () => {
      const { story, counts } = paper(
        `${first}ありたい姿`,
        '坂の上まで声が届くまち',
        `${second}なりゆきの未来`,
        '冬に家を離れる人が増える',
        `${third}戦略的取組`,
        '雪の日に隣を見る',
      );
      assert.equal(story.vision?.text('statement'), '坂の上まで声が届くまち');
      assert.deepEqual(
        [story.root.items('default-future'), story.strategies].map((items) =>
          items.map((item) => item.main),
        ),
        [['冬に家を離れる人が増える'], ['雪の日に隣を見る']],
      );
      assert.deepEqual([counts.kept, counts.headings], [0, 3]);
    });
  }

  it('has its parts in brackets of any kind', () => {
    for (const [open, close] of ['＜＞', '（）', '〔〕', '【】', '<>']) {
      const { story, counts } = paper(
        '【力の場】',
        `${open}推進力${close}`,
        '・若い班長がいる',
        `${open}抵抗力${close}`,
        '・前例がない',
      );
      const field = story.root.map('force-field');
      assert.deepEqual(
        (['driving', 'restraining'] as const).map((side) => field?.items(side)[0]?.main),
        ['若い班長がいる', '前例がない'],
        open,
      );
      assert.equal(counts.kept, 0, open);
    }
  });
});

describe('boxes to tick', () => {
  const states = (lines: readonly string[]) => {
    const sheet = heading('現状') + lines.map((line) => paragraph(line)).join('');
    const mains = (bytes: Uint8Array) => read(bytes).story.currentStates.map((item) => item.main);
    const onPaper = mains(paperOf(sheet));
    assert.deepEqual(mains(deckOf([{ shapes: title('現状') + shape(lines) }])), onPaper);
    return onPaper;
  };

  it('stay where they say something, and are bullets elsewhere', () => {
    for (const lines of [
      ['□ 未定'],
      ['☑ 済み', '□ まだ決まっていないところが多い地区'],
      ['□ 班ごとに除雪を分け合う', '■ 灯油を子どもが運ぶ'],
      ['□ はい', '□ いいえ'],
    ])
      assert.deepEqual(states(lines), lines);
    assert.deepEqual(states(['□ 班ごとに除雪を分け合っている', '□ 灯油を子どもが運んでいる']), [
      '班ごとに除雪を分け合っている',
      '灯油を子どもが運んでいる',
    ]);
  });
});

describe('columns of a slide', () => {
  it('belong to what stands over them', () => {
    const box = (text: string, x: number, y: number) => shape([text], { at: [x, y] });
    const { story } = read(
      deckOf([
        {
          shapes: [
            title('なりゆきの未来'),
            box('市役所外', 0, 900_000),
            box('市役所内', 9_000_000, 900_000),
            box('空き家が増える', 100_000, 1_900_000),
            box('苦情が増える', 9_100_000, 1_900_000),
            box('店が減る', 0, 2_900_000),
          ].join(''),
        },
      ]),
    );
    assert.deepEqual(
      story.root.items('default-future').map((item) => [item.main, item.word('side')]),
      [
        ['空き家が増える', 'outside'],
        ['苦情が増える', 'inside'],
        ['店が減る', 'outside'],
      ],
    );
  });
});

describe('years below a vision', () => {
  it('are its horizon once, and kept otherwise', () => {
    const { story, text } = paper('ありたい姿', '声が届くまち', '10年後', '5年後', '令和8年度');
    assert.deepEqual([story.vision?.text('horizon'), story.images.length], ['10年後', 0]);
    assert.match(text, /検討課題:\n {2}- .*5年後[\s\S]*令和8年度/);
  });
});

describe('the first cell of a row', () => {
  it('may begin with its side', () => {
    const { story } = read(
      paperOf(
        heading('現状') +
          table(row('内容', '経緯', '現状'), row('【組織】係が多い', '合併した', '返事が遅い')),
      ),
    );
    const [item] = story.currentStates;
    assert.deepEqual([item?.text('content'), item?.word('side')], ['係が多い', 'organisation']);
  });
});

describe('a line whose parts stand elsewhere by chance', () => {
  it('is kept', () => {
    for (const line of ['色：白い', '谷　坂']) {
      const { text } = paper('戦略的取組', '白い旗を谷に立てる', '色を坂ごとに決める', line);
      assert.ok(text.includes(line) || text.includes(line.replace('　', ' ')), text);
    }
  });
});

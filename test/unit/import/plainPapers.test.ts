import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { importStory } from '../../../server/import';
import { comparable } from '../../../server/import/compare';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { cell, paperOf, paragraph, row, run, table } from '../../support/foreignFiles';
import { projectFolder } from '../../support/places.mjs';
import { isInPlainPaper, plainPaperOf } from '../../support/plainPaper';
import { compareStories } from '../../support/roundTrip';
import { examples } from '../../support/sharing';

/** How a paper without styles shows that a line is a heading. */
const looks: Readonly<Record<string, (text: string) => string>> = {
  'title lines': (text) => paragraph(text),
  'bold lines': (text) => paragraph(run(text, '<w:b/>')),
  'larger letters': (text) => paragraph(run(text, '<w:sz w:val="28"/>')),
};

/** Titles of the form in two editions, as papers number them. */
const editions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'eight sheets': {
    vision: 'シート１　10年後の地域のありたい姿',
    future: 'シート２　予測される成り行きの未来',
    strategies: 'シート３　これから自治体の果たすべき役割（戦略的な取り組み）',
    ideal: 'シート４　人・組織づくりのあるべき姿',
    current: 'シート５　人・組織づくりの現状と問題点',
    stages: 'シート７　現状からあるべき姿に向けての作戦（アクションプラン）の段階図',
  },
  'six parts': {
    vision: '１．10年後の地域のありたい姿',
    future: '２．成り行きの未来',
    strategies: '３．戦略的な取組み',
    ideal: '４．組織づくり・人づくりのあるべき姿',
    current: '５．人・組織づくりの現状と問題点',
    stages: '６．ありたい姿の実現から逆算した、組織づくり・人づくり',
  },
};

const chapters = [
  ['はじめに', '私たち三人は、別々の課から集まり、一年のあいだ地区を歩いた。'],
  ['おわりに', '歩くことで、住民の言葉を先に聞くようになった。'],
] as const;

function paper(heading: (text: string) => string, titles: Readonly<Record<string, string>>) {
  const points = (...lines: readonly string[]) =>
    lines.map((line) => paragraph(`・${line}`)).join('');
  const [first, last] = chapters;
  return paperOf(
    paragraph('北ノ沢町　令和８年度') +
      heading(first[0]) +
      paragraph(first[1]) +
      heading(titles.vision ?? '') +
      paragraph('坂の上まで声が届くまち') +
      points(
        '雪の朝、玄関先まで道があいている',
        '子どもの声が通りに戻っている',
        'もどった若者が店を開いている',
      ) +
      heading(titles.future ?? '') +
      paragraph('市役所外') +
      points('空き家が二倍になる', '店が一軒もなくなる') +
      paragraph('市役所内') +
      points('職員が三割減る') +
      heading(titles.strategies ?? '') +
      points('地区ごとに困りごとの順番を決める', 'にぎわいを朝市から戻す') +
      heading(titles.ideal ?? '') +
      paragraph('【組織】') +
      points('課を越えて二週間で返事ができる') +
      paragraph('【人】') +
      points('住民の言葉を図面に訳せる', '名を呼んで話を聞ける') +
      heading(titles.current ?? '') +
      table(
        row('', '過去からの経緯', '現状把握', '原因分析'),
        row('組織', '合併で係が分かれた', '返事に46日かかる', '束ねる人がいない'),
        row('人', '電話で用が足りた', '地区に出る職員が2割', '持ち帰っても使い道がない'),
      ) +
      heading(titles.stages ?? '') +
      table(
        row('', 'ステップ１　一つの地区を歩く', 'ステップ２　三つの地区で選ぶ'),
        row('目標状態', '地区の人の名を呼んでいる', '順番に納得している'),
        row('アクション', '月に一度、地区を住民と歩く', '修繕費を示して順番を選ぶ'),
        row('アウトカム', '立ち話で困りごとを話している', '待つ道にも納得している'),
        row('目標設定', '半分の人から声をかけられる', '三地区で順番が決まる'),
      ) +
      heading(last[0]) +
      paragraph(last[1]),
  );
}

const written = chapters.map(
  ([name, text]) => yaml`
      - 見出し: ${name}
        内容: ${text}
  `,
);
const expected = yaml`
  変革ストーリー: 1
  自治体: 北ノ沢町
  年度: 令和８年度
  ありたい姿:
    宣言: 坂の上まで声が届くまち
    姿:
      - 雪の朝、玄関先まで道があいている
      - 子どもの声が通りに戻っている
      - もどった若者が店を開いている
  なりゆきの未来:
    - 内容: 空き家が二倍になる
      区分: 庁外
    - 内容: 店が一軒もなくなる
      区分: 庁外
    - 内容: 職員が三割減る
      区分: 庁内
  戦略的取組:
    - 地区ごとに困りごとの順番を決める
    - にぎわいを朝市から戻す
  あるべき姿:
    組織:
      - 課を越えて二週間で返事ができる
    人:
      - 住民の言葉を図面に訳せる
      - 名を呼んで話を聞ける
  現状:
    - 区分: 組織
      経緯: 合併で係が分かれた
      現状: 返事に46日かかる
      原因: 束ねる人がいない
    - 区分: 人
      経緯: 電話で用が足りた
      現状: 地区に出る職員が2割
      原因: 持ち帰っても使い道がない
  段階:
    - 名称: 一つの地区を歩く
      目標状態: 地区の人の名を呼んでいる
      アクション: 月に一度、地区を住民と歩く
      アウトカム: 立ち話で困りごとを話している
      目標設定: 半分の人から声をかけられる
    - 名称: 三つの地区で選ぶ
      目標状態: 順番に納得している
      アクション: 修繕費を示して順番を選ぶ
      アウトカム: 待つ道にも納得している
      目標設定: 三地区で順番が決まる
  本文:
  ${written.join('')}`;

describe('a paper without styles', () => {
  for (const [edition, titles] of Object.entries(editions)) {
    for (const [look, heading] of Object.entries(looks)) {
      it(`comes back at its own fields: ${edition}, ${look}`, () => {
        const { text, counts } = importStory(paper(heading, titles));
        const { count, atOwn, lost, elsewhere } = compareStories(expected, text);
        assert.deepEqual(lost, [], text);
        assert.ok(
          atOwn / count >= 0.95,
          `${atOwn} of ${count}\n${JSON.stringify(elsewhere)}\n${text}`,
        );
        assert.equal(counts.kept, 0, text);
      });
    }
  }

  it('does not take the numbers of a list for chapters, nor a box that repeats a sheet for the sheet', () => {
    const { text } = importStory(
      paperOf(
        paragraph('１．戦略的な取組み') +
          paragraph('■10年後の地域のありたい姿') +
          paragraph('※シート１') +
          paragraph('１．朝市を開く') +
          paragraph('２．寄合を開く') +
          paragraph('３．谷を歩く'),
      ),
    );
    const story = readStory(text);
    assert.deepEqual(
      story.strategies.map((item) => item.main.replace(/^.．/, '')),
      ['朝市を開く', '寄合を開く', '谷を歩く'],
    );
    assert.equal(story.vision, null);
  });
});

/** Stories that were written down from papers of municipalities, beside the project where they are. */
const transcribed = path.join(projectFolder, '..', 'shared', 'stories');
const others = existsSync(transcribed)
  ? readdirSync(transcribed)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => path.join(transcribed, name))
  : [];

describe('a whole story typed as a paper without styles', () => {
  const [, , larger] = Object.values(looks);
  const files = examples
    .filter((name) => /^[^a-z]+市|町/.test(name))
    .map((name) => `examples/${name}`);
  for (const file of [...files, ...others]) {
    it(`comes back at its own fields: ${path.basename(file).slice(0, 4)}`, () => {
      const story = readFileSync(file, 'utf8');
      assert.ok(larger);
      const { text } = importStory(plainPaperOf(story, larger));
      const { count, atOwn, lost, elsewhere } = compareStories(story, text, isInPlainPaper);
      assert.deepEqual(lost, []);
      assert.ok(
        count > 40 && atOwn / count >= 0.97,
        `${atOwn} of ${count}: ${JSON.stringify(elsewhere)}`,
      );
    }).timeout(60_000);
  }

  it('comes back at its own fields where the titles have no numbers, and two have the same', () => {
    const story = readFileSync('examples/青葉野市.変革ストーリー.yaml', 'utf8');
    const bare = (text: string) => paragraph(run(text.replace(/^\d+．/, ''), '<w:b/>'));
    const { text } = importStory(plainPaperOf(story, bare));
    const { count, atOwn, lost, elsewhere } = compareStories(story, text, isInPlainPaper);
    assert.deepEqual(lost, []);
    assert.ok(
      count > 40 && atOwn / count >= 0.97,
      `${atOwn} of ${count}: ${JSON.stringify(elsewhere)}`,
    );
  });
});

/** Papers of municipalities beside the project, where they are: text taken out of PDFs. */
const seeds = path.join(projectFolder, '..', 'shared', 'seeds');

describe('a paper that calls its sheets otherwise than the form', () => {
  const bold = (text: string) => paragraph(run(text, '<w:b/>'));
  const lines = (...all: readonly string[]) => all.map((text) => paragraph(text)).join('');

  it('is known by what such papers call them, and by its numbered stages', () => {
    const { text } = importStory(
      paperOf(
        bold('【目指す姿】') +
          lines('浜の声が役場に届く町') +
          bold('【現状と課題】') +
          lines('要望が課ごとに届く') +
          bold('【アクションプラン】') +
          bold('第１段階　まず聞く（令和８年度）') +
          lines(
            '・月に一度浜を歩く',
            'アウトカム：船の人が困りごとを話している',
            '・帳面を一つにする',
          ) +
          bold('第２段階　共に決める') +
          lines('・朝市の日を船の人と決める'),
      ),
    );
    const story = readStory(text);
    assert.equal(story.vision?.text('statement'), '浜の声が役場に届く町');
    assert.deepEqual(
      story.root.items('current-state').map(({ main }) => main),
      ['要望が課ごとに届く'],
    );
    assert.deepEqual(
      story.stages.map((stage) => [stage.main, ...stage.items('actions').map(({ main }) => main)]),
      [
        ['まず聞く（令和８年度）', '月に一度浜を歩く', '帳面を一つにする'],
        ['共に決める', '朝市の日を船の人と決める'],
      ],
    );
    assert.equal(story.actions[0]?.items('outcomes')[0]?.main, '船の人が困りごとを話している');
    assert.doesNotMatch(text, /検討課題/);
  });

  it('does not make one figure of two that stand below each other', () => {
    const { text } = importStory(
      paperOf(
        bold('現状') + table(row('項目', '現状'), row('返事に納得した人', cell('令和6', '40％'))),
      ),
    );
    assert.doesNotMatch(text, /640/);
    assert.match(text, /40％/);
  });
});

describe('papers of municipalities', () => {
  const files = existsSync(seeds) ? readdirSync(seeds).filter((name) => name.endsWith('.txt')) : [];
  for (const file of files) {
    it(`lose nothing, and find most of their texts a place: ${file.slice(0, 3)}`, () => {
      const lines = readFileSync(path.join(seeds, file), 'utf8')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => comparable(line) !== '');
      const { text, counts, review } = importStory(
        paperOf(lines.map((line) => paragraph(line)).join('')),
      );
      const { placed, kept } = counts;
      assert.ok(placed / (placed + kept) >= 0.95, JSON.stringify(counts));
      const whole = comparable(text);
      // What names a sheet or a part is said by a key.
      const headings = new Set(
        review.flatMap((one) => (one.state === 'heading' ? [comparable(one.text)] : [])),
      );
      const missing = lines.filter((line) => {
        const bare = comparable(line.replace(/^[^\p{L}]+|[】＞>]$/gu, ''));
        return bare.length > 14 && !headings.has(comparable(line)) && !whole.includes(bare);
      });
      assert.ok(missing.length <= lines.length * 0.01, missing.join('\n'));
    }).timeout(60_000);
  }
});

import assert from 'node:assert/strict';
import {
  changesAsJson,
  changesAsMarkdown,
  changesAsPage,
  changesAsText,
  reportChanges,
} from '../../../server/compare';
import { compareWording } from '../../../server/compare/wording';
import { readStory, type Story } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { Random } from '../../fuzz/mutate';

const before = readStory(yaml`
  変革ストーリー: 1
  版: 第4回
  様式: アクションプラン
  段階:
    - 名称: まず聞く
      アクション:
        - id: 取組①
          内容: 住民の困りごとを市に伝える
        - id: 取組②
          内容: 朝の立ち話を続ける
    - 名称: 次に試す
      アウトカム:
        - 内容: 返事に納得した住民が増えている
          目標値: 50％
`);
const after = readStory(yaml`
  変革ストーリー: 1
  版: 第5回
  様式: アクションプラン
  段階:
    - 名称: まず聞く
      アクション:
        - id: 取組②
          内容: 朝の立ち話を続ける
    - 名称: 次に試す
      アクション:
        - id: 取組①
          内容: 住民の困りごとを<b>地区</b>の | 窓口に伝える
      アウトカム:
        - 内容: 返事に納得した住民が増えている
          目標値: 60％
`);
const report = reportChanges(before, after, 'ja');

describe('how the differences of two stories are told', () => {
  it('as text, what changed in a sentence marked as git marks words', () => {
    assert.equal(
      changesAsText(report, 'ja'),
      `変わったところ: 言いかえ 2、移動 1、数値 1

表紙
~ 言いかえ  表紙
    版: 第[-4-]{+5+}回

7  現状からあるべき姿に向けての作戦（アクションプラン）の段階図
~ 言いかえ・移動  アクション（次に試す）  住民の困りごとを<b>地区</b>の | 窓口に伝える
    場所: まず聞く › アクション → 次に試す › アクション
    内容: 住民の困りごとを[-市-]{+<b>地区</b>の | 窓口+}に伝える
# 数値  アウトカム（次に試す）  返事に納得した住民が増えている
    目標値: 50％ → 60％
`,
    );
    assert.match(
      changesAsText(reportChanges(before, after, 'en'), 'en'),
      /Changes: Reworded 2, Moved 1/,
    );
    assert.equal(
      changesAsText(reportChanges(after, after, 'ja'), 'ja'),
      '内容の違いはありません。\n',
    );
  });

  it('as Markdown, with nothing of the story live in it', () => {
    const text = changesAsMarkdown(report, 'ja');
    assert.match(text, /\| 変わり方 \| 何が \| 変更前 \| 変更後 \|/);
    assert.match(text, /住民の困りごとを<del>市<\/del>に伝える/);
    assert.match(text, /<ins>\\<b\\>地区\\<\/b\\>の \\\| 窓口<\/ins>/);
    const cells = text.split('\n').filter((line) => line.startsWith('|'));
    for (const line of cells) assert.equal(line.split(/(?<!\\)\|/).length, 6, line);
  });

  it('as JSON', () => {
    const { counts, changes } = changesAsJson(report) as {
      counts: object;
      changes: {
        item: string;
        id: string | null;
        kinds: string[];
        sheet: { number: number | null };
      }[];
    };
    assert.deepEqual(counts, { added: 0, removed: 0, text: 2, move: 1, link: 0, figure: 1 });
    assert.deepEqual(
      changes.map(({ item, id, kinds, sheet }) => [item, id, kinds, sheet.number]),
      [
        ['story', null, ['text'], null],
        ['action', '取組①', ['text', 'move'], 7],
        ['outcome', null, ['figure'], 7],
      ],
    );
  });

  it('as a page that loads and runs nothing, with what stayed below a box to tick', async () => {
    const whole = reportChanges(before, after, 'ja', { isWhole: true });
    const page = await changesAsPage(whole, { before: '第4回', after: '<いま>' }, 'ja');
    assert.match(page, /default-src 'none'; style-src 'sha256-[\w+/=]+'/);
    assert.doesNotMatch(page, /<script|<b>|<いま>|https?:/);
    assert.match(page, /<del>市<\/del>/);
    assert.match(
      page,
      /<article class="same"[^>]*><p class="after">アクション（まず聞く）：朝の立ち話を続ける/,
    );
  });

  it('as a page that leaves no empty column beside what is new or gone', async () => {
    const more = readStory(`${before.text}検討課題:\n  - 雪の日の当番\n`);
    const pageOf = (a: Story, b: Story) =>
      changesAsPage(reportChanges(a, b, 'ja'), { before: '前', after: '後' }, 'ja');
    const [added, removed] = [await pageOf(before, more), await pageOf(more, before)];
    const cells = /<thead>(.*)<\/thead>\n<tbody>(.*)<\/tbody>/;
    assert.deepEqual(cells.exec(added)?.slice(1), [
      '<tr><th scope="col">変更後</th></tr>',
      '<tr><td class="after">雪の日の当番</td></tr>',
    ]);
    assert.deepEqual(cells.exec(removed)?.slice(1), [
      '<tr><th scope="col">変更前</th></tr>',
      '<tr><td class="before">雪の日の当番</td></tr>',
    ]);
  });
});

describe('the rewording of a sentence', () => {
  it('is told by words, and by letters within them', () => {
    const marked = (a: string, b: string) =>
      compareWording(a, b)
        .map(({ kind, text }) =>
          kind === 'same' ? text : kind === 'added' ? `{${text}}` : `[${text}]`,
        )
        .join('');
    assert.equal(marked('職員が地図を見る', '住民と職員が地図を見る'), '{住民と}職員が地図を見る');
    assert.equal(marked('9月までに三地区で', '12月までに三地区で'), '[9]{12}月までに三地区で');
    assert.equal(marked('', '地図'), '{地図}');
    // Hardly a word stays: another sentence.
    assert.equal(
      marked('先輩に話を聞いて回る', '広報に載せる紙面を減らす'),
      '[先輩に話を聞いて回]{広報に載せる紙面を減ら}'
        .replace('回]', '回る]')
        .replace('減ら}', '減らす}'),
    );
  });

  it('gives both texts back, whatever they are', () => {
    const random = new Random(2);
    const pieces = [...'住民が市の窓口に、話す。A 1\n𠮷🙂がか'];
    const text = () => Array.from({ length: random.below(24) }, () => random.pick(pieces)).join('');
    for (let run = 0; run < 300; run += 1) {
      const [a, b] = [text(), text()];
      const parts = compareWording(a, b);
      const side = (kind: string) =>
        parts
          .filter((part) => part.kind === 'same' || part.kind === kind)
          .map(({ text }) => text)
          .join('');
      assert.equal(side('removed'), a);
      assert.equal(side('added'), b);
    }
  });
});

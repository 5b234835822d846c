import assert from 'node:assert/strict';
import { levelOf } from '../../../server/story/links';
import { readStory, Story } from '../../../server/story/story';
import { parseSyntax } from '../../../server/syntax/document';
import { yaml } from '../../../server/text/yaml';

/** What has to be there. */
function there<T>(value: T | null | undefined): T {
  assert.ok(value !== null && value !== undefined);
  return value;
}

const text = yaml`
  変革ストーリー: 1
  ありたい姿:
    宣言: となりの声が届くまち
    姿:
      - id: 支え合い
        内容: 困ったときに、隣に声をかけられる
  戦略的取組:
    - id: 取組①
      内容: 見守りを地区ぐるみに変える
      狙い: 支え合い
    - id: 取組②
      内容: 事務を減らす
      狙い: 宣言
  あるべき姿:
    組織:
      - 内容: 取り組みごとに担当がいる
        狙い: [取組１, 取組②]
  現状:
    - id: 今
      内容: 相談が課ごとに分かれている
  段階:
    - 名称: まず話す
      目標状態:
        - id: 聴く
          内容: 職員が住民の話を聴いている
          狙い: 取組みごとに担当がいる
      アクション:
        - id: 集まり
          内容: 月1回集まる
          狙い: 聴く、今
          アウトカム:
            - 内容: 相談が増えている
              狙い: 聴く
  一歩踏み出す:
    - 誰が: 私
      狙い: 集まり
`;

describe('links: what a reference names', () => {
  const { links } = readStory(text);
  const named = (reference: string) => links.resolve(reference)?.main ?? null;

  it('an id, whatever its width and spacing', () => {
    assert.equal(named('支え合い'), '困ったときに、隣に声をかけられる');
    assert.equal(named(' 支え合い　'), '困ったときに、隣に声をかけられる');
    assert.equal(named('取り組み１'), '見守りを地区ぐるみに変える');
  });

  it('the exact text of an item, in any of its spellings', () => {
    assert.equal(links.resolve('月1回集まる')?.id, '集まり');
    assert.equal(links.resolve('月１回集まる')?.id, '集まり');
    assert.equal(named('取組ごとに担当がいる'), '取り組みごとに担当がいる');
  });

  it('the declaration, by either of its reserved names', () => {
    assert.equal(named('宣言'), 'となりの声が届くまち');
    assert.equal(named('statement'), 'となりの声が届くまち');
  });

  it('nothing, where no item has the name', () => {
    assert.equal(named('支えあう'), null);
    assert.equal(named(''), null);
  });

  it('what is read before 宣言 by an id of that name', () => {
    const own = readStory(yaml`
      ありたい姿:
        宣言: a
      戦略的取組:
        - id: 宣言
          内容: b
    `).links;
    assert.equal(own.resolve('宣言')?.main, 'b');
  });
});

describe('links: the references of a story', () => {
  const story = readStory(text);
  const { links } = story;
  const [action] = story.actions;

  it('are all found, in the order of the file', () => {
    assert.deepEqual(
      links.references.map((one) => [one.text, one.target !== null, one.isSplit]),
      [
        ['支え合い', true, false],
        ['宣言', true, false],
        ['取組１', true, false],
        ['取組②', true, false],
        ['取組みごとに担当がいる', true, false],
        ['聴く', true, true],
        ['今', true, true],
        ['聴く', true, false],
        ['集まり', true, false],
      ],
    );
  });

  it('stand at their own place when several ids share a text', () => {
    const spans = links.from(there(action)).map(({ span }) => text.slice(span.start, span.end));
    assert.deepEqual(spans, ['聴く', '今']);
  });

  it('lead up to the vision and down again', () => {
    const upstream = links.upstream(there(action)).map((item) => item.shape.id);
    assert.deepEqual(upstream, [
      'goal-state',
      'current',
      'ideal-item',
      'strategy',
      'strategy',
      'image',
      'vision',
    ]);
    const goal = links.resolve('聴く');
    assert.deepEqual(
      links.servers(there(goal)).map((item) => item.shape.id),
      ['action', 'outcome'],
    );
    assert.equal(links.to(there(goal)).length, 2);
  });

  it('go down by level only', () => {
    for (const { from, target } of links.references) {
      assert.ok((levelOf(from) ?? -1) > (levelOf(there(target)) ?? 99), from.main);
    }
  });

  it('end in a circle', () => {
    const round = readStory(
      yaml`
        戦略的取組:
          - id: a
            内容: あ
            狙い: b
          - id: b
            内容: い
            狙い: a
      `,
    );
    assert.deepEqual(
      round.links.upstream(there(round.strategies[0])).map((item) => item.id),
      ['b'],
    );
  });
});

describe('links: prose, doubles and the file of dialogues', () => {
  it('leaves a sentence with commas in one piece', () => {
    const prose = '隣の課の仕事を知り、早く相談できるようにする';
    const { references } = readStory(
      yaml`
        段階:
          - アクション:
              - 内容: a
                狙い: ${prose}
      `,
    ).links;
    assert.deepEqual(
      references.map((one) => [one.text, one.target, one.isSplit]),
      [[prose, null, false]],
    );
  });

  it('keeps an unknown id among known ones', () => {
    const { references } = readStory(
      yaml`
        戦略的取組:
          - id: a1
            内容: あ
        段階:
          - アクション:
              - 内容: い
                狙い: a1、a2
      `,
    ).links;
    assert.deepEqual(
      references.map((one) => [one.text, one.target?.main ?? null]),
      [
        ['a1', 'あ'],
        ['a2', null],
      ],
    );
  });

  it('finds ids that are the same but for their spelling', () => {
    const { links } = readStory(
      yaml`
        戦略的取組:
          - id: 取組①
            内容: あ
          - id: 取り組み1
            内容: い
      `,
    );
    assert.deepEqual(
      links.duplicates.map((items) => items.map((item) => item.main)),
      [['あ', 'い']],
    );
    assert.equal(links.resolve('取組1')?.main, 'あ');
  });

  it('joins the talks of another file to the items of this one', () => {
    const log = yaml`
      - 日付: 8/23
        内容: 何のための会議か
        対象: 集まり
    `;
    const story = new Story(parseSyntax(`${text}対話: 青葉野市.対話.yaml\n`), parseSyntax(log));
    const action = story.actions[0];
    const about = story.links.to(there(action)).filter((one) => one.field === 'about');
    assert.equal(about.length, 1);
    assert.equal(story.links.isElsewhere(there(about[0]?.from)), true);
    assert.equal(story.links.isElsewhere(there(action)), false);
  });
});

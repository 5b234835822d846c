import assert from 'node:assert/strict';
import { composed } from '../../../server/comments/compose';
import { takeComments } from '../../../server/comments/take';
import { adviceIn, openAdviceIn } from '../../../server/story/advice';
import { adviceTarget } from '../../../server/story/adviceTarget';
import { itemPath } from '../../../server/story/itemPath';
import { readStory, Story } from '../../../server/story/story';
import { parseSyntax } from '../../../server/syntax/document';
import { yaml } from '../../../server/text/yaml';
import { Random } from '../../fuzz/mutate';
import { objectNames } from '../../fuzz/storyText';
import { applyEdits } from '../../support/edits';
import { payloads } from '../../support/payloads';
import { rounds } from '../../support/runs';
import { comment, example, fileOf, plan, taken } from './sample';

/** What each piece of advice says, and where it leads. */
function threads(text: string): [string, string][] {
  const story = readStory(text);
  return adviceIn(story).map((item) => {
    const target = adviceTarget(story, item);
    const at = target?.kind === 'item' ? itemPath(story, target.item) : target?.field;
    return [item.main, at ?? ''];
  });
}

describe('comments that are taken in', () => {
  it('stand in 対話 below their day and reviewer, about the item, which has an id then', () => {
    const { text, atItem } = taken(plan, [fileOf([comment()])]);
    assert.equal(atItem, 1);
    const mark = /x-コメント: ([0-9a-z]{8})\n/.exec(text)?.[1];
    assert.equal(
      text,
      plan.replace(
        '- 地区を住民と',
        yaml`
        - id: アクション1
                内容: 地区を住民と`,
      ) +
        yaml`
          対話:
            - 日付: 2026-07-04
              種別: 幹事フィードバック
              相手: 幹事A
              項目:
                - 内容: 誰と歩くのかが見えません
                  対象: アクション1
                  x-コメント: ${mark}
        `,
    );
  });

  it('may name a sheet or a place as every object is named', () => {
    for (const name of objectNames) {
      for (const about of ['地図を前に集まる', '']) {
        const odd = comment({ at: about && `${name}.0`, sheet: name, id: name, about });
        const { text } = taken(plan, [fileOf([odd])]);
        assert.match(text, /内容: 誰と歩くのかが見えません\n/, name);
      }
    }
  });

  it('change nothing when they come a second time, by the same or another way', () => {
    const files = [
      fileOf([comment(), comment({ key: 'second000', at: '', sheet: 'stages', about: '' })]),
    ];
    const once = taken(plan, files);
    const twice = taken(once.text, files);
    assert.equal(twice.text, once.text);
    assert.equal(twice.known, 2);
    const withSpaces = fileOf([comment({ said: '誰と歩くの\nかが 見えません' })]);
    assert.equal(taken(once.text, [withSpaces]).text, once.text);
    // Someone took the marks out.
    const unmarked = once.text.replace(/\n *x-コメント: .*/g, '');
    assert.equal(taken(unmarked, files).text, unmarked);
  });

  it('stay two where two say the same of two items', () => {
    const same = [
      comment({ key: 'aaaa', said: 'もっと具体的に' }),
      comment({
        key: 'bbbb',
        said: 'もっと具体的に',
        at: 'stages.0.actions.1',
        about: '三課の担当が月1回、地図を前に集まる',
      }),
    ];
    const first = taken(plan, [fileOf(same.slice(0, 1))]);
    const both = taken(first.text, [fileOf(same)]);
    assert.deepEqual(threads(both.text), [
      ['もっと具体的に', 'stages.0.actions.0'],
      ['もっと具体的に', 'stages.0.actions.1'],
    ]);
  });

  it('keep what the authors made of them when more come', () => {
    const first = taken(plan, [fileOf([comment()])]).text.replace(
      /内容: 誰と歩くのかが見えません\n/,
      yaml`
        内容: 誰と歩くのか
                対応: 自治会と歩く
                状態: 反映済み
      `,
    );
    const more = fileOf([comment(), comment({ key: 'cccc', said: '順番の理由は' })]);
    const second = taken(first, [more, fileOf([comment({ key: 'dddd' })], { reviewer: '幹事B' })]);
    assert.equal(second.known, 1);
    assert.match(second.text, /対応: 自治会と歩く\n/);
    assert.deepEqual(
      openAdviceIn(readStory(second.text)).map((item) => [item.parent?.text('with'), item.main]),
      [
        ['幹事A', '順番の理由は'],
        ['幹事B', '誰と歩くのかが見えません'],
      ],
    );
  });

  const edits: readonly [string, (text: string) => string, string][] = [
    [
      'moved down',
      (text) =>
        text.replace(
          '- 地区を',
          yaml`
        - 先に聴く
              - 地区を`,
        ),
      'stages.0.actions.1',
    ],
    [
      'reworded',
      (text) => text.replace('と歩き、困りごと', 'と一緒に歩き、声'),
      'stages.0.actions.0',
    ],
    [
      'in another stage',
      (text) =>
        text.replace(/ {6}- 地区を.*\n/, '').concat(
          yaml`
                - 名称: 次に
                  アクション:
                    - 地区を住民と歩き、困りごとを地図に書き込む
            `,
        ),
      'stages.1.actions.0',
    ],
    ['gone', (text) => text.replace(/ {6}- 地区を.*\n/, ''), 'stages'],
  ];
  for (const [what, edit, where] of edits) {
    it(`find the item that is ${what} meanwhile`, () => {
      const { text } = taken(edit(plan), [fileOf([comment()])]);
      assert.deepEqual(threads(text), [['誰と歩くのかが見えません', where]]);
      if (where === 'stages') assert.match(text, /説明: もとの箇所：「地区を住民と歩き/);
    });
  }

  it('find an item by its id whatever it says now, and the declaration by its name', () => {
    const { text } = taken(plan.replace('高齢者が買い物の足を', '誰もが移動を'), [
      fileOf([
        comment({ at: 'vision.0.images.0', id: '支え合い', about: '別の文', sheet: 'vision' }),
        comment({ key: 'vvvv', at: 'vision.0/statement', sheet: 'vision', about: 'となりの声' }),
        comment({ key: 'wwww', at: '', sheet: '', about: '' }),
      ]),
    ]);
    assert.deepEqual(
      threads(text).map(([, at]) => at),
      ['vision.0.images.0', 'vision.0', ''],
    );
    assert.match(text, /対象: 支え合い\n[\s\S]*対象: 宣言\n[\s\S]*テーマ: 全体\n/);
  });

  it('go to the log that a story keeps in a file of its own, the ids to the story', () => {
    const story = `${plan}対話: 青葉野市.対話.yaml\n`;
    const log = yaml`
      - 日付: 2026-06-01
        種別: インタビュー
        内容: 遠い
    `;
    const { text, logText } = taken(story, [fileOf([comment()])], log);
    assert.match(text, /id: アクション1/);
    assert.ok(logText.startsWith(log));
    assert.match(logText, /対象: アクション1\n/);
    assert.equal(taken(text, [fileOf([comment()])], logText).logText, logText);
  });

  describe('in a story with a log of its own, of which a crash left one file or both unsaved', () => {
    const story = `${plan}対話: 青葉野市.対話.yaml\n`;
    const log = yaml`
      - 日付: 2026-06-01
        種別: インタビュー
        内容: 遠い
    `;
    const second = {
      key: 'second000',
      at: 'stages.0.actions.1',
      about: '三課の担当が月1回、地図を前に集まる',
      said: '四課目はどこですか',
    };
    const sent = {
      a: fileOf([comment(), comment({ key: 'whole0000', at: '', about: '', said: '読みやすい' })]),
      b: fileOf([comment(second)], { reviewer: '幹事B' }),
      'on the same': fileOf([comment({ key: 'third0000', said: '雨の日は' })], {
        reviewer: '幹事C',
      }),
    };
    type Sent = keyof typeof sent;
    interface Texts {
      readonly text: string;
      readonly logText: string;
    }
    const take = ({ text, logText }: Texts, ...names: Sent[]): Texts =>
      taken(
        text,
        names.map((name) => sent[name]),
        logText,
      );
    const whole = { text: story, logText: log };

    /** Every state in which the disk can be: each file before or after what was written to it. */
    const states = (before: Texts, after: Texts): readonly [string, Texts][] => [
      ['neither saved', before],
      ['the story saved alone', { ...before, text: after.text }],
      ['the log saved alone', { ...before, logText: after.logText }],
      ['both saved', after],
    ];

    function assertAll({ text, logText }: Texts, names: readonly Sent[]): void {
      const now = new Story(readStory(text).syntax, parseSyntax(logText));
      const found = adviceIn(now).map((item) => {
        const target = adviceTarget(now, item);
        return [item.main, target?.kind === 'item' ? itemPath(now, target.item) : null];
      });
      const all = names.flatMap((name) => sent[name].comments);
      const expected = all.map(({ said, at }) => [said, at || null]);
      assert.deepEqual(found.sort(), expected.sort());
      assert.ok(logText.startsWith(log));
    }

    for (const [state, left] of states(whole, take(whole, 'a'))) {
      it(`are all there once when taken in again: ${state}`, () => {
        const again = take(left, 'a');
        assertAll(again, ['a']);
        assert.deepEqual(take(again, 'a').text, again.text);
        assert.deepEqual(take(again, 'a').logText, again.logText);
      });

      for (const next of ['b', 'on the same'] as const) {
        it(`and so when others come first, or with them: ${state}, ${next}`, () => {
          for (const [, later] of states(left, take(left, next))) {
            assertAll(take(later, 'a', next), ['a', next]);
            assertAll(take(take(later, next), 'a'), ['a', next]);
          }
          assertAll(take(left, next, 'a'), [next, 'a']);
        });
      }
    }

    it('do not give the item an id again that says something else by now', () => {
      const left = { text: story, logText: take(whole, 'a').logText };
      const other = { ...left, text: left.text.replace('地区を住民と歩き', '三課が机を並べ') };
      assert.equal(take(other, 'a').text, other.text);
    });
  });

  it('are refused as a whole where the log cannot be read or the story is another town’s', () => {
    const unread = takeComments(readStory(`${plan}対話: ない.対話.yaml\n`), [fileOf([comment()])]);
    assert.ok('problem' in unread && /読めない/.test(unread.problem.ja));
    const theirs = fileOf(
      [comment({ id: '支え合い', at: 'vision.0.images.0', about: '港が朝から働く' })],
      {
        story: { municipality: '潮見町', title: '', round: '' },
      },
    );
    const foreign = takeComments(readStory(plan), [theirs]);
    assert.ok('problem' in foreign && /潮見町/.test(foreign.problem.ja));
  });

  it('lose no sign of what anyone can write, and change nothing else', () => {
    const random = new Random(7);
    const base = example();
    const story = readStory(base);
    const items = story.items.flatMap((item) => {
      const at = itemPath(story, item);
      return at === null || item.main === '' ? [] : [at];
    });
    const signs = [
      '\n',
      '：',
      ': ',
      '#',
      '- ',
      '「',
      '"',
      "'",
      '\t',
      '🏠',
      '𠮷',
      '|',
      '>',
      '{',
      '&a',
    ];
    for (let round = 0; round < rounds(2); round++) {
      const comments = Array.from({ length: 12 }, (_, index) => {
        const said = [
          random.pick(payloads),
          random.pick(signs),
          `声${index}`,
          random.pick(signs),
        ].join('');
        return comment({ key: `key${round}x${index}`, said, at: random.pick(items), about: '' });
      });
      const { text } = taken(base, [fileOf(comments)]);
      const said = adviceIn(readStory(text)).map((item) => item.main);
      for (const one of comments) assert.ok(said.includes(one.said.trim()), one.said);
      let at = 0;
      // All that was there is there, in its order.
      for (const line of base.split('\n')) {
        const rest = line.replace(/^\s*(?:- )?/, '');
        const found = text.indexOf(rest, at);
        assert.ok(found >= 0, line);
        at = found + rest.length;
      }
      assert.equal(taken(text, [fileOf(comments)]).text, text);
    }
  });
});

describe('edits after edits', () => {
  it('are one step that gives the same text', () => {
    const random = new Random(3);
    for (let round = 0; round < rounds(200); round++) {
      const text = 'あいうえおかきくけこ';
      const first = insertions(text, random, () => 'xyz'.slice(0, 1 + random.below(3)));
      const between = applyEdits(text, first);
      const second = insertions(between, random, (start) => `(${start})`);
      assert.equal(applyEdits(text, composed(first, second)), applyEdits(between, second));
    }
  });

  function insertions(text: string, random: Random, write: (start: number) => string) {
    const at = [random.below(text.length + 1), random.below(text.length + 1)];
    return [...new Set(at)].map((start) => ({ start, end: start, text: write(start) }));
  }
});

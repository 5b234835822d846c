import assert from 'node:assert/strict';
import { defineRule, type Rule } from '../../../server/rules/engine/rule';
import { Checker, checkStory, ruleOf } from '../../../server/rules/engine/run';
import { suppressionsIn } from '../../../server/rules/engine/suppression';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';

const texts = { ja: 'あ', en: 'a' };
let asked = 0;

/** A rule for these tests, with what a rule has to have. */
function rule(part: Partial<Rule> & { id: string }): Rule {
  return defineRule({
    severity: 'warning',
    group: 'format',
    since: '0.1.0',
    title: texts,
    why: texts,
    bad: [],
    good: [],
    message: () => ({ what: 'あ', how: 'い' }),
    ...part,
  });
}

const onAction = rule({
  id: 'on-action',
  checkItem(item, report) {
    asked++;
    if (item.shape.id === 'action') report({ span: item.span, args: null });
  },
});
const broken = rule({
  id: 'broken',
  checkItem() {
    throw new Error('out of order');
  },
  checkStory() {
    throw new Error('out of order');
  },
});
const onStory = rule({
  id: 'on-story',
  severity: 'hint',
  checkStory(story, report) {
    for (const { key } of story.root.entries) {
      if (key?.value === 'テーマ') report({ span: key.span, args: null });
    }
  },
});
const quiet = rule({
  id: 'quiet',
  severity: 'error',
  checkStory(story, report) {
    report({ span: story.root.span, args: null, maxSeverity: 'information' });
  },
});

const text = yaml`
  変革ストーリー: 1
  テーマ: 地区を歩く
  段階:
    - アクション:
        - 月1回集まる
        - 二人で聴きに行く
`;
const ids = (checker: Checker, source: string, settings = {}) =>
  checker.check(readStory(source), settings).diagnoses.map((one) => `${one.rule} ${one.severity}`);

describe('running the rules', () => {
  it('gives the findings in the order of the file', () => {
    const checker = new Checker([onAction, onStory]);
    assert.deepEqual(ids(checker, text), [
      'on-story hint',
      'on-action warning',
      'on-action warning',
    ]);
  });

  it('takes the severity from the settings; off is off', () => {
    const checker = new Checker([onAction, onStory]);
    assert.deepEqual(ids(checker, text, { 'on-action': 'off', 'on-story': 'error' }), [
      'on-story error',
    ]);
  });

  it('caps the severity of a finding that asks for it', () => {
    const checker = new Checker([quiet]);
    assert.deepEqual(ids(checker, text), ['quiet information']);
    assert.deepEqual(ids(checker, text, { quiet: 'hint' }), ['quiet hint']);
    assert.deepEqual(ids(checker, text, { quiet: 'off' }), []);
  });

  it('asks only for the rules that are wanted', () => {
    const checker = new Checker([onAction, onStory]);
    const result = checker.check(readStory(text), {}, ({ id }) => id === 'on-story');
    assert.deepEqual(
      result.diagnoses.map((one) => one.rule),
      ['on-story'],
    );
  });

  it('asks a rule of the kinds of items that it looks at', () => {
    const seen: string[] = [];
    const looking = (id: string, on?: Rule['on']) =>
      rule({ id, on, checkItem: (item) => void seen.push(`${id} ${item.shape.id}`) });
    new Checker([
      looking('stages', 'stage'),
      looking('both', ['stage', 'action']),
      looking('any'),
    ]).check(readStory(text));
    assert.deepEqual(seen.sort(), [
      'any action',
      'any action',
      'any stage',
      'any story',
      'both action',
      'both action',
      'both stage',
      'stages stage',
    ]);
  });

  it('names a rule that breaks down, and hears the others', () => {
    const checker = new Checker([broken, onAction]);
    const first = checker.check(readStory(text));
    assert.equal(first.diagnoses.length, 2);
    assert.deepEqual([...new Set(first.failures.map((one) => one.part))], ['broken']);
    assert.match(String(first.failures[0]?.error), /out of order/);
  });

  it('looks again only into the parts that changed', () => {
    const checker = new Checker([onAction]);
    const many = Array.from(
      { length: 20 },
      (_, i) => yaml`
          - 名称: 段階${i}
            アクション:
              - a${i}
      `,
    );
    const before = yaml`
      変革ストーリー: 1
      テーマ: a
      段階:
      ${many.join('')}`;
    const story = readStory(before);
    asked = 0;
    assert.equal(checker.check(story).diagnoses.length, 20);
    const all = asked;
    const changed = readStory(before.replace('テーマ: a', 'テーマ: 長くなった題'), story);
    asked = 0;
    const diagnoses = checker.check(changed).diagnoses;
    assert.ok(asked < all / 5, `asked ${asked} of ${all} times`);
    assert.equal(diagnoses.length, 20);
    for (const { span } of diagnoses) {
      assert.match(changed.text.slice(span.start, span.end), /^a\d+$/);
    }
  });

  it('asks who follows references again only where one of them can lead elsewhere', () => {
    let followed = 0;
    const checker = new Checker([
      rule({
        id: 'follows',
        checkStory({ links }, report) {
          followed++;
          for (const { target, span } of links.references)
            if (!target) report({ span, args: null });
        },
      }),
    ]);
    const before = yaml`
      戦略的取組:
        - id: 渡し
          内容: 渡し場に集まる
      段階:
        - アクション:
            - 内容: 舟を直す
              狙い: 渡し
            - 内容: 岸を掃く
              狙い: 渡し場に集まる
    `;
    let story = readStory(before);
    const edited = (from: string, to: string) => {
      story = readStory(story.text.replace(from, to), story);
      return checker.check(story).diagnoses.length;
    };
    assert.equal(checker.check(story).diagnoses.length, 0);
    assert.equal(edited('舟を直す', '舟を二人で直す'), 0);
    assert.equal(followed, 1);
    assert.equal(edited('内容: 渡し場に集まる', '内容: 渡し場に月に一度集まる'), 1);
    assert.equal(edited('id: 渡し', 'id: 渡し場に集まる'), 1);
    assert.equal(edited('狙い: 渡し\n', '狙い: 渡し場に集まる\n'), 0);
    assert.equal(followed, 4);
  });

  it('knows the rules of the product by their id', () => {
    assert.equal(ruleOf('unknown-key')?.group, 'format');
    assert.equal(ruleOf('no-such-rule'), undefined);
    assert.deepEqual(checkStory(readStory('変革ストーリー: 1\n')).failures, []);
  });
});

describe('suppression at one place', () => {
  const checker = new Checker([onAction, onStory]);
  const left = (source: string) =>
    checker.check(readStory(source)).diagnoses.map(({ rule: id, span }) => {
      return `${id} ${source.slice(span.start, span.end)}`;
    });

  it('by a comment behind what it is about', () => {
    const source = text.replace(
      '月1回集まる',
      '月1回集まる # change-story-ok: on-action 試行のため',
    );
    assert.deepEqual(left(source), ['on-story テーマ', 'on-action 二人で聴きに行く']);
  });

  it('by a comment on a line of its own, with other comments between', () => {
    for (const sign of ['#', '＃']) {
      for (const colon of [':', '：']) {
        const comment = `      ${sign} change-story-ok${colon} on-action　試行のため\n      # ほかのメモ\n`;
        const source = text.replace('      - 月1回', `${comment}      - 月1回`);
        assert.deepEqual(left(source), ['on-story テーマ', 'on-action 二人で聴きに行く']);
      }
    }
  });

  it('for all that begins on the line: a key with its list', () => {
    const source = text.replace(
      'アクション:',
      'アクション: # change-story-ok: on-action 試行のため',
    );
    assert.deepEqual(left(source), ['on-story テーマ']);
  });

  it('several rules at once', () => {
    const source = text.replace(
      'テーマ',
      yaml`
        # change-story-ok: on-story, on-action、on-story 三人で決めた
        テーマ`,
    );
    assert.deepEqual(left(source), ['on-action 月1回集まる', 'on-action 二人で聴きに行く']);
  });

  it('no other rule than the one it names', () => {
    const source = text.replace(
      '月1回集まる',
      '月1回集まる # change-story-ok: on-story 試行のため',
    );
    assert.equal(left(source).length, 3);
  });

  it('tells what is suppressed, and by which comment', () => {
    const source = text.replace(
      '月1回集まる',
      '月1回集まる # change-story-ok: on-action 試行のため',
    );
    const { suppressed } = checker.check(readStory(source));
    assert.equal(suppressed.length, 1);
    assert.equal(suppressed[0]?.finding.rule, 'on-action');
    assert.equal(suppressed[0]?.suppression.reason, '試行のため');
  });

  it('leaves a rule that broke down out of account', () => {
    const unused = ruleOf('silence-unused') as Rule;
    const source = text.replace('月1回集まる', '月1回集まる # change-story-ok: broken 試行のため');
    const found = (rules: Rule[]) => new Checker(rules).check(readStory(source)).diagnoses.length;
    assert.equal(found([unused, broken]), 0);
    assert.equal(found([unused, rule({ id: 'broken' })]), 1);
  });
});

describe('reading a suppression comment', () => {
  const read = (comment: string) => {
    const story = readStory(`変革ストーリー: 1 ${comment}\n`);
    const known = new Set(['no-output', 'no-outcome', 'horizon']);
    return suppressionsIn(story, (id) => known.has(id)).map(({ rules, reason }) => [rules, reason]);
  };

  for (const [comment, rules, reason] of [
    ['# change-story-ok: no-output', ['no-output'], ''],
    ['# change-story-ok: no-output 首長と相談中', ['no-output'], '首長と相談中'],
    ['# change-story-ok: no-output、no-outcome 相談中', ['no-output', 'no-outcome'], '相談中'],
    ['# change-story-ok: no-output no-outcome 相談中', ['no-output', 'no-outcome'], '相談中'],
    ['#change-story-ok：ｎｏ－ｏｕｔｐｕｔ　相談中', ['no-output'], '相談中'],
    ['# change-story-ok: no-output（第4回で検討）', ['no-output'], '第4回で検討'],
    ['# change-story-ok: no-output: the mayor will decide', ['no-output'], 'the mayor will decide'],
    ['# change-story-ok: no-output a long-term goal', ['no-output'], 'a long-term goal'],
    ['# change-story-ok: no-outpt 相談中', ['no-outpt'], '相談中'],
    ['# change-story-ok: 相談中', [], '相談中'],
    ['# change-story-ok:', [], ''],
    ['# change-story-ok', [], ''],
  ] as const) {
    it(comment, () => assert.deepEqual(read(comment), [[[...rules], reason]]));
  }

  it('nothing else is one', () => {
    assert.deepEqual(read('# change-story-okay: no-output'), []);
    assert.deepEqual(read('# ok: no-output'), []);
  });
});

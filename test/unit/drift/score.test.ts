import assert from 'node:assert/strict';
import {
  isTooAbstract,
  judgeDrift,
  prepareContext,
  type Reason,
  type ReasonCode,
} from '../../../server/drift';
import { scoreRows } from '../../../server/drift/scoreRows';

interface Story {
  vision: string[];
  upstream: string[];
}

/** A fictional lake town: fishing, a shared table, officers who do not get out. */
const LAKE: Story = {
  vision: ['湖の魚を家族で囲む食卓が続くまち', '漁師と子どもが声をかけ合って暮らすまち'],
  upstream: [
    '漁に出る人が十年で半分になった',
    '職員は起案に追われ、浜の住民の話を聴けていない',
    '沈下橋のたもとの番屋に人が寄らなくなった',
  ],
};
/** A fictional town whose vision speaks of people only. */
const PEOPLE: Story = {
  vision: ['誰もが自分の言葉で語り合えるまち'],
  upstream: ['財政が苦しく、話し合いの場が減った', '会議の資料づくりに職員が追われている'],
};

/** The lake town, of which sheets 2–5 tell what people fear. */
const FEARS: Story = {
  ...LAKE,
  upstream: [...LAKE.upstream, '住民の半分が夜の浜に不安を感じている'],
};

function judge(story: Story, outcome: string) {
  return judgeDrift(outcome, prepareContext(story.vision, story.upstream));
}

function reason(story: Story, outcome: string, code: ReasonCode): Reason {
  const found = judge(story, outcome).reasons.find((r) => r.code === code);
  assert.ok(found, `${code} in ${JSON.stringify(judge(story, outcome).reasons)}`);
  return found;
}

describe('score card: one row, one case', () => {
  const cases: [ReasonCode, Story, string, words: string[], where?: string][] = [
    ['new-field', LAKE, '映画祭と古墳の人気が高まる', ['映画', '祭', '墳']],
    ['new-word', PEOPLE, '詐欺の心配が減る', ['詐']],
    ['new-field-in-setting', LAKE, '食べる人の演奏会が増える', ['奏']],
    ['mostly-new-field', LAKE, '養殖の隣に映画館と古墳ができる', ['映画', '墳']],
    ['new-setting', PEOPLE, '乗る人が増える', ['乗']],
    ['head-office', LAKE, '入札の日数が短くなる', ['入札']],
    ['head-inward', LAKE, '職員の残業が減る', ['残業']],
    ['head-money', LAKE, '印刷費が減る', ['費']],
    ['head-money-funded', PEOPLE, '町の税が増える', ['税']],
    ['head-fame', LAKE, 'まちの知名度が上がる', ['知名度']],
    ['head-thing', LAKE, '番屋の看板が新しくなっている', ['番屋の看板']],
    ['fame', LAKE, '県内一を目指して網を編む', ['県内一']],
    ['outsider', LAKE, '投資家が浜を訪ねてくる', ['投資家']],
    ['office-word', LAKE, '入札に追われず浜へ行ける', ['入札']],
    ['inward', LAKE, '研修で人が育つ', ['研修']],
    ['inward-alone', LAKE, '研修が減る', ['研修']],
    ['staff-indicator', LAKE, '職員の満足度が高まる', ['職員']],
    ['staff-only', LAKE, '職員が笑っている', ['職員']],
    ['nobody', LAKE, '網が乾く', []],
    ['measure', LAKE, '舟の数が増える', []],
    ['bridged', LAKE, '起案が早く終わる', ['起案'], 'upstream'],
    ['field-in-vision', LAKE, '獲れた魚が売れる', ['魚'], 'vision'],
    ['setting-in-vision', LAKE, '食べる人が増える', ['食'], 'vision'],
    [
      'field-in-upstream',
      { ...PEOPLE, upstream: ['棚田が荒れる'] },
      '稲が実る',
      ['稲'],
      'upstream',
    ],
    [
      'setting-in-upstream',
      { ...PEOPLE, upstream: ['駅が寂しい'] },
      '駅に寄れる',
      ['駅'],
      'upstream',
    ],
    ['process-in-vision', PEOPLE, '語り合う夜が続く', ['語り合'], 'vision'],
    [
      'process-in-upstream',
      { ...LAKE, upstream: ['浜の誇りが薄れた'] },
      '誇りが戻る',
      ['誇り'],
      'upstream',
    ],
    ['process', LAKE, '挑戦が応援される', ['挑戦', '応援']],
    ['process-beside-new', PEOPLE, '映画と古墳の対話が続く', ['対話'], 'vision'],
    ['word-in-upstream', LAKE, '番屋が灯る', ['番屋'], 'upstream'],
    ['kanji-in-upstream', LAKE, '沈んだ石を拾える', ['沈'], 'upstream'],
    ['actor', LAKE, '高校生が石を積める', ['高校生']],
    ['staff-changes', LAKE, '浜の人と話す職員が増える', ['職員']],
    ['ill', FEARS, '城跡の祭りに通う住民の不安の軽減', ['不安'], 'upstream'],
    ['scene', LAKE, '浜で笑う姿が増える', []],
  ];
  for (const [code, story, outcome, words, where] of cases) {
    it(`${code}: ${outcome}`, () => {
      const found = reason(story, outcome, code);
      assert.deepEqual(found.words, words);
      assert.equal(found.where, where);
      assert.equal(Math.sign(found.points), Math.sign(scoreRows[code].points));
      if (words.length && !/^(?:word|kanji|ill)/.test(code)) {
        assert.ok(found.concepts.length > 0);
      }
    });
  }

  it('has a case for every row', () => {
    assert.deepEqual(cases.map(([code]) => code).sort(), Object.keys(scoreRows).sort());
  });
});

describe('people who are counted', () => {
  it('do what is told before them', () => {
    const codes = (outcome: string) => judge(LAKE, outcome).reasons.map(({ code }) => code);
    const inward = ['office-word', 'inward', 'staff-indicator'];
    assert.ok(!codes('役所の書類を一人で読める人の割合の上昇').some((one) => inward.includes(one)));
    assert.ok(codes('書類を正しく書ける担当者の割合の上昇').some((one) => inward.includes(one)));
  });
});

describe('whose relief it is', () => {
  it('calls that become fewer relieve the town hall', () => {
    const { words } = reason(LAKE, '問い合わせの電話が減り、水産係が早く帰れる', 'head-office');
    assert.ok(words.includes('問い合わせ'));
    assert.ok(judge(LAKE, '漁の相談が減って係が楽になる').level);
  });

  it('leisure and furniture are the town hall’s only beside staff', () => {
    const inward = (outcome: string) =>
      judge(LAKE, outcome).reasons.some(({ code }) => code === 'inward' || code === 'head-office');
    assert.ok(inward('職員の机に余裕ができる'));
    assert.ok(!inward('漁師の家に余裕ができ、番屋の席が埋まる'));
  });

  it('who has left, or has come to stay, is of the place', () => {
    const outsider = (outcome: string) =>
      judge(LAKE, outcome).reasons.some(({ code }) => code === 'outsider');
    assert.ok(!outsider('県外に進学した子が浜に戻っている'));
    assert.ok(!outsider('都会から来た夫婦が浜で暮らし続けている'));
    assert.ok(outsider('県外の投資家が浜の土地を買う'));
  });
});

describe('judgement of drift', () => {
  it('warns where a topic is found nowhere upstream, strongest reason first', () => {
    const { level, reasons } = judge(LAKE, '移住者向けの空き家の家賃が下がる');
    assert.equal(level, 'warning');
    assert.deepEqual(
      reasons,
      [...reasons].sort((a, b) => b.points - a.points),
    );
  });

  it('is silent where people and topics of the vision change', () => {
    assert.equal(judge(LAKE, '漁師の話を聴きに浜へ来る子どもが増えている').level, null);
  });

  it('never warns without a row that is evidence by itself', () => {
    const { level, score } = judge(PEOPLE, '乗る速度の率が高くなる');
    assert.ok(score >= 4, `score ${score}`);
    assert.equal(level, 'hint');
  });

  it('gives the same outcome another verdict under another context', () => {
    const outcome = '職員の残業が減っている';
    const bridging = {
      ...LAKE,
      upstream: ['残業に追われ、職員が浜の住民の声を聴く余裕がない'],
    };
    assert.equal(judge(LAKE, outcome).level, 'warning');
    assert.notEqual(judge(bridging, outcome).level, 'warning');
  });

  it("does not take residents' meetings for paperwork", () => {
    const codes = judge(LAKE, '住民の会議が続く').reasons.map((r) => r.code);
    assert.ok(!codes.includes('head-office'));
  });

  it("follows the authors' own words", () => {
    const outcome = 'ほたるいかを待つ子どもが増える';
    const own = { 水産業: ['ほたるいか'] };
    const without = judgeDrift(outcome, prepareContext(LAKE.vision, LAKE.upstream));
    const with_ = judgeDrift(outcome, prepareContext(LAKE.vision, LAKE.upstream, own));
    assert.ok(with_.score < without.score);
    assert.ok(with_.reasons.some((r) => r.words.includes('ほたるいか') && r.where === 'vision'));
  });

  it('is silent where there is nothing to hold an outcome against', () => {
    const empty = prepareContext(['明るいまち'], ['しっかりやる']);
    assert.ok(isTooAbstract(empty));
    assert.deepEqual(judgeDrift('入札の日数が短くなる', empty), {
      score: 0,
      level: null,
      reasons: [],
    });
    assert.ok(!isTooAbstract(prepareContext(LAKE.vision, [])));
  });

  it('takes an empty outcome and odd characters', () => {
    for (const outcome of ['', ' ', '。', '\u{1F41F}', '𠮷野の魚', 'が'.repeat(50)]) {
      assert.doesNotThrow(() => judge(LAKE, outcome));
    }
  });
});

describe('the right words with the wrong end', () => {
  const RIVER: Story = {
    vision: ['子どもが川で遊び、水辺を皆で守るまち'],
    upstream: ['川に入る子どもがいない', '草を刈る人が年をとった'],
  };
  const FEAST: Story = {
    vision: ['祭りを子どもから年寄りまで一緒に担うまち'],
    upstream: ['山車を引く人が足りない', '太鼓を教える人がいない'],
  };
  const astray: [Story, string][] = [
    [RIVER, '川の景色がテレビ番組で紹介されている'],
    [RIVER, '川の名前が全国に知られている'],
    [RIVER, '都会の人が川遊びに来てお金を使っている'],
    [FEAST, '祭りを見に来る観光客の宿泊が増えている'],
    [FEAST, '祭りの来場者が過去最多になっている'],
    [FEAST, '山車の倉庫が新しくなっている'],
    [FEAST, '祭りの山車の飾りが豪華になっている'],
  ];
  for (const [story, outcome] of astray) {
    it(`warns: ${outcome}`, () => assert.equal(judge(story, outcome).level, 'warning'));
  }
  const held: [Story, string][] = [
    [RIVER, '川の水がきれいになっている'],
    [RIVER, '都会から戻った若者が川の草を刈っている'],
    [RIVER, '川遊びのために町外まで行かずに済んでいる'],
    [FEAST, '祭りの話し合いに女性が加わり、意見を言えている'],
    [FEAST, '市外の仲間も加わり、山車を引く中学生が増えている'],
    [{ ...FEAST, vision: ['観光客と住民が祭りで語り合うまち'] }, '祭りに来る観光客が増えている'],
  ];
  for (const [story, outcome] of held) {
    it(`does not warn: ${outcome}`, () => assert.notEqual(judge(story, outcome).level, 'warning'));
  }
});

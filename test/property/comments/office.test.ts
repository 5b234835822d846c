import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { proposalsOf } from '../../../server/comments/proposals';
import { changeTableOf } from '../../../server/compare/changeTable';
import { deckOf } from '../../../server/deck/build';
import { exportAs } from '../../../server/export';
import { minTextOf, presets } from '../../../server/export/presetNames';
import { takeReturned } from '../../../server/export/returned';
import { editValue, valueAt } from '../../../server/features/value';
import { readOffice } from '../../../server/ooxml/read';
import { adviceIn, adviceStatus, openAdviceIn } from '../../../server/story/advice';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { applyEdits } from '../../support/edits';
import {
  type CommentThread,
  withModernComment,
  withSlideComment,
  withTrackedWords,
  withWordComment,
  withWords,
  withWordThread,
} from '../../support/returned';
import { plainOptions } from '../../support/sharing';
import { plan } from '../../unit/comments/sample';

const read = async (bytes: Uint8Array) => readOffice(bytes);

async function made(format: 'docx' | 'pptx', text = plan): Promise<Uint8Array> {
  const [file] = await exportAs(format, deckOf(readStory(text)), plainOptions);
  assert.ok(file);
  return file.bytes;
}

type Rounds = NonNullable<Parameters<typeof takeReturned>[0]['rounds']>;

const taken = (text: string, ...files: readonly Uint8Array[]) => takenSince(text, [], ...files);

async function takenSince(text: string, rounds: Rounds, ...files: readonly Uint8Array[]) {
  const returned = files.map((content, index) => ({ name: `${index}`, content }));
  const result = await takeReturned({ text, log: null, rounds }, returned, read);
  assert.ok(!('problem' in result), JSON.stringify(result));
  return { ...result, text: applyEdits(text, result.story) };
}

const labelled = readFileSync('examples/はじめての下書き.変革ストーリー.yaml', 'utf8');

const remark = {
  on: '三課の担当が月1回、地図を前に集まる',
  author: '幹事B',
  date: '2026-07-05',
  said: '誰が声をかけますか <&>',
};

describe('a paper or deck of ours that comes back', () => {
  let paper: Uint8Array;
  let deck: Uint8Array;
  before(async () => {
    [paper, deck] = [await made('docx'), await made('pptx')];
  });

  it('brings its comments to the items that they are on, once', async () => {
    const file = withWordComment(paper, remark);
    const { text, atItem, proposals } = await taken(plan, file);
    assert.equal(atItem, 1);
    assert.deepEqual(proposals, []);
    assert.match(
      text,
      /- 日付: 2026-07-05\n {4}種別: 幹事フィードバック\n {4}相手: 幹事B\n {4}項目:\n {6}- 内容: 誰が声をかけますか <&>\n {8}対象: アクション1\n/,
    );
    assert.match(text, /- id: アクション1\n {8}内容: 三課の担当/);
    const again = await taken(text, file);
    assert.equal(again.text, text);
    // Its item was reworded meanwhile, and another one put before it.
    const edited = plan
      .replace('三課の担当が月1回', '三つの課の担当が毎月1回')
      .replace('      - 地区を', '      - 先に聴く\n      - 地区を');
    const later = await taken(edited, file);
    assert.match(later.text, /- id: アクション1\n {8}内容: 三つの課の担当/);
  });

  it('knows an item by its id where its text is another by now', async () => {
    const named = plan.replace(
      '- 内容: 三課の',
      yaml`
      - id: 取組②
              内容: 三課の`,
    );
    const file = withWordComment(await made('docx', named), remark);
    const reworded = named.replace('三課の担当が月1回、地図を前に集まる', '毎朝の立ち話');
    const { text } = await taken(reworded, file);
    assert.match(text, /内容: 誰が声をかけますか <&>\n {8}対象: 取組②\n/);
  });

  it('brings a comment on a slide to its sheet', async () => {
    const { text } = await taken(
      plan,
      withSlideComment(deck, { ...remark, on: '高齢者が買い物の足を' }),
    );
    assert.match(text, /テーマ: ありたい姿\n {8}内容: 誰が声をかけますか/);
  });

  for (const [program, write] of [
    ['Word', (thread: CommentThread) => withWordThread(paper, thread)],
    ['PowerPoint', (thread: CommentThread) => withModernComment(deck, thread)],
  ] as const) {
    it(`brings a thread of today's ${program} with its answers, to its item and once`, async () => {
      const answers = [
        { author: '岸本', said: '区長にお願いします' },
        { author: '幹事B', said: '区長のあとは' },
      ];
      const file = write({ ...remark, answers, isResolved: false });
      const { text, atItem, proposals } = await taken(plan, file);
      assert.deepEqual([atItem, proposals], [1, []]);
      assert.match(text, /相手: 幹事B\n/);
      assert.match(
        text,
        /内容: "誰が声をかけますか <&>\\n→ 岸本：区長にお願いします\\n→ 幹事B：区長のあとは"\n {8}対象: アクション1\n/,
      );
      assert.match(text, /- id: アクション1\n {8}内容: 三課の担当/);
      assert.equal(openAdviceIn(readStory(text)).length, 1);
      assert.equal((await taken(text, file)).text, text);
    });

    it(`brings what was settled in ${program} as settled`, async () => {
      const file = write({ ...remark, answers: [], isResolved: true });
      const { text } = await taken(plan, file);
      const story = readStory(text);
      assert.deepEqual(
        adviceIn(story).map((item) => [item.text('said'), adviceStatus(item)]),
        [['誰が声をかけますか <&>', 'done']],
      );
      assert.equal((await taken(text, file)).text, text);
    });
  }

  it('brings a thread and an edited sentence of one file, and of both together', async () => {
    const thread = { ...remark, answers: [{ author: '岸本', said: 'はい' }], isResolved: false };
    const files = [
      withTrackedWords(withWordThread(paper, thread), '自分の言葉で', '自分の体験として'),
      withWords(withModernComment(deck, thread), '買い物の足を近所に', '通院の足を隣の人に'),
    ];
    const { text, atItem, proposals } = await taken(plan, ...files);
    // The same words of the same coach in both files are one comment.
    assert.equal(atItem, 1);
    assert.equal(text.match(/誰が声をかけますか/g)?.length, 1);
    assert.deepEqual(
      proposals.map(({ now }) => now),
      ['職員が住民の困りごとを自分の体験として語る', '高齢者が通院の足を隣の人に頼めている'],
    );
  });

  for (const [how, change] of [
    ['typed over', withWords],
    ['changed with 変更履歴', withTrackedWords],
  ] as const) {
    it(`proposes a sentence that was ${how}, and changes nothing by itself`, async () => {
      const { text, proposals, known } = await taken(
        plan,
        change(paper, '月1回、地図', '毎週、同じ地図'),
      );
      assert.equal(text, plan);
      assert.equal(known, 0);
      assert.deepEqual(proposals, [
        {
          key: 'stages.0.actions.1',
          was: '三課の担当が月1回、地図を前に集まる',
          now: '三課の担当が毎週、同じ地図を前に集まる',
        },
      ]);
      const story = readStory(plan);
      const [{ key, now } = { key: '', now: '' }] = proposals;
      const value = valueAt(story, key);
      assert.ok(value);
      const outcome = editValue(story, value, key, now);
      assert.ok('edits' in outcome);
      assert.equal(applyEdits(plan, outcome.edits), plan.replace('月1回、地図', '毎週、同じ地図'));
    });
  }

  for (const format of ['docx', 'pptx'] as const) {
    it(`holds an edited ${format} against the round that was sent, not against the story of now`, async () => {
      const file = withWords(format === 'docx' ? paper : deck, '月1回、地図', '毎週、同じ地図');
      const sent = { name: '第4回', text: plan, log: null };
      const older = { name: '第3回', text: plan.replace('三課の担当', '四人'), log: null };
      // Meanwhile: another sentence reworded, an action put before, the stage renamed.
      const now = plan
        .replace('自分の言葉で語る', '自分の体験として語る')
        .replace('      - 地区を住民', '      - 先に地区の声を聴く\n      - 地区を住民')
        .replace('まず歩く', 'まず聴いて歩く');
      const { proposals, heldAgainst } = await takenSince(now, [sent, older], file);
      assert.deepEqual(heldAgainst, ['第4回']);
      assert.deepEqual(proposals, [
        {
          key: 'stages.0.actions.2',
          was: '三課の担当が月1回、地図を前に集まる',
          now: '三課の担当が毎週、同じ地図を前に集まる',
        },
      ]);
      // Without the round all that the author changed stands in it: that is said.
      assert.deepEqual((await taken(now, file)).heldAgainst, [null]);
    });
  }

  it('says what was sent where both reworded a sentence, and keeps what is about something gone', async () => {
    const file = withWords(paper, '月1回、地図', '毎週、同じ地図');
    const rounds = [{ name: '第4回', text: plan, log: null }];
    const reworded = plan.replace('三課の担当が月1回', '三つの課の担当が月1回');
    const { proposals } = await takenSince(reworded, rounds, file);
    assert.deepEqual(proposals, [
      {
        key: 'stages.0.actions.1',
        was: '三つの課の担当が月1回、地図を前に集まる',
        now: '三課の担当が毎週、同じ地図を前に集まる',
        sent: '三課の担当が月1回、地図を前に集まる',
      },
    ]);
    // Taken over by hand already, and another sentence reworded: nothing is left to propose.
    const same = plan.replace('月1回、地図', '毎週、同じ地図').replaceAll('地区を', '町を');
    assert.deepEqual((await takenSince(same, rounds, file)).proposals, []);
    const gone = plan.replace('      - 内容: 三課の担当が月1回、地図を前に集まる\n', '');
    assert.notEqual(gone, plan);
    const { text, proposals: left, atSheet } = await takenSince(gone, rounds, file);
    assert.deepEqual([left, atSheet], [[], 1]);
    assert.match(
      text,
      /「三課の担当が月1回、地図を前に集まる」→「三課の担当が毎週、同じ地図を前に集まる」/,
    );
    assert.equal((await takenSince(text, rounds, file)).text, text);
  });

  it('does not take sentences of earlier rounds in its table of changes for edits', async () => {
    const before = readStory(plan.replace('月1回', '毎月二度'));
    const changes = changeTableOf(before, readStory(plan), '第3回');
    const deckWithTable = deckOf(readStory(plan), undefined, { changes });
    for (const format of ['docx', 'pptx'] as const) {
      const [made] = await exportAs(format, deckWithTable, plainOptions);
      assert.ok(made);
      const file = withWords(made.bytes, '困りごとを地図に', '困りごとと願いを地図に');
      const { proposals } = await taken(plan, file);
      assert.deepEqual(
        proposals.map(({ now }) => now),
        ['地区を住民と歩き、困りごとと願いを地図に書き込む'],
        format,
      );
    }
  });

  // Each with its own labels before, between and behind the texts.
  for (const format of ['docx', 'pptx'] as const) {
    for (const preset of presets) {
      it(`proposes nothing of an unchanged ${format} for ${preset}, and only what was typed over`, async () => {
        const minText = minTextOf(preset);
        for (const [page, hasNotes] of [
          ['a4', false],
          ['wide', true],
        ] as const) {
          const options = { ...plainOptions, preset, minText, page, hasNotes };
          const [file] = await exportAs(format, deckOf(readStory(labelled)), options);
          assert.ok(file);
          const returned = [{ name: 'a', content: file.bytes }];
          const result = await takeReturned({ text: labelled, log: null }, returned, read);
          assert.ok('problem' in result, JSON.stringify('proposals' in result && result.proposals));
          assert.match(result.problem.ja, /ストーリーとちがう文もありません/);
          if (preset === 'appendix') continue;
          const edited = withWords(file.bytes, '雪かきをする', '雪かきと見守りをする');
          const { proposals } = await taken(labelled, edited);
          assert.deepEqual(proposals, [
            {
              key: 'stages.0.actions.0',
              was: '二つの集落で、職員と住民が一緒に雪かきをする',
              now: '二つの集落で、職員と住民が一緒に雪かきと見守りをする',
            },
          ]);
        }
      });
    }
  }

  it('proposes a sentence behind an id, whichever blank a program left between them', () => {
    const story = readStory(plan.replace('三課の担当が月1回', '三課が月1回'));
    const made = ['取組②　三課が月1回、地図を前に集まる', '取組② 三課が月1回、地図を前に集まる'];
    const returned = ['取組②　三課が毎週、地図を前に集まる', ...made];
    assert.deepEqual(
      proposalsOf(story, returned, made).map(({ now }) => now),
      ['三課が毎週、地図を前に集まる'],
    );
  });

  it('proposes what was typed over on a slide', async () => {
    const { proposals } = await taken(
      plan,
      withWords(deck, '買い物の足を近所に', '通院の足を隣の人に'),
    );
    assert.deepEqual(
      proposals.map(({ key, now }) => [key, now]),
      [['vision.0.images.0', '高齢者が通院の足を隣の人に頼めている']],
    );
  });

  it('is refused where nothing is in it, or it is broken, and then nothing is taken in', async () => {
    const story = { text: plan, log: null };
    const both = [
      { name: 'a', content: withWordComment(paper, remark) },
      { name: 'b', content: paper },
    ];
    const result = await takeReturned(story, both, read);
    assert.ok(
      'problem' in result &&
        result.name === 'b' &&
        /ストーリーとちがう文もありません/.test(result.problem.ja),
    );
    const cut = paper.slice(0, 3000);
    await assert.rejects(takeReturned(story, [{ name: 'c', content: cut }], read), {
      name: 'OfficeError',
    });
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { changeTableOf } from '../../../server/compare';
import { deckOf } from '../../../server/deck/build';
import { deckFor } from '../../../server/export/presets';
import { markdownOf } from '../../../server/render/markdown';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';

const later = readFileSync('examples/青葉野市.変革ストーリー.yaml', 'utf8');

/** The text with one part of it as it was in the first draft. */
function asBefore(text: string, now: string | RegExp, before: string): string {
  const changed = text.replace(now, () => before);
  assert.notEqual(changed, text, String(now));
  return changed;
}

/** 取組 with this id, with all its lines. */
function actionOf(text: string, id: string): string {
  const found = new RegExp(`^      - id: ${id}\\n(?:(?:        .*)?\\n)*?(?=^ {0,6}\\S)`, 'm').exec(
    text,
  );
  assert.ok(found, id);
  return found[0];
}

/**
 * The first draft of the example, as its advice of 8/25 and 10/20 and its 変更理由 tell of it: the
 * regulation (取組⑦) stood in the first stage, and nothing said what stops (取組③).
 */
function firstDraft(): string {
  const regulation = actionOf(later, '取組⑦');
  const scrap = actionOf(later, '取組③');
  const first = actionOf(later, '取組①');
  let draft = asBefore(later, regulation, '');
  draft = asBefore(draft, scrap, '');
  draft = asBefore(draft, first, regulation + first);
  return asBefore(draft, /^版: .*$/m, '版: 第3回');
}

describe('変更前 / 変更後 / 理由', () => {
  const [before, after] = [
    readStory(firstDraft()),
    readStory(asBefore(later, /^版: .*$/m, '版: 第4回')),
  ];
  const table = changeTableOf(before, after, '第3回');

  it('is rebuilt from a draft and what became of it after the advice, with the reasons', () => {
    const rows = table.rows.map(({ item, before: was, after: is, reason }) => [
      item?.id,
      was.split('\n').at(-1),
      is.split('\n').at(-1),
      reason,
    ]);
    const stages = after.stages.map(({ main }) => main);
    assert.deepEqual(rows, [
      [
        '取組③',
        '',
        after.actions.find(({ id }) => id === '取組③')?.main,
        '助言「歩く時間はどこから出るのか。やめるものが見えないと、現場は動けない」を受けて。会議を並べる取組を段階1に加え、やめるものと時間数を書いた',
      ],
      [
        '取組⑦',
        `場所: ${stages[0]} › アクション`,
        `場所: ${stages[2]} › アクション`,
        '制度を最後に置くという助言を受け、段階1から段階3へ移したため',
      ],
    ]);
  });

  it('names the place of a row once and shortly, whatever stands around it', () => {
    const long = '坂の上の家にも、雪の朝のうちに声をかける人がいて、役場の三課が同じ帳面を見ている';
    const plan = (id: string, future: string, action: string) =>
      readStory(yaml`
        なりゆきの未来:
          - ${future}
        段階:
          - 名称: ${long}
            ${id}
            アクション:
              - ${action}
      `);
    const placesOf = (id: string) =>
      changeTableOf(
        plan(id, '空き家が増える', '帳面を週に一度見る'),
        plan(id, '空き家が倍に増える', '帳面を毎朝見る'),
        '第3回',
      ).rows.map(({ place }) => place);
    assert.deepEqual(placesOf('id: 声をかける'), [
      'なりゆきの未来',
      'アクションプランの段階図\nアクション（声をかける）',
    ]);
    assert.equal(
      placesOf('期間: 令和6年')[1],
      'アクションプランの段階図\nアクション（坂の上の家にも、雪の朝のうちに声をかける人がいて、役場の三…）',
    );
  });

  it('keeps what was written in 変更理由 and belongs to no row', () => {
    const left = table.others.map((item) => item.text('about'));
    assert.deepEqual(left, ['足が向く職員\n同じ地図']);
  });

  it('stands in the deck, in every preset that has the sheet, beside what was written before', () => {
    const deck = deckOf(after, undefined, { changes: table });
    const sheet = deck.sheets.find(({ id }) => id === 'changes');
    const [first, second] = sheet?.blocks ?? [];
    assert.ok(first?.kind === 'table' && second?.kind === 'table');
    assert.equal(first.caption, '第3回からの変更');
    assert.deepEqual(first.columns, ['箇所', '変更前', '変更後', '理由']);
    assert.equal(first.rows.length, 2);
    assert.ok(deckFor('form', deck).sheets.some(({ id }) => id === 'changes'));
    assert.match(markdownOf(deckFor('form', deck), 'ja'), /変更前 \| 変更後 \| 理由/);
    const reasons = second.rows.map(({ cells }) => cells.at(-1));
    assert.ok(!reasons.includes('制度を最後に置くという助言を受け、段階1から段階3へ移したため'));
    assert.ok(reasons.includes('年度で分けていた段階を、状態の変化で分け直したため'));
  });

  it('has a sheet without any 変更理由, and says where the reason is missing', () => {
    const text = (word: string) =>
      yaml`
      変革ストーリー: 1
      ありたい姿:
        宣言: となりの声が届くまち
        姿:
          - 高校生が祭りの使い道を決める席にいる
    `.replace('祭り', word);
    const [was, is] = [readStory(text('祭り')), readStory(text('空き家'))];
    const changes = changeTableOf(was, is, '第4回');
    assert.deepEqual(
      changes.rows.map(({ before: a, after: b, reason }) => [a, b, reason]),
      [['高校生が祭りの使い道を決める席にいる', '高校生が空き家の使い道を決める席にいる', '']],
    );
    const sheet = deckOf(is, undefined, { changes }).sheets.find(({ id }) => id === 'changes');
    const [block] = sheet?.blocks ?? [];
    assert.ok(block?.kind === 'table');
    assert.deepEqual(
      block.rows.map(({ cells, openAt }) => [cells[3], openAt]),
      [['（理由はこれから）', 3]],
    );
    const none = changeTableOf(is, is, '第4回');
    assert.ok(!deckOf(is, undefined, { changes: none }).sheets.some(({ id }) => id === 'changes'));
  });

  it('knows the sheet that 変更理由 names in words', () => {
    const text = (image: string, reasons: string) => yaml`
      版: 第5回
      様式: アクションプラン
      ありたい姿:
        姿:
          - ${image}
      戦略的取組:
        - 地図を見る
      ${reasons}`;
    const reasons = yaml`
      変更理由:
        - 版: 第5回
          対象: シート1全体
          理由: 住民の声で
    `;
    const table = changeTableOf(
      readStory(text('子どもが浜で遊んでいる', '')),
      readStory(text('子どもが浜で遊び、学んでいる', reasons)),
      '第4回',
    );
    assert.deepEqual(
      table.rows.map(({ reason }) => reason),
      ['住民の声で'],
    );
    assert.deepEqual(table.others, []);
  });
});

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { changeTableOf } from '../../../server/compare';
import { adviceIn } from '../../../server/story/advice';
import { readStory } from '../../../server/story/story';
import { projectFolder } from '../../support/places.mjs';

/** Papers of municipalities beside the project, where they are: text taken out of PDFs. */
const seeds = path.join(projectFolder, '..', 'shared', 'seeds');
const files = existsSync(seeds) ? readdirSync(seeds).filter((name) => name.endsWith('.txt')) : [];

/** What the coaches of a paper said of one draft. */
interface AdviceOfRound {
  readonly who: string;
  readonly when: string;
  readonly said: readonly string[];
}

/** 「＜…からのアドバイス…日付＞」 and the points below it, as the paper has them. */
function adviceOf(paper: string): readonly AdviceOfRound[] {
  const lines = paper.split(/\r?\n/).map((line) => line.trim());
  const rounds: { who: string; when: string; said: string[] }[] = [];
  let isBelow = false;
  for (const line of lines.filter(Boolean)) {
    const [, who, when] = /^＜(.+?)からのアドバイス…(.+?)＞$/.exec(line) ?? [];
    const said = rounds.at(-1)?.said;
    if (who && when) rounds.push({ who, when: when.replaceAll(' ', ''), said: [] });
    else if (/^[＜◆（①-⑳]/u.test(line)) isBelow = false;
    else if (isBelow && line.startsWith('・')) said?.push(line.slice(1));
    else if (isBelow && said && said.length > 0) said.push(`${said.pop()}${line}`);
    if (who) isBelow = true;
  }
  return rounds;
}

/** A point of a plan: what it says in each draft. '' where that draft does not have it. */
interface Point {
  readonly id: string;
  readonly texts: readonly [string, string, string];
}

/**
 * A plan of our own in three drafts. The papers print their advice, but not their drafts: these do
 * what the advice asks for, point by point, and leave alone what it does not speak of.
 */
const goals: readonly Point[] = [
  {
    id: '順番',
    texts: [
      '一年目は研修、二年目は面談、三年目は評価を行う',
      '係が自分の言葉で困りごとを話せたら、課をまたいで話す',
      '係が自分の言葉で困りごとを話せたら、課をまたいで話す',
    ],
  },
  {
    id: '引き継ぎ',
    texts: [
      '三人で三年のうちに仕上げる',
      '次の期の三人が、名簿と帳面を引き継いで動いている',
      '次の期の三人が、名簿と帳面を引き継いで動いている',
    ],
  },
  {
    id: '住民の目',
    texts: [
      '職員どうしで案を見直す',
      '坂の上の人が案を読み、職員と順番を直している',
      '坂の上の人が案を読み、職員と順番を直している',
    ],
  },
  {
    id: '財布',
    texts: ['', '新しい催しを五つ始める', '続ける事業とやめる事業を、家計簿のように並べて選ぶ'],
  },
  {
    id: '仕組み',
    texts: ['', '評価の様式を新しくする', '事業の見直しが回りはじめてから、評価の様式を考える'],
  },
  {
    id: '変化',
    texts: ['', '職員の満足が上がる', '坂の上の人が「役場に話すと動く」と言っている'],
  },
  {
    id: '広げ方',
    texts: ['', '全部の課で一度に始める', '福祉課で試し、数字を見せてから隣の課へ広げる'],
  },
];

const unchanged = '月に一度、三課で昼ごはんを食べる';

function planOf(draft: 0 | 1 | 2, advice: readonly AdviceOfRound[], about: readonly string[][]) {
  const inDraft = goals.filter(({ texts }) => texts[draft] !== '');
  return readStory(
    stringify(
      {
        変革ストーリー: 1,
        自治体: '坂上町',
        版: ['当初案', '見直し案', '最終案'][draft],
        段階: [
          {
            名称: 'まず話す',
            目標状態: inDraft.map(({ id, texts }) => ({ id, 内容: texts[draft] })),
            アクション: [unchanged],
          },
        ],
        対話: advice.map(({ who, when, said }, round) => ({
          日付: when,
          種別: '幹事フィードバック',
          相手: who,
          項目: said.map((text, at) => ({
            内容: text,
            対象: about[round]?.[at],
            対応: '次の案で直した',
          })),
        })),
      },
      { lineWidth: 0 },
    ),
  );
}

describe('a paper that prints its advice between its drafts', () => {
  /** Which point each piece of advice is answered by, in the order of the paper. */
  const about = [
    ['順番', '引き継ぎ', '住民の目'],
    ['財布', '仕組み', '変化', '広げ方'],
  ];
  const papers = files
    .map((file) => ({ file, advice: adviceOf(readFileSync(path.join(seeds, file), 'utf8')) }))
    .filter(({ advice }) => advice.length > 0);

  it('is among the papers, where they are', function () {
    if (files.length === 0) this.skip();
    assert.deepEqual(
      papers.map(({ advice }) => advice.map(({ said }) => said.length)),
      [[3, 4]],
    );
  });

  for (const { file, advice } of papers) {
    for (const [round, since] of ['当初案', '見直し案'].entries()) {
      it(`gives each change of the draft after ${since} its own advice: ${file.slice(0, 3)}`, () => {
        const [before, after] = [
          planOf(round as 0 | 1, advice.slice(0, round), about),
          planOf((round + 1) as 1 | 2, advice.slice(0, round + 1), about),
        ];
        const all = changeTableOf(before, after, since);
        assert.deepEqual(all.others, []);
        const ids = about[round] ?? [];
        const rows = all.rows.filter(({ item }) => ids.includes(item?.id ?? ''));
        const point = (id: string) => goals.find((one) => one.id === id)?.texts;
        assert.deepEqual(
          rows.map(({ item, before: was, after: is }) => [item?.id, was, is]),
          ids.map((id) => [id, point(id)?.[round], point(id)?.[round + 1]]),
        );
        // The reason is the paper's own sentence, whole, and no other of its sentences.
        const said = advice.flatMap((one) => one.said);
        assert.deepEqual(
          rows.map(({ reason }) => said.filter((text) => reason.includes(`助言「${text}」`))),
          advice[round]?.said.map((text) => [text]),
        );
        for (const { reason } of rows) assert.match(reason, /を受けて。次の案で直した$/);
        // What else the draft says otherwise is new, and nobody advised it.
        for (const row of all.rows.filter((one) => !rows.includes(one))) {
          assert.equal(row.before, '');
          assert.equal(row.reason, '');
        }
        assert.equal(
          all.rows.length - rows.length,
          goals.filter(({ texts }) => texts[round] === '' && texts[round + 1] !== '').length,
        );
        assert.ok(all.rows.every(({ after: is }) => is !== unchanged));
        assert.equal(adviceIn(after).length, said.slice(0, round === 0 ? 3 : 7).length);
      });
    }
  }
});

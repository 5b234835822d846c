import assert from 'node:assert/strict';
import { importStory } from '../../../server/import';
import { deckFile, type Paragraph, paperFile } from '../../support/officeFiles';
import { leastTime } from '../../support/speed';

/** A line that no other line is, long enough to be a text. */
const line = (index: number) => `${index}番の地区の買い物と畑を見直し、商店に集まる`;
const lines = (count: number) => Array.from({ length: count }, (_, index) => line(index));
const heading = (text: string): Paragraph => ({ style: '1', text });

/** Files of so many lines, as town halls have them: long annexes, lists, tables of actions. */
const files: Readonly<Record<string, (count: number) => Uint8Array>> = {
  'a table without a place': (count) =>
    paperFile([
      heading('資料編'),
      {
        rows: lines(count).map((text, index) => [
          text,
          `${1000 + index * 7}`,
          `${300 + index * 3}`,
        ]),
      },
    ]),
  'a list of strategies': (count) => paperFile([heading('戦略的取組'), ...lines(count)]),
  'paragraphs of a chapter': (count) => paperFile([heading('まちの歩み'), ...lines(count)]),
  'sentences broken by hand': (count) =>
    paperFile([heading('戦略的取組'), ...lines(count).map((text) => `${text}、`)]),
  'items of one name': (count) =>
    paperFile([
      heading('戦略的取組'),
      {
        rows: [
          ['内容', 'ねらい', '備考'],
          ...lines(count).map((text) => ['見守り', text, `${text}こと`]),
        ],
      },
    ]),
  'a table of stages': (count) =>
    paperFile([
      heading('段階'),
      {
        rows: [
          ['段階', '目標状態', 'アクション'],
          ...lines(count).map((text) => [text, `${text}姿`, `${text}こと`]),
        ],
      },
    ]),
  'a table of current states': (count) =>
    paperFile([
      heading('現状'),
      { rows: [['内容', '経緯'], ...lines(count).map((text) => [text, `${text}から`])] },
    ]),
  'a slide of bullets': (count) =>
    deckFile([
      [
        { at: [1, 0], isTitle: true, lines: ['戦略的取組'] },
        { at: [1, 3], hasBullets: true, lines: lines(count) },
      ],
    ]),
  'many slides': (count) =>
    deckFile(
      lines(count / 5).map((text, index) => [
        { at: [1, 0], isTitle: true, lines: ['ほうっておいた未来'] },
        { at: [1, 3], lines: [text, `${text}と困る`] },
        { at: [1, 6], lines: [`${index}年後に${text}`] },
      ]),
    ),
  'one long title': (count) =>
    paperFile([heading('段階'), { rows: [['目標状態', `あ${'（続き）'.repeat(count * 10)}x`]] }]),
  'one long line with brackets': (count) =>
    paperFile([heading('戦略的取組'), '（狙い：あ'.repeat(count * 4)]),
  'a log of dialogues': (count) =>
    paperFile([
      heading('対話の記録'),
      {
        rows: [
          ['日付', '相手', '聞いたこと'],
          ...lines(count).map((text, index) => [`R7.${1 + (index % 12)}.3`, `${index}班`, text]),
        ],
      },
    ]),
  forces: (count) =>
    paperFile([
      heading('力の場'),
      {
        rows: [
          ['推進力', '活かし方', '抵抗力', '対策'],
          ...lines(count).map((text) => [text, `${text}を`, `${text}が`, `${text}で`]),
        ],
      },
    ]),
};

/** Milliseconds of processor time from which a measurement tells something. */
const minMeasurable = 25;
const maxBase = 6400;
const maxExponent = 1.5;
const tries = 6;

const cost = (bytes: Uint8Array) => leastTime(() => importStory(bytes), 0, 1);

describe('the time of an import', () => {
  for (const [name, make] of Object.entries(files)) {
    it(`grows with the lines, not with their square: ${name}`, () => {
      let base = 400;
      // What takes a few milliseconds is mostly start-up and noise.
      while (base < maxBase && leastTime(() => importStory(make(base)), 0, 3) < minMeasurable)
        base *= 2;
      const [small, large] = [make(base), make(base * 4)];
      let [once, fourTimes, exponent] = [Infinity, Infinity, Infinity];
      // By turns, as the machine is slower at times: the least of each counts.
      for (let count = 0; count < tries && exponent >= maxExponent; count++) {
        fourTimes = Math.min(fourTimes, cost(large));
        once = Math.min(once, cost(small));
        exponent = Math.log(fourTimes / once) / Math.log(4);
      }
      assert.ok(
        exponent < maxExponent,
        `${base}: ${once} ms, 4 ×: ${fourTimes} ms, exponent ${exponent}`,
      );
    }).timeout(120_000);
  }
});

import type { Locale } from '../../vocabulary';
import type { Fullness } from './fullness';

/** What the tree and the status bar say, in both languages. */
export interface TreeWords {
  readonly start: string;
  readonly stages: string;
  readonly coverage: string;
  readonly steps: string;
  readonly advice: string;
  readonly sheets: string;
  readonly separator: string;
  empty: string;
  complete: string;
  filled(fullness: Fullness): string;
  lacking(names: readonly string[]): string;
  findings(count: number): string;
  blanks(count: number): string;
  plan(stages: number, actions: number): string;
  served(served: number, all: number): string;
  toward(actions: number): string;
  readonly unserved: string;
  count(items: number): string;
  /** Advice that waits for an answer, in the status bar. */
  open(advice: number): string;
  readonly noAdvice: string;
  sheet(number: number, title: string): string;
  add(kind: string): string;
  addAfter(kind: string): string;
  readonly images: string;
  missing(images: number, actions: number, advice: number): string;
}

const ja: TreeWords = {
  start: 'ここから始める',
  stages: '段階とアクション',
  coverage: 'ありたい姿への道筋',
  steps: '一歩踏み出す',
  advice: '対応がまだの助言',
  sheets: 'シート',
  separator: ' ・ ',
  empty: '未記入',
  complete: '記入済み',
  filled: ({ filled, asked }) => `記入 ${filled}/${asked}`,
  lacking: (names) => `${names.join('・')}なし`,
  findings: (count) => `指摘 ${count}`,
  blanks: (count) => `空欄 ${count}`,
  plan: (stages, actions) => `${stages}段階、アクション ${actions}`,
  served: (served, all) => `姿 ${served}/${all}`,
  toward: (actions) => `アクション ${actions}`,
  unserved: '向かうアクションなし',
  count: (items) => `${items}件`,
  open: (advice) => `対応がまだ ${advice}`,
  noAdvice: 'なし',
  sheet: (number, title) => `${number} ${title}`,
  add: (kind) => `${kind}を加える`,
  addAfter: (kind) => `この次に${kind}を加える`,
  images: '姿',
  missing: (images, actions, advice) =>
    [
      images > 0 && `アクションが向かっていない姿 ${images}`,
      actions > 0 && `書きかけのアクション ${actions}`,
      advice > 0 && `対応がまだの助言 ${advice}`,
    ]
      .filter(Boolean)
      .join('、'),
};

const plural = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

const en: TreeWords = {
  start: 'Start here',
  stages: 'Stages and actions',
  coverage: 'Ways to the vision',
  steps: 'First steps',
  advice: 'Advice not answered yet',
  sheets: 'Sheets',
  separator: ' · ',
  empty: 'empty',
  complete: 'complete',
  filled: ({ filled, asked }) => `${filled}/${asked} written`,
  lacking: (names) => `no ${names.join(', ')}`,
  findings: (count) => plural(count, 'finding'),
  blanks: (count) => plural(count, 'blank'),
  plan: (stages, actions) => `${plural(stages, 'stage')}, ${plural(actions, 'action')}`,
  served: (served, all) => `${served} of ${plural(all, 'image')} reached`,
  toward: (actions) => plural(actions, 'action'),
  unserved: 'no action leads here',
  count: (items) => String(items),
  open: (advice) => `${advice} to answer`,
  noAdvice: 'none',
  sheet: (number, title) => `${number} ${title}`,
  add: (kind) => `Add ${withArticle(kind)}`,
  addAfter: (kind) => `Add ${withArticle(kind)} after this`,
  images: 'images',
  missing: (images, actions, advice) =>
    [
      images > 0 && `${plural(images, 'image')} without an action`,
      actions > 0 && `${plural(actions, 'action')} half written`,
      advice > 0 && `${plural(advice, 'piece', 'pieces')} of advice not answered`,
    ]
      .filter(Boolean)
      .join(', '),
};

function withArticle(kind: string): string {
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

export const treeWords: Record<Locale, TreeWords> = { ja, en };

import { changeTableOf } from '../../server/compare';
import { deckOf } from '../../server/deck/build';
import type { Deck, RoundChanges } from '../../server/deck/deck';
import { readStory, type Story } from '../../server/story/story';
import { yaml } from '../../server/text/yaml';

const before = yaml`
  変革ストーリー: 1
  自治体: 小名木町
  版: 第4回
  様式: アクションプラン
  ありたい姿:
    目標年: 2035
    宣言: 川風の道で、だれもが立ち止まって話せる町
    姿:
      - id: 川風の道
        内容: 夕方の川沿いで、世代の違う人が話している
  なりゆきの未来:
    - 内容: 川沿いの店が閉まる
      根拠:
        - 指標: 川沿いの店
          単位: 軒
          値: {2015: 40, 2035: 18}
  戦略的取組:
    - id: 橋のたもと
      内容: 橋のたもとに広場を整備する
      狙い: 川風の道
  段階:
    - 名称: まず聴く
      アクション:
        - id: 取組①
          内容: 職員研修を開く
          狙い: 橋のたもと
      目標設定:
        - 店の人から声がかかる
  一歩踏み出す:
    - 誰が: 三人で
      何を: 川沿いの店をたずねる
`;

const after = before
  .replace('版: 第4回', '版: 第5回')
  .replace('橋のたもとに広場を整備する', '橋のたもとの空き店舗を、住民と日替わりで開く')
  .replace('職員研修を開く', '店の人と職員が、月に一度いっしょに川沿いを歩く')
  .replace('店の人から声がかかる', '店の人から月に三件、声がかかる')
  .concat(yaml`
    変更理由:
      - 版: 第5回
        対象: 橋のたもと
        理由: 場所より先に、使う人の顔が見えていなかった
      - 版: 第5回
        対象: 取組①
        理由: 研修だけでは店の人に会えないと言われた
  `);

export interface ChangedStory {
  readonly story: Story;
  readonly changes: RoundChanges;
  /** Text of the round before. */
  readonly before: string;
}

/** A story with what changed in it since the round before: two changes have a reason, one has none. */
export function changedStory(): ChangedStory {
  return changesBetween(before, after);
}

/** The same after many items were reworded, so that no slide and no page holds all of it. */
export function muchChangedStory(): ChangedStory {
  const many = (text: string, who: string) => {
    const forces = Array.from(
      { length: 14 },
      (_, at) => `    - 力: ${who}が${at + 1}つめの橋で店の人と話している\n`,
    );
    return text.replace('一歩踏み出す:', `力の場:\n  推進力:\n${forces.join('')}一歩踏み出す:`);
  };
  return changesBetween(many(before, '職員'), many(after, '職員と住民'));
}

function changesBetween(was: string, is: string): ChangedStory {
  const story = readStory(is);
  return { story, before: was, changes: changeTableOf(readStory(was), story, '第4回') };
}

/** The deck of a story with what changed in it. */
export function changedDeck({ story, changes }: ChangedStory): Deck {
  return deckOf(story, undefined, { changes });
}

/** Stories with so many faults of one kind, by the kind. */
export const manyFaults: Readonly<Record<string, (count: number) => string>> = {
  'unknown keys': (count) => `ありたい姿:\n${lines(count, (n) => `  知らない${n}: あ`)}`,
  'the same unknown key': (count) => `メンバー:\n${lines(count, () => '  - 名まえ: あ')}`,
  'wrong words': (count) => actions(count, (n) => `進捗: ほぼ${n}`),
  'wrong words in one list': (count) =>
    `対話:\n  - 種別:\n${lines(count, (n) => `      - 雑談${n}`)}`,
  'references to nothing': (count) => actions(count, (n) => `狙い: 無い名${n}`),
  'references to nothing in one list': (count) =>
    `段階:\n  - アクション:\n      - 内容: 歩く\n        狙い:\n${lines(count, (n) => `          - 無い名${n}`)}`,
  'ids given twice': (count) => actions(count, (n) => `id: 名${n >> 1}`),
  'one id given always': (count) => actions(count, () => 'id: 同じ名'),
  'the same text': (count) =>
    `ありたい姿:\n  姿:\n${lines(count, () => '    - 高齢者が、買い物の足を近所に気軽に頼めている')}`,
  'alike texts': (count) =>
    `段階:\n  - 目標状態:\n${lines(count, (n) => `      - 高齢者が、買い物の足を近所の${n}人に気軽に頼めている`)}`,
  'full-width colons': (count) => actions(count, () => '目的：知る'),
  'empty values': (count) => actions(count, () => '担い手:'),
  'keys given twice': (count) => `自治体: 青葉野市\n${lines(count, () => '自治体: 潮見町')}`,
  tabs: (count) => `メンバー:\n${lines(count, () => '\t- 氏名: あ')}`,
  bullets: (count) => `ありたい姿:\n  姿:\n${lines(count, () => '    ・歩く')}`,
  'commas between names': (count) => actions(count, (n) => `狙い: 名${n}、名${n + 1}`),
  'quotes left open': (count) => actions(count, () => '目的: "知る'),
  'brackets left open': (count) => actions(count, () => '狙い: [あ'),
  'silencing comments': (count) =>
    actions(count, () => '進捗: ほぼ # change-story-ok: unknown-word 仮の語'),
  'silencing comments without a use': (count) =>
    actions(count, () => '目的: 知る # change-story-ok: unknown-word 仮の語'),
  'marks of a merge': (count) =>
    lines(count, (n) => `<<<<<<< a\n自治体: あ${n}\n=======\n自治体: い${n}\n>>>>>>> b`),
  'outcomes that are activities': (count) =>
    `段階:\n  - アウトカム:\n${lines(count, (n) => `      - 研修を${n}回開催する`)}`,
  'actions without an aim': (count) =>
    `ありたい姿:\n  宣言: 支え合う\n${actions(count, () => '目的: 知る')}`,
  'advice without an answer': (count) =>
    `対話:\n${lines(count, (n) => `  - 種別: 幹事フィードバック\n    内容: 声${n}`)}`,
};

function lines(count: number, line: (n: number) => string): string {
  return `${Array.from({ length: count }, (_, n) => line(n)).join('\n')}\n`;
}

function actions(count: number, key: (n: number) => string): string {
  return `段階:\n  - アクション:\n${lines(count, (n) => `      - 内容: 歩く${n}\n        ${key(n)}`)}`;
}

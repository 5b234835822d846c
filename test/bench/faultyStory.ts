import { Random } from '../fuzz/mutate';

const people = ['住民', '若手職員', '係長', '中学生', '区長', '子育て中の親', '移住した人'];
const places = ['公民館で', '窓口の奥で', '朝の係会で', '地区の集会所で', '面談のたびに'];
const subjects = ['通学路のこと', '仕事の意味', '空き家の先', '雪の日の暮らし', '祭りの担い手'];
const ways = ['肩書きを外して', '月に一度', '図を囲みながら', '小さく試しながら', '一人称で'];
const deeds = [
  '語り合っている',
  '決めている',
  '振り返っている',
  '支え合っている',
  '問い直している',
];
const tails = [
  '',
  '。',
  '。相談しやすくなった。',
  'が、まだ一部の課だけである。',
  '。来年は三地区に広げる。',
];
const indicators = ['自治会加入率', '対話の場に来た人', '係を越えた提案', '65歳以上の割合'];

type Lines = readonly string[];

const indent = (lines: Lines): string[] => lines.map((line) => `  ${line}`);
const item = ([first, ...rest]: Lines): string[] => [`- ${first}`, ...indent(rest)];

/**
 * A story of about so many lines whose plan grows with it, and which has the faults of a draft:
 * references to nothing, words and keys that are none, sentences said twice. Always the same text
 * for the same number.
 */
export function faultyStory(lines: number, seed = 1): string {
  const plan = new Draft(new Random(seed));
  for (let length = plan.text.length; length < lines; length = plan.text.length) plan.grow();
  return `${plan.text.join('\n')}\n`;
}

class Draft {
  private readonly images: string[][] = [];
  private readonly futures: string[][] = [];
  private readonly strategies: string[][] = [];
  private readonly ideals: string[][] = [];
  private readonly states: string[][] = [];
  private readonly forces: string[][] = [];
  private readonly goals: string[][][] = [[], [], []];
  private readonly actions: string[][][] = [[], [], []];
  private readonly steps: string[][] = [];
  private readonly talks: string[][] = [];
  private readonly efforts: string[][] = [];

  constructor(private readonly random: Random) {
    this.grow();
  }

  private pick = (words: readonly string[]) => this.random.pick(words);

  private short(): string {
    return `${this.pick(subjects)}を${this.pick(ways)}${this.pick(deeds)}`;
  }

  private sentence(): string {
    return `${this.pick(people)}が${this.pick(places)}${this.short()}${this.pick(tails)}`;
  }

  private prose(key: string): string[] {
    switch (this.random.below(4)) {
      case 0:
        return [`${key}: |`, ...indent([this.sentence(), this.sentence()])];
      case 1:
        return [`${key}: >-`, ...indent([this.sentence(), this.sentence()])];
      case 2:
        return [`${key}: "${this.sentence()}"`];
      default:
        return [`${key}: ${this.sentence()}`];
    }
  }

  private ref(kind: string, list: readonly unknown[]): string {
    const isFault = this.random.below(12) === 0;
    return isFault ? '[無い項目]' : `[${kind}${1 + this.random.below(Math.max(list.length, 1))}]`;
  }

  private result(more: Lines = []): string[] {
    const figures = [`指標: ${this.pick(indicators)}`, `現状値: ${this.random.below(40)}`];
    return item([`内容: ${this.short()}`, ...more, ...figures, '目標値: 70', '単位: "％"']);
  }

  private action(number: number, goals: Lines): string[] {
    const fault = this.random.below(8);
    const tail = fault === 0 ? ['備考欄: 後日記入'] : fault === 1 ? ['進捗: 検討中かも'] : [];
    return [
      `id: A${number}`,
      `内容: ${this.sentence()}`,
      `狙い: ${this.ref('状態', goals)}`,
      `担い手: [${this.pick(people)}, ${this.pick(people)}]`,
      ...this.prose('目的'),
      ...this.prose('理由'),
      '具体例:',
      ...indent([`- ${this.short()}`, `- ${this.short()}`]),
      `本年度: ${this.short()}`,
      `引き継ぎ: ${this.sentence()}`,
      'アウトプット:',
      ...indent(this.result()),
      'アウトカム:',
      ...indent(
        this.result([`狙い: ${this.ref('姿', this.images)}`, `対象: ${this.pick(people)}`]),
      ),
      '目標設定:',
      ...indent(this.result()),
      ...tail,
    ];
  }

  /** Adds something to every sheet, most to the plan. */
  grow(): void {
    const { images, strategies, ideals, random } = this;
    images.push([`id: 姿${images.length + 1}`, ...this.prose('内容')]);
    this.futures.push([...this.prose('内容'), '区分: 庁外', 'フェーズ: 2']);
    strategies.push([
      `id: 戦略${strategies.length + 1}`,
      `内容: ${this.sentence()}`,
      `狙い: ${this.ref('姿', images)}`,
    ]);
    ideals.push([
      `id: 組織${ideals.length + 1}`,
      `内容: ${this.sentence()}`,
      `狙い: ${this.ref('戦略', strategies)}`,
    ]);
    this.states.push([
      '区分: 組織',
      ...this.prose('経緯'),
      ...this.prose('現状'),
      `原因: ${this.short()}`,
      `狙い: ${this.ref('組織', ideals)}`,
    ]);
    this.forces.push([`力: ${this.short()}`, `活かし方: ${this.sentence()}`]);
    for (let count = 0; count < 4; count++) this.growStage(random.below(3));
    this.steps.push([`誰が: ${this.pick(people)}`, `何を: ${this.short()}`]);
    this.talks.push([
      '日付: 2026-06-04',
      '種別: インタビュー',
      `相手: ${this.pick(people)}`,
      ...this.prose('内容'),
      `対象: ${this.ref('A', this.actions.flat())}`,
    ]);
    this.efforts.push([`内容: ${this.sentence()}`, '状態: 継続', ...this.prose('理由')]);
  }

  private growStage(stage: number): void {
    const [goals, actions] = [this.goals.flat(), this.actions.flat()];
    this.goals[stage]?.push([
      `id: 状態${goals.length + 1}`,
      `内容: ${this.sentence()}`,
      `狙い: ${this.ref('組織', this.ideals)}`,
    ]);
    this.actions[stage]?.push(this.action(actions.length + 1, goals.flat()));
  }

  get text(): readonly string[] {
    const list = (key: string, items: readonly Lines[]) =>
      items.length > 0 ? [`${key}:`, ...indent(items.flatMap(item))] : [];
    const stages = this.actions.map((actions, at) => [
      `名称: 第${at + 1}段階`,
      `時期: ${2026 + at}年度`,
      ...list('目標状態', this.goals[at] ?? []),
      ...list('アクション', actions),
    ]);
    return [
      '変革ストーリー: 1',
      '自治体: 北ノ沢町',
      '年度: 2026',
      '様式: 変革ストーリーシート',
      'ありたい姿:',
      ...indent([
        '目標年: 2036',
        '宣言: 雪の夜も隣の明かりに気づけるまち',
        ...list('姿', this.images),
      ]),
      ...list('なりゆきの未来', this.futures),
      ...list('戦略的取組', this.strategies),
      'あるべき姿:',
      ...indent(list('組織', this.ideals)),
      ...list('現状', this.states),
      '力の場:',
      ...indent(list('推進力', this.forces)),
      ...list('段階', stages),
      ...list('一歩踏み出す', this.steps),
      ...list('対話', this.talks),
      ...list('過年度の取組', this.efforts),
    ];
  }
}

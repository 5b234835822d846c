/**
 * A story of about so many lines, in the proportions of a real one that has grown: the plan stays
 * a plan, the log of dialogues grows. Always the same text for the same number.
 */
export function bigStory(lines: number): string {
  const plan = planOf(lines >= 10_000 ? 12 : 4);
  const head = plan.length;
  const log: string[] = [];
  for (let number = 1; head + log.length < lines; number++) log.push(...dialogue(number));
  return `${[...plan, '対話:', ...log].slice(0, lines).join('\n')}\n`;
}

function planOf(actionsPerStage: number): string[] {
  const images = ['支え合い', '若者の出番', '災害への備え', '暮らしの足元'];
  const lines = [
    '変革ストーリー: 1',
    '自治体: 青葉野市',
    '年度: 2026',
    '期: 4',
    '様式: 変革ストーリーシート',
    'ありたい姿:',
    '  目標年: 10年後',
    '  宣言: となりの声が届き、歩いて帰りたくなるまち',
    '  姿:',
    ...images.flatMap((id) => [`    - id: ${id}`, `      内容: ${id}を住民が自分たちで決めている`]),
    '戦略的取組:',
    ...images.flatMap((id, index) => [
      `  - id: 戦略${index + 1}`,
      `    内容: ${id}を地区ごとに話し合える場を持つ`,
      `    狙い: ${id}`,
    ]),
    '現状:',
    ...images.flatMap((id, index) => [
      `  - 内容: ${id}は担当課だけの仕事になっている`,
      `    区分: ${index % 2 ? '組織' : '人'}`,
      '    経緯: 合併のあと、地区の担当を減らした',
      '    原因: 課をまたいで話す場がない',
    ]),
    '段階:',
  ];
  for (let stage = 1; stage <= 3; stage++) {
    lines.push(
      `  - 名称: 第${stage}段階`,
      '    目標状態:',
      `      - id: 状態${stage}`,
      `        内容: 各部に対話を続ける職員が${stage}名以上いる`,
      `        狙い: 戦略${stage}`,
      '    アクション:',
    );
    for (let action = 1; action <= actionsPerStage; action++) {
      lines.push(
        `      - 内容: 月${action}回、地区の集まりに出向いて聴く`,
        `        狙い: 状態${stage}`,
        '        担い手: 三人と地区担当',
        '        目的: 地区の困りごとを自分の言葉で語れるようになる',
        '        理由: 窓口に来ない人の声を聴けていない',
        '        方法:',
        '          - 先に地区の役員と日を決める',
        '          - 二人一組で回る',
        '        アウトプット:',
        '          - 内容: 集まりに出た回数',
        `            目標値: ${action * 12}`,
        '            単位: 回',
        '        アウトカム:',
        '          - 内容: 職員が地区の人の名前を挙げて話している',
        '            対象: 職員',
        `            狙い: 状態${stage}`,
        '        目標設定:',
        '          - 内容: 職員調査の「地区を知っている」が増えている',
        '            現状値: 31％',
        '            目標値: 50％',
        '            期限: R9.3',
      );
    }
  }
  return lines;
}

function dialogue(number: number): string[] {
  const month = (number % 12) + 1;
  return [
    `  - 日付: 2026-${String(month).padStart(2, '0')}-${String((number % 28) + 1).padStart(2, '0')}`,
    `    種別: ${number % 3 ? 'インタビュー' : '幹事フィードバック'}`,
    `    相手: 地区の方${number}`,
    '    問い:',
    '      - どんなときに市役所が遠いと感じますか',
    '    内容: 困ったときに誰に言えばよいか分からない、と話された。',
    '    気づき: 窓口の数ではなく、顔の分かる人の数が足りない',
    `    対象: ${number % 2 ? '支え合い' : '若者の出番'}`,
    '    状態: 未対応',
  ];
}

import { field, word } from './field';

/** Keys that make a result measurable: what is measured, from where to where, how and by when. */

export const indicator = field('指標', 'indicator', 'text', {
  help: [
    '変化を何で測るかです。何の数字かが、読む人に一つに決まるように書きます。',
    'What shows the change. Word it so that a reader can only think of one figure.',
  ],
  example: [
    '庁内調査で「仕事の目的を課で話し合っている」と答えた職員の割合',
    'Share of staff who say their section talks about the purpose of its work',
  ],
  coach: [
    'どこの自治体にもある指標でなく、この町で管理職も納得する指標ですか。',
    'Is it an indicator of this town, one its managers would stand by?',
  ],
});

export const baseline = field('現状値', 'baseline', 'quantity', {
  variants: ['現況値', '基準値'],
  orValues: true,
  help: [
    'いまの値です。目標値と同じ測り方、同じ単位で書きます。年ごとに分かっていれば {R6: 34, R7: 41} と並べます。まだ無ければ、いつ調べるかを書きます。',
    'The value today, measured as the target is; of several years as {2024: 34, 2025: 41}. If there is none yet, say when it will be taken.',
  ],
  example: ['42％', '42%'],
});

export const target = field('目標値', 'target', 'quantity', {
  orValues: true,
  help: [
    'どこまで動かすかの値です。現状値と並べて、無理がなく、しかし今とは違う値にします。年ごとに決めていれば {R8: 50, R9: 60} と並べます。',
    'How far it is to move: within reach, and different from today’s value. Year by year: {2026: 50, 2027: 60}.',
  ],
  example: ['60％以上', '60% or more'],
});

export const unit = field('単位', 'unit', 'text', {
  help: [
    '％、人、件など、数字の単位です。数字の後ろに単位まで書いてあれば要りません。',
    'The unit of the figures. Not needed where the figures are written with their unit.',
  ],
  example: ['人', 'people'],
});

export const actual = field('実績値', 'actual', 'quantity', {
  orValues: true,
  help: [
    '取り組んだあとに測った値です。毎年なら {R8: 48, R9: 57} と足します。達成率は同じ年の目標値から計算されます。目標値と大きく違う訳は「説明」に書きます。',
    'The value measured afterwards, or of each year: {2026: 48, 2027: 57}. The rate of achievement is computed. Where it is far from the target, say why in `note`.',
  ],
  example: ['57％', '57%'],
});

export const measuredBy = field('測り方', 'measured-by', 'text', {
  variants: ['測定方法'],
  help: [
    'その数字を、誰が、いつ、どうやって調べるかです。',
    'Who takes the figure, when, and how.',
  ],
  example: ['毎年11月の職員アンケート（人事課）', 'Staff survey each November, by Personnel'],
  coach: [
    '立てた数字を誰がいつ見て、次の打ち手を決めますか。',
    'Who looks at the figure, when, and decides what to do next?',
  ],
});

export const by = field('期限', 'by', 'date', {
  variants: ['達成時期'],
  help: [
    'いつまでに達するかです。R10.3.31 のような日付でも「令和9年度末」でもかまいません。',
    'By when it is to be reached: a date, or words such as “end of FY2027”.',
  ],
  example: ['R10.3.31', '2028-03-31'],
});

export const milestones = field('中間目標', 'milestones', 'values', {
  variants: ['中間目標値', 'milestone'],
  help: [
    '途中の年にどこまで来ていたいかです。年と数字を組にします。数字にならなければ、その年の状態を言葉で書きます。',
    'Where it should stand in the years between: years with their figures, or with the state in words.',
  ],
  example: ['{R8: 48, R9: 54}', '{2026: 48, 2027: 54}'],
  coach: [
    '途中で遅れに気づける年がありますか。',
    'Is there a year in which you would notice that it falls behind?',
  ],
});

export const direction = field('向き', 'direction', 'enum', {
  variants: ['改善の方向'],
  words: [
    word(
      '上げる',
      'up',
      ['数字が大きいほど良い', 'The higher the better'],
      '増やす',
      '増加',
      '上昇',
    ),
    word(
      '下げる',
      'down',
      ['数字が小さいほど良い', 'The lower the better'],
      '減らす',
      '減少',
      '低下',
    ),
    word('保つ', 'keep', ['いまの水準を保つ', 'Today’s level is to be kept'], '維持', '維持する'),
  ],
  help: [
    '数字がどちらへ動けば良いかです。現状値と目標値から分かるときは要りません。',
    'Which way is better. Not needed where baseline and target tell it.',
  ],
  example: ['下げる', 'down'],
});

export const targetBasis = field('目標の根拠', 'target-basis', 'text', {
  variants: ['設定根拠', '目標値の根拠', '目標設定の根拠'],
  help: [
    'なぜその目標値にしたかです。過去の伸び、他の自治体の値、住民と決めた水準などを書きます。',
    'Why this target: past growth, the figure of other towns, or a level agreed with residents.',
  ],
  example: [
    '過去3年の伸び（年3ポイント）に、地区の集まりの広がりを見込んだ',
    'Growth of the past three years, and meetings in all districts',
  ],
  coach: ['その数字にした訳を、人に話せますか。', 'Could you tell others why it is this figure?'],
});

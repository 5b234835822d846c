import { field } from './field';

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
  help: [
    'いまの値です。目標値と同じ測り方、同じ単位で書きます。まだ無ければ、いつ調べるかを書きます。',
    'The value today, measured as the target is. If there is none yet, say when it will be taken.',
  ],
  example: ['42％', '42%'],
});

export const target = field('目標値', 'target', 'quantity', {
  help: [
    'どこまで動かすかの値です。現状値と並べて、無理がなく、しかし今とは違う値にします。',
    'How far it is to move: within reach, and different from today’s value.',
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
  help: [
    '取り組んだあとに実際に測った値です。目標値と大きく違うときは、その訳を「説明」に書きます。',
    'The value measured afterwards. Where it is far from the target, say why in `note`.',
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

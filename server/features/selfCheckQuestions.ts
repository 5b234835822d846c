import type { Bilingual } from '../vocabulary';

/**
 * Questions for the authors themselves before a round with the 幹事: what no rule can judge.
 * Source: the advice of coaches (rule catalogue, rows "prompt"), in our own words.
 */
export const selfCheckQuestions: readonly Bilingual[] = [
  {
    ja: '読み上げてみて、自分たちがワクワクするか。住民に話しても同じ言葉で話せるか。',
    en: 'Read it aloud: does it excite you? Could you say it to residents in the same words?',
  },
  {
    ja: '今日の困りごとからでなく、ありたい姿から考え始めているか（価値前提）。',
    en: 'Did you begin from the vision, not from today’s troubles?',
  },
  {
    ja: '「職員が〜すべき」ではなく、「私は」「私たちは」で語れるか（一人称）。',
    en: 'Can you tell it as “I” and “we”, not as what the staff should do?',
  },
  {
    ja: '一人の住民の一日を思い浮かべて、どこが変わるのかを言えるか（生活者起点）。',
    en: 'Think of one resident’s day: can you say what changes in it?',
  },
  {
    ja: 'なぜこの取組を最初に選んだのか、ほかの案と比べて話せるか。',
    en: 'Why this action first? Can you compare it with another you did not choose?',
  },
  {
    ja: '目標の難しさは、庁内・庁外の調整や担う人によって変わる。一人で決めず、三人で決めたか。',
    en: 'How hard a goal is depends on who has to agree. Did you set it together?',
  },
  {
    ja: '対話の前に仮説を持ち、問いを選んだか。聞いたことで、話のどこが変わったか。',
    en: 'Did you go into each talk with a hypothesis and chosen questions? What did it change?',
  },
  {
    ja: '反対する人・取り残される人の声を、一人でも聴いたか。',
    en: 'Did you hear at least one person who objects or would be left behind?',
  },
  {
    ja: '不満の奥にある願いは何か。ちがう意見の共通するところを見つけたか。',
    en: 'What wish stands behind the complaint? Where do different opinions meet?',
  },
  {
    ja: '増やすだけになっていないか。やめること、軽くすることを一つ言えるか。',
    en: 'Are you only adding? Name one thing that will stop or become lighter.',
  },
  {
    ja: '自分たちが異動したあと、誰が続けるか。その人にもう話したか。',
    en: 'Who goes on when you have moved to other posts? Have you told them?',
  },
  {
    ja: '明日、自分たちだけで始められる一歩はどれか。',
    en: 'Which step can you take tomorrow, on your own?',
  },
];

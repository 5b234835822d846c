import type { Bilingual, FieldIdOf } from '../vocabulary';

/** The question each sheet of the form answers. */
export const questions: Readonly<Partial<Record<FieldIdOf<'story'>, Bilingual>>> = {
  vision: {
    ja: '10年後の地域のありたい姿（ビジョン）はどんなものですか',
    en: 'What will the region be like in ten years?',
  },
  'default-future': {
    ja: '予測される成り行きの未来はどんなものでしょうか（財政や人口の予測などを考えて）',
    en: 'What will come of itself, given the forecasts of people and money?',
  },
  strategies: {
    ja: 'ありたい姿の実現に向けて、自治体が戦略的に取り組むことは何ですか',
    en: 'What must the municipality do, strategically, to bring the vision about?',
  },
  ideal: {
    ja: '果たすべき役割を実践できるのは、どんな組織と人ですか',
    en: 'What organisation and what people can play that part?',
  },
  'current-state': {
    ja: '過去からの経緯と現状、その原因は何ですか',
    en: 'How did it come to be as it is, and why?',
  },
  'force-field': {
    ja: '変革を進める推進力は何か、それをどう活かすか。抵抗力にどう対策するか',
    en: 'What drives the change, and how is it used? What resists it, and what is the answer?',
  },
  stages: {
    ja: 'まず、次に、さらに取り組むことは何ですか。どこまで来たら次へ進みますか',
    en: 'What comes first, next and then? When may one go on?',
  },
  'first-steps': {
    ja: '誰が、いつから、誰と、何を、どこまで踏み出しますか',
    en: 'Who takes which step, from when, with whom, and how far?',
  },
};

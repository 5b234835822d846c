import { yaml } from '../../text/yaml';
import { slipRule } from './slipRule';

export default slipRule({
  id: 'full-width-bracket',
  severity: 'warning',
  title: { ja: '全角の［ ］による一覧', en: 'Full-width brackets around a list' },
  why: {
    ja: '全角の［ ］は一覧のかっことみなされず、名前の一部になるため、どの項目を指すのかが伝わりません。',
    en: 'Full-width brackets do not make a list: they become part of the name, which then points at nothing.',
  },
  bad: [
    {
      text: yaml`
        ありたい姿:
          姿:
            - {id: 支え合い, 内容: 声がかかる}
        戦略的取組:
          - 内容: 地区を歩く
            狙い: «［支え合い］»
      `,
      fixed: yaml`
        ありたい姿:
          姿:
            - {id: 支え合い, 内容: 声がかかる}
        戦略的取組:
          - 内容: 地区を歩く
            狙い: [支え合い]
      `,
    },
  ],
  good: [
    {
      text: yaml`
        日程:
          - 内容: ［午後］地区の人に聴く
      `,
    },
  ],
  fixTitle: { ja: '半角の [ ] に直す', en: 'Replace with [ ]' },
  message: (_, locale) =>
    locale === 'ja'
      ? {
          what: '一覧のかっこが全角の［ ］です。',
          why: '全角のかっこは名前の一部として読まれ、どの項目も指しません。',
          how: '半角の [ ] にしてください。',
        }
      : {
          what: 'The list is written in full-width brackets.',
          why: 'They are read as part of the name, which then points at nothing.',
          how: 'Use half-width [ ].',
        },
});

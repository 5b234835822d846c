import { isPlaceholder } from '../../story/placeholder';
import { Span } from '../../syntax/tree';
import { yaml } from '../../text/yaml';
import { defineRule } from '../engine/rule';

export default defineRule<Record<never, never>>({
  id: 'silence-without-reason',
  severity: 'hint',
  group: 'format',
  since: '0.1.0',
  title: { ja: '理由のない「ここはこのまま」', en: 'Suppression without a reason' },
  why: {
    ja: '「change-story-ok」は、承知のうえでこのままにする印です。理由も書いておくと、三人の間でも、次の期の人にも、なぜそうしたかが残ります。',
    en: 'The comment says that you want it so. With a reason, your team and the next cohort know why.',
  },
  bad: [
    {
      text: yaml`
        自治体: 青葉野市
        テーマ: 未定 «# change-story-ok: empty-value»
        年度: 2026
      `,
    },
    {
      text: yaml`
        自治体: 青葉野市
        テーマ: 未定 «# change-story-ok: empty-value 理由»
        年度: 2026
      `,
    },
  ],
  good: [
    {
      text: yaml`
        自治体: 青葉野市
        テーマ: 未定 # change-story-ok: empty-value 9月の研究会で三人で決める
        年度: 2026
      `,
    },
  ],
  checkSuppressions(uses, report) {
    for (const { suppression, unknown } of uses) {
      if (isReason(suppression.reason)) continue;
      if (suppression.ids.length === 0 || unknown.length > 0) continue;
      report({ span: new Span({ start: 0 }, suppression.start, suppression.end), args: {} });
    }
  },
  message: (_, locale) =>
    locale === 'ja'
      ? {
          what: 'このままにする理由が書かれていません。',
          why: 'あとで読む人に、承知のうえか、消し忘れかが分かりません。',
          how: '項目の名前のあとに空白を入れ、理由を一言添えてください。',
          example: '# change-story-ok: no-criteria 首長と相談中のため',
        }
      : {
          what: 'No reason is given for leaving this as it is.',
          why: 'A later reader cannot tell whether it was meant or forgotten.',
          how: 'Add a few words after the name of the rule.',
          example: '# change-story-ok: no-criteria under discussion with the mayor',
        },
});

/** 理由 stands where the reason is to be typed; 未定 says nothing either. */
function isReason(text: string): boolean {
  return text !== '' && !/^(?:理由|reason)$/i.test(text.trim()) && !isPlaceholder(text);
}

import { Span } from '../../syntax/tree';
import { yaml } from '../../text/yaml';
import { defineRule } from '../engine/rule';

interface Args {
  /** The name in the comment; empty where there is none. */
  readonly id: string;
  readonly near: readonly string[];
}

export default defineRule<Args>({
  id: 'silence-unknown-rule',
  severity: 'hint',
  group: 'format',
  since: '0.1.0',
  title: { ja: '知らない名前の「ここはこのまま」', en: 'Suppresses a rule that does not exist' },
  why: {
    ja: '「change-story-ok」のあとの名前が合っていないと、知らせは止まりません。',
    en: 'With a name that is no rule’s, nothing is suppressed.',
  },
  bad: [
    {
      text: yaml`
        自治体: 青葉野市
        テーマ: 未定 # change-story-ok: «empty-values» 9月に三人で決める
        年度: 2026
      `,
      fixed: yaml`
        自治体: 青葉野市
        テーマ: 未定 # change-story-ok: empty-value 9月に三人で決める
        年度: 2026
      `,
      also: ['empty-value'],
    },
    {
      text: yaml`
        自治体: 青葉野市
        «# change-story-ok: 9月に三人で決める»
        テーマ: 地区を歩く
      `,
    },
  ],
  good: [
    {
      text: yaml`
        自治体: 青葉野市
        テーマ: 未定 # change-story-ok: empty-value 9月に三人で決める
        年度: 2026
      `,
    },
  ],
  checkSuppressions(uses, report) {
    for (const { suppression, unknown } of uses) {
      for (const { id, start, end, near } of unknown) {
        report({ span: new Span({ start: 0 }, start, end), args: { id, near } });
      }
      if (suppression.ids.length > 0) continue;
      const span = new Span({ start: 0 }, suppression.start, suppression.end);
      report({ span, args: { id: '', near: [] } });
    }
  },
  message({ id, near }, locale) {
    const [best = 'no-criteria'] = near;
    if (locale === 'ja') {
      return {
        what: id
          ? `「${id}」という名前の確認はありません。`
          : '「change-story-ok:」のあとに、止めたい確認の名前がありません。',
        why: 'このままでは何も止まりません。',
        how: near[0]
          ? `「${near[0]}」のことでしたら直してください。`
          : '「問題」の一覧で、知らせの終わりに出ている名前を書いてください。',
        example: `# change-story-ok: ${best} 理由`,
      };
    }
    return {
      what: id ? `There is no rule “${id}”.` : 'No rule is named after “change-story-ok:”.',
      why: 'As it stands, nothing is suppressed.',
      how: near[0]
        ? `Do you mean “${near[0]}”?`
        : 'Write the name that stands at the end of the message in the Problems view.',
      example: `# change-story-ok: ${best} reason`,
    };
  },
  fix: ({ span, args: { near } }) =>
    near.map((id) => ({
      title: { ja: `「${id}」に直す`, en: `Change to “${id}”` },
      edits: [{ start: span.start, end: span.end, text: id }],
    })),
});

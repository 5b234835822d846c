import { type MergeConflict, mergeConflicts } from '../../syntax/mergeMarkers';
import { yaml } from '../../text/yaml';
import { defineRule, type Fix } from '../engine/rule';

interface Args {
  /** Null for a mark whose counterparts are missing. */
  readonly conflict: MergeConflict | null;
  readonly text: string;
}

export default defineRule<Args>({
  id: 'merge-marker',
  severity: 'error',
  group: 'typing',
  since: '0.2.0',
  title: { ja: '二つの版が重なったままのところ', en: 'Two versions that are not merged' },
  why: {
    ja: '同じところを二人が直したため、両方の文が「<<<<<<<」「=======」「>>>>>>>」に挟まれて残っています。どちらを残すかを決めるまで、図や資料には両方が混ざります。',
    en: 'Two people changed the same lines, and both versions stand between “<<<<<<<”, “=======” and “>>>>>>>”. Until you choose, figures and documents mix them.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - 名称: まず歩く
            アウトカム:
        «<<<<<<< HEAD»
              - 内容: 住民が、困りごとを立ち話で話している
                測り方: 聞き取り
        =======
              - 内容: 住民が、困りごとを近所に話せている
                測り方: アンケート
        >>>>>>> 第5回
      `,
      fixed: yaml`
        段階:
          - 名称: まず歩く
            アウトカム:
              - 内容: 住民が、困りごとを立ち話で話している
                測り方: 聞き取り
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - 名称: まず歩く
            アウトカム:
              - 内容: 住民が、困りごとを立ち話で話している
      `,
    },
  ],
  checkStory(story, report) {
    const slips = story.slips.filter(({ rule }) => rule === 'merge-marker');
    if (slips.length === 0) return;
    const { text } = story;
    const conflicts = mergeConflicts(text);
    for (const { span } of slips) {
      const around = conflicts.find(({ start, end }) => start <= span.start && span.start < end);
      if (around && around.start !== span.start) continue;
      report({ span, args: { conflict: around ?? null, text } });
    }
  },
  message: ({ conflict }, locale) =>
    locale === 'ja'
      ? {
          what: conflict
            ? 'ここに二つの版が重なっています。'
            : 'ここに、版を合わせたときの印が残っています。',
          how: conflict
            ? '上と下を見比べて、残すほうを電球から選んでください。両方を残してから、手で整えることもできます。'
            : '前後の文を確かめて、この印の行を消してください。',
        }
      : {
          what: conflict ? 'Two versions stand here.' : 'A mark of a merge was left here.',
          how: conflict
            ? 'Compare them and choose with the bulb which to keep; or keep both and tidy them by hand.'
            : 'Check the lines around it, and delete the mark.',
        },
  // The choice is asked for at every line of the two versions.
  fixRange: ({ args: { conflict } }) => conflict,
  fix: ({ args: { conflict, text } }) => (conflict ? fixesOf(conflict, text) : []),
});

/** One version stays, or both; the marks go. */
function fixesOf({ start, end, upper, lower }: MergeConflict, text: string): readonly Fix[] {
  const cut = (from: number, to: number) => ({ start: from, end: to, text: '' });
  const says = ({ start: from, end: to }: MergeConflict['upper']) => text.slice(from, to) !== '';
  return [
    {
      title: { ja: '上の版を残す', en: 'Keep the upper version' },
      edits: [cut(start, upper.start), cut(upper.end, end)],
    },
    {
      title: { ja: '下の版を残す', en: 'Keep the lower version' },
      edits: [cut(start, lower.start), cut(lower.end, end)],
    },
    ...(says(upper) && says(lower)
      ? [
          {
            title: { ja: '両方を残す', en: 'Keep both' },
            edits: [cut(start, upper.start), cut(upper.end, lower.start), cut(lower.end, end)],
          },
        ]
      : []),
  ];
}

import { isInFlow } from '../../story/append';
import { typedText } from '../../story/typed';
import { yaml } from '../../text/yaml';
import { defineRule } from '../engine/rule';
import { itemName, keyName } from '../naming';
import { isProse, type UnresolvedReference, unresolvedIn } from './unresolved';

/** Talks are about a draft of their day: what they name may have gone in a later round. */
const isTalk = ({ reference }: UnresolvedReference) => reference.field === 'about';

export default defineRule<UnresolvedReference>({
  id: 'unknown-reference',
  severity: 'error',
  // A name that is half written is no mistake.
  maxWhileTyped: 'information',
  group: 'links',
  since: '0.1.0',
  title: { ja: '指す先がない', en: 'A reference to nothing' },
  why: {
    ja: '「狙い」の id に当たる項目がないと、ありたい姿までの線がそこで切れます。多くは、送り仮名のちがいか、あとから id を変えたためです。',
    en: 'If no item has the id, the line to the vision breaks there. Mostly it is spelt a little differently, or was renamed later.',
  },
  ignore: {
    ja: '「対話」で話題にした項目があとの版でなくなったのなら、そのままでかまいません（ヒントとして知らせるだけです）。',
    en: 'In a dialogue, leave it if the item has gone in a later round (it is only a hint there).',
  },
  bad: [
    {
      text: yaml`
        戦略的取組:
          - id: 雪の助け合い
            内容: 集落ごとに、雪かきと見守りを一緒にできる輪をつくる
        あるべき姿:
          組織:
            - 内容: 課を越えて、集落の困りごとに答えられる組織
              狙い: «雪の助けあい会»
      `,
      fixed: yaml`
        戦略的取組:
          - id: 雪の助け合い
            内容: 集落ごとに、雪かきと見守りを一緒にできる輪をつくる
        あるべき姿:
          組織:
            - 内容: 課を越えて、集落の困りごとに答えられる組織
              狙い: 雪の助け合い
      `,
    },
    {
      text: yaml`
        過年度の取組:
          - 内容: 若手の自主勉強会
            状態: 継続
            引き継ぎ先: «地区の集まり»
      `,
    },
    {
      text: yaml`
        vision:
          statement: A town where people notice each other
        strategies:
          - content: Watch over neighbours as a district
            serves: «vision»
      `,
      fixed: yaml`
        vision:
          statement: A town where people notice each other
        strategies:
          - content: Watch over neighbours as a district
            serves: statement
      `,
    },
    {
      text: yaml`
        対話:
          - 日付: 8/23
            種別: 幹事フィードバック
            内容: 何のための会議かが見えない
            対象: «部長会の見直し»
            対応: 会議の目的を資料の一行目に書いた
      `,
      note: { ja: '対話ではヒントにとどめます。', en: 'Only a hint in a dialogue.' },
    },
  ],
  good: [
    {
      text: yaml`
        戦略的取組:
          - id: 雪の助け合い
            内容: 集落ごとに、雪かきと見守りを一緒にできる輪をつくる
        あるべき姿:
          組織:
            - 内容: 課を越えて、集落の困りごとに答えられる組織
              狙い: 集落ごとに、雪かきと見守りを一緒にできる輪をつくる
      `,
      note: { ja: 'id のかわりに、文そのものでも指せます。', en: 'The exact text will do too.' },
    },
    {
      text: yaml`
        変更理由:
          - 版: 第5回
            対象: 戦略の全体
            理由: 住民への聞き取りで、頼む側の思いが抜けていると気づいた
      `,
    },
  ],
  checkStory(story, report) {
    for (const found of unresolvedIn(story)) {
      const { reference, near } = found;
      if (reference.field === 'serves' && !reference.isSplit && near.length === 0) {
        if (isProse(reference.text)) continue;
      }
      const meant = near[0] ? story.links.resolve(near[0]) : null;
      const span = meant?.mainNode?.span;
      const related =
        span && meant && !story.links.isElsewhere(meant)
          ? [{ span, text: { ja: `「${near[0]}」はここです。`, en: `“${near[0]}” is here.` } }]
          : [];
      const maxSeverity = isTalk(found) ? 'hint' : undefined;
      report({ span: reference.span, args: found, related, maxSeverity });
    }
  },
  message(found, locale) {
    const { reference, near } = found;
    const { from, field, text } = reference;
    const key = keyName(from, field, locale);
    if (locale === 'ja') {
      const what = `「${key}」の「${text}」に当たる項目がありません。`;
      const why = isTalk(found)
        ? 'どの項目への声だったのかが、あとでたどれません。'
        : `${itemName(from, 'ja')}から先のつながりが切れます。`;
      if (near[0]) return { what, why, how: `「${near[0]}」のことでしたら直してください。` };
      const how = isTalk(found)
        ? 'あとの版でなくなった項目なら、そのままでかまいません。'
        : '指したい項目に「id: 名前」を付け、その名前をここに書いてください。';
      return { what, why, how };
    }
    const what = `Nothing here is called “${text}” (“${key}”).`;
    const why = isTalk(found)
      ? 'Later nobody can tell which item was spoken of.'
      : `The line from ${itemName(from, 'en')} breaks off.`;
    if (near[0]) return { what, why, how: `Do you mean “${near[0]}”?` };
    const how = isTalk(found)
      ? 'If the item has gone in a later round, leave it.'
      : 'Give the item you mean an “id”, and write that id here.';
    return { what, why, how };
  },
  fix: ({ args: { reference, near } }) =>
    near.map((name, index) => ({
      title: { ja: `「${name}」にする`, en: `Change to “${name}”` },
      edits: [
        {
          start: reference.span.start,
          end: reference.span.end,
          text: typedText(name, isInFlow(reference.from, reference.field)),
        },
      ],
      isPreferred: index === 0,
    })),
});

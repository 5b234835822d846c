import { insertKey, type TextEdit } from '../../story/edit';
import type { Story } from '../../story/story';
import { yaml } from '../../text/yaml';
import { type Edition, type FormSheet, fieldOf, sheetsOf } from '../../vocabulary';
import { keySkeleton, type SnippetStops } from '../../vocabulary/skeleton';
import { defineRule, type Fix } from '../engine/rule';
import { joinEdits } from '../reasoning/shared/insertKeys';
import { joinItems, type Several } from '../reasoning/shared/once';

/** A sheet that is not there, and the key that holds it. */
interface MissingSheet {
  readonly sheet: FormSheet;
  readonly key: string;
}

interface Args extends Several<MissingSheet> {
  readonly edition: Edition;
}

/** Nothing stands where the author is to type: a fix is no snippet. */
const nothingYet: SnippetStops = { next: () => '', with: () => '' };

export default defineRule<Args>({
  id: 'missing-sheet',
  severity: 'information',
  group: 'sheets',
  since: '0.1.0',
  title: { ja: 'まだないシート', en: 'A sheet not begun yet' },
  why: {
    ja: '様式には決まったシートがあり、一つ欠けると、ありたい姿から一歩までの話がそこで途切れます。書く順番は自由ですが、見せる前にはそろえます。',
    en: 'Each edition has its sheets; where one is missing the line from the vision to the first step breaks. Write them in any order, but have them all before you show the draft.',
  },
  ignore: {
    ja: '書きかけの間は、そのままでかまいません。自分たちの様式と数がちがうときは「様式」を確かめてください。',
    en: 'Leave it while you are still writing. If your form has other sheets, check “edition”.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        «変革ストーリー»: 1
        自治体: 青葉野市
        ありたい姿:
          目標年: 10年後
          宣言: となりの声が届くまち
          姿:
            - id: 支え合い
              内容: 雪の日に、一人暮らしの人が近所の三軒に声をかけられている
        戦略的取組:
          - 内容: 見守りを地区ぐるみに変える
            狙い: 支え合い
        あるべき姿:
          組織:
            - 内容: 地区ごとに、課を越えた担当チームがある
              狙い: 支え合い
        現状:
          - 内容: 相談が課ごとに分かれている
            現状: 一つの相談に三つの課が別々に出向く
            原因: 地区の情報を課の外に出す場がない
        段階:
          - 名称: まず話す
            目標状態:
              - 内容: 隣の課に相談できる職員が、どの課にもいる
                狙い: 支え合い
      `,
      fixed: yaml`
        変革ストーリー: 1
        自治体: 青葉野市
        ありたい姿:
          目標年: 10年後
          宣言: となりの声が届くまち
          姿:
            - id: 支え合い
              内容: 雪の日に、一人暮らしの人が近所の三軒に声をかけられている
        なりゆきの未来:
          -\x20
        戦略的取組:
          - 内容: 見守りを地区ぐるみに変える
            狙い: 支え合い
        あるべき姿:
          組織:
            - 内容: 地区ごとに、課を越えた担当チームがある
              狙い: 支え合い
        現状:
          - 内容: 相談が課ごとに分かれている
            現状: 一つの相談に三つの課が別々に出向く
            原因: 地区の情報を課の外に出す場がない
        段階:
          - 名称: まず話す
            目標状態:
              - 内容: 隣の課に相談できる職員が、どの課にもいる
                狙い: 支え合い
      `,
    },
  ],
  good: [
    {
      text: yaml`
        自治体: 青葉野市
        ありたい姿:
          目標年: 10年後
          宣言: となりの声が届くまち
          姿:
            - id: 支え合い
              内容: 雪の日に、一人暮らしの人が近所の三軒に声をかけられている
        なりゆきの未来:
          - 内容: 一人の民生委員が見守る世帯が倍になる
            区分: 庁外
        戦略的取組:
          - 内容: 見守りを地区ぐるみに変える
            狙い: 支え合い
        あるべき姿:
          組織:
            - 内容: 地区ごとに、課を越えた担当チームがある
              狙い: 支え合い
        現状:
          - 内容: 相談が課ごとに分かれている
            現状: 一つの相談に三つの課が別々に出向く
            原因: 地区の情報を課の外に出す場がない
        段階:
          - 名称: まず話す
            目標状態:
              - 内容: 隣の課に相談できる職員が、どの課にもいる
                狙い: 支え合い
      `,
    },
  ],
  checkStory(story, report) {
    const first = story.firstKey;
    if (!first || story.isDialogueFile) return;
    const { edition, language, root } = story;
    for (const sheet of sheetsOf(edition)) {
      if (root.has(sheet.field)) continue;
      const key = fieldOf('story', sheet.field)[language];
      const args = { items: [{ sheet, key }] as const, edition };
      report({ span: first.span, args, fold: 'sheets' });
    }
  },
  join: joinItems<MissingSheet, Args>,
  message({ items, edition }, locale) {
    const [{ sheet, key }, ...others] = items;
    const { help } = fieldOf('story', sheet.field);
    const titles = items.map((one) => one.sheet.title[locale]);
    const keys = items.map((one) => `「${one.key}」`);
    if (locale === 'ja') {
      const form = edition === 'action-plan' ? 'アクションプラン' : '変革ストーリーシート';
      return {
        what: `${keys.slice(0, 3).join('')}${keys.length > 3 ? `など${keys.length}枚` : ''}のシートがまだありません（様式: ${form}）。`,
        why: '一枚欠けると、ありたい姿から一歩までの話がそこで途切れます。',
        how:
          others.length > 0
            ? `${items.map((one) => `「${one.key}:」`).join('')}を書き足してください。一行ずつでも、話の道すじが見えてきます。`
            : `「${key}:」を書き足してください。${help.ja}`,
      };
    }
    const form = edition === 'action-plan' ? 'action plan' : 'story sheet';
    return {
      what: `Not there yet: “${titles.join('”, “')}” (edition: ${form}).`,
      why: 'Without one the line from the vision to the first step breaks.',
      how:
        others.length > 0
          ? `Add ${items.map((one) => `“${one.key}:”`).join(', ')} to the file. One line each shows the way of the story.`
          : `Add “${key}:” to the file. ${help.en}`,
    };
  },
  fix({ args: { items } }, story) {
    const fixes: Fix[] = items.map(({ sheet, key }) => ({
      title: { ja: `「${key}」を書き足す`, en: `Add “${key}”` },
      edits: skeletonOf(sheet, story),
    }));
    const [first] = fixes;
    if (!first || fixes.length === 1) return fixes.map((fix) => ({ ...fix, isPreferred: true }));
    const title = {
      ja: `足りないシートをすべて書き足す（${items.length}枚）`,
      en: `Add all ${items.length} missing sheets`,
    };
    const edits = joinEdits(fixes.flatMap((fix) => fix.edits));
    return [{ title, edits, isPreferred: true }, ...fixes];
  },
});

/** The sheet's key with its empty skeleton, where the sheet belongs. */
function skeletonOf(sheet: FormSheet, story: Story): TextEdit[] {
  const style = { locale: story.language, depths: { list: 2, map: 2 }, places: nothingYet };
  const [, ...lines] = keySkeleton(story.root.shape, sheet.field, style);
  const skeleton = lines.map((line) => line.slice(2));
  return insertKey(story, story.root, sheet.field, skeleton);
}

import { isTooAbstract, prepareContext } from '../../../drift';
import type { Story } from '../../../story/story';
import type { TextNode } from '../../../syntax/tree';
import { stockWords, wordsIn } from '../../../text/wordsets';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { placedOutcomes, proseOf } from '../shared/items';
import { isJapaneseText } from '../shared/outcomePatterns';

/** What the vision says: the declaration and the images. */
function visionTexts(story: Story): readonly TextNode[] {
  const images = story.images.flatMap((image) => image.texts('content'));
  return [...(story.vision?.texts('statement') ?? []), ...images];
}

/** What sheets 2 to 5 say. */
function upstreamTexts(story: Story): readonly TextNode[] {
  return [
    ...story.defaultFuture,
    ...story.strategies,
    ...story.ideals,
    ...story.currentStates,
  ].flatMap(proseOf);
}

export default defineRule<{ readonly words: readonly string[] }>({
  id: 'vision-too-abstract',
  severity: 'hint',
  group: 'reasoning',
  since: '0.1.0',
  title: {
    ja: 'ありたい姿に、暮らしの場面が一つもない',
    en: 'A vision without a single scene',
  },
  why: {
    ja: '誰も反対しない言葉だけのありたい姿からは、どのアウトカムがそこへ向かっているのかを判断できません。宣言は総合計画の言葉のままでも、姿には場面が要ります。「戦略から先が一般論になる」という幹事の助言も、元をたどるとここに行き着きます。',
    en: 'From words nobody could object to, no one can tell which outcome leads there. The declaration may be the master plan’s own; the images need a scene. That plans turn generic, as coaches note, often begins here.',
  },
  ignore: {
    ja: '場面を、姿ではなく別の資料（総合計画の分野別の将来像など）で示しているとき。',
    en: 'Where the scenes stand in another document, the master plan’s chapters for instance.',
  },
  bad: [
    {
      text: yaml`
        ありたい姿:
          宣言: «笑顔あふれる、活力あるまち»
        段階:
          - アウトカム:
              - 職員が、毎日の仕事の目的を語れている
      `,
    },
  ],
  good: [
    {
      text: yaml`
        ありたい姿:
          宣言: 笑顔あふれる、活力あるまち
          姿:
            - 一人暮らしの高齢者が、買い物の足を近所に気軽に頼めている
        段階:
          - アウトカム:
              - 高齢者が、買い物の手助けを頼める相手を持っている
      `,
    },
  ],
  checkStory(story, report) {
    if (placedOutcomes(story).length === 0) return;
    const vision = visionTexts(story).filter(({ value }) => value.trim() !== '');
    const [first] = vision;
    if (!first || !vision.every(({ value }) => isJapaneseText(value))) return;
    const values = (nodes: readonly TextNode[]) => nodes.map(({ value }) => value);
    if (!isTooAbstract(prepareContext(values(vision), []))) return;
    if (!isTooAbstract(prepareContext([], values(upstreamTexts(story))))) return;
    const words = vision.flatMap(({ value }) => wordsIn(value, stockWords).map(({ word }) => word));
    report({ span: first.span, args: { words: [...new Set(words)].slice(0, 3) } });
  },
  message: ({ words }, locale) => {
    const list = words.map((word) => (locale === 'ja' ? `「${word}」` : `“${word}”`));
    return locale === 'ja'
      ? {
          what: `ありたい姿が${list.length > 0 ? `${list.join('')}のような` : ''}大きな言葉だけで、暮らしの場面がまだ見えません。`,
          why: 'このままでは、どのアウトカムがありたい姿に向かっているのかを判断できません。',
          how: '十年後のある日、誰が、どこで、何をしているかを「姿」に一つ書いてみてください。',
          example: '一人暮らしの高齢者が、買い物や通院の足を近所に気軽に頼めている',
        }
      : {
          what: `The vision speaks in large words${list.length > 0 ? ` (${list.join(', ')})` : ''}; no scene of daily life can be seen yet.`,
          why: 'As it stands nobody can tell which outcome leads there.',
          how: 'Write one image: on a day ten years ahead, who does what, and where?',
          example: 'An old man living alone asks next door for a ride to the clinic, without ado.',
        };
  },
});

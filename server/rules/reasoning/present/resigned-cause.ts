import type { Item } from '../../../story/item';
import type { Story } from '../../../story/story';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { findPhrase, hasActions, keyIn } from '../shared/phrases';

interface Args {
  readonly words: string;
  readonly current: Item;
}

const resignedPattern = new RegExp(
  alternatives`
    どうせ|仕方(?:が|の)?な[いく]|しかた(?:が|の)?な[いく]|しょうがない|余裕(?:が|は|も)?な[いくし]|手[一いっ]+杯|手いっぱい|精一杯|やむを得
    変わらないという|あきらめ|諦め|\b(?:no time|too busy|cannot be helped|hopeless)\b
  `,
  'i',
);

/** Does an action (or whatever leads to one) set out to change this? */
function isTackled(story: Story, current: Item): boolean {
  return story.links.servers(current).length > 0;
}

/** Does the cause stop at these words, nothing further being said? */
function endsThere(cause: string, words: string): boolean {
  const rest = cause.slice(cause.indexOf(words) + words.length);
  return rest.replace(/[^\p{L}]/gu, '').length <= maxRest;
}

/** Letters after the words that still belong to their sentence: 〜な状態である. */
const maxRest = 12;

export default defineRule<Args>({
  id: 'resigned-cause',
  severity: 'hint',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: 'あきらめが原因になっている', en: 'Cause told with resignation' },
  why: {
    ja: '変化のいちばんの壁は「どうせ変わらない」という気持ちで、今のまま続けること自体が危うい、と幹事は語ります。忙しさは原因の終点でなく、打ち手の入口です。',
    en: 'The greatest barrier is the feeling that nothing changes anyway, coaches say, and going on as before is a risk of its own. Being busy is where a remedy begins and not where the reasons end.',
  },
  ignore: {
    ja: 'この現状を変えるアクションを「狙い」で結べば、何も言いません。',
    en: 'Once an action names this in its aim, nothing is said.',
  },
  bad: [
    {
      text: yaml`
        現状:
          - id: 足の遠い地区
            内容: 地区の集まりに出る職員が減った
            原因: 目の前の仕事で«手一杯»になっている
        段階:
          - アクション:
              - 月に一度、三つの課で地区を歩く
      `,
    },
  ],
  good: [
    {
      text: yaml`
        現状:
          - id: 足の遠い地区
            内容: 地区の集まりに出る職員が減った
            原因: 目の前の仕事で手一杯になっている
      `,
    },
  ],
  checkStory(story, report) {
    if (!hasActions(story)) return;
    for (const current of story.currentStates) {
      if (isTackled(story, current)) continue;
      const phrase = findPhrase(current.texts('cause'), resignedPattern);
      if (phrase && endsThere(current.text('cause'), phrase.text))
        report({ span: phrase.span, args: { words: foldWidth(phrase.text), current } });
    }
  },
  message({ words, current }, locale) {
    const key = keyIn(current, 'action', 'serves', locale);
    return locale === 'ja'
      ? {
          what: `原因が「${words}」で止まっていて、この現状に向かうアクションがありません。`,
          why: 'ここで立ち止まると、今のまま続けることを選んだことになります。',
          how: `その時間や余裕は、何をやめれば生まれるでしょうか。この現状を「${key}」にしたアクションを一つ考えてみてください。`,
          example: `週次の報告会を三か月休み、空いた半日に地区を歩く（${key}: 足の遠い地区）`,
        }
      : {
          what: `The cause stops at “${words}”, and no action sets out to change this.`,
          why: 'To stop here is to choose that things go on as they are.',
          how: `What could be stopped to win that time? Think of one action that names this in “${key}”.`,
          example: 'Drop the weekly report meeting for three months and walk the district instead',
        };
  },
});

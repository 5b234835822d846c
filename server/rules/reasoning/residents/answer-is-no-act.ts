import type { TextNode } from '../../../syntax/tree';
import { alternatives } from '../../../text/alternatives';
import { wordingEnd } from '../../../text/endings';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { shortText } from '../../naming';
import { andOthers, andOthersEn, joinItems, type Several } from '../shared/once';

interface Args extends Several<TextNode> {
  readonly isUse: boolean;
}

/** What the force is or gives of itself, and not what we do with it. */
const givesPattern = new RegExp(
  alternatives`
    (?:得られ|もらえ|期待でき|参考になり?|頼りになり?|協力的で)(?:る|やすい|そう)?(?:ある|です)?$
    (?:が|も|に)(?:ある|いる|多い|高い|強い|大きい|得やすい|なる)$
  `,
);
/** Doing the same for longer, or making others think otherwise. */
const persistPattern = new RegExp(
  alternatives`
    (?:何度[もで]|粘り強く|根気よく|繰り返し|くり返し|地道に|丁寧に)[^。]{0,14}(?:続け|対話|説[明得]|伝え|働きかけ|話|対応|応じ)
    (?:熱意|情熱|思い|想い)[をで](?:[^。]{0,8}(?:伝え|訴え))[^。]{0,24}(?:もら[うえ]|得る|変え)
    ^(?:理解(?:を(?:求め|得|促)|してもら)|理解者を増や)[^、。]{0,10}$
    ^[^、。]{0,10}(?:説明|対話|周知|啓発)(?:を(?:する|行う|続ける|徹底する|重ねる))?$
  `,
);

function isNoAct({ value }: TextNode, isUse: boolean): boolean {
  const text = foldWidth(value);
  return (isUse ? givesPattern : persistPattern).test(text.slice(0, wordingEnd(text)));
}

export default defineRule<Args>({
  id: 'answer-is-no-act',
  severity: 'information',
  group: 'reasoning',
  since: '0.2.0',
  title: { ja: '手立てになっていない活かし方・対策', en: 'An answer that is no act' },
  why: {
    ja: '「意見がもらえる」は力の説明で、いつ何を頼むかがまだ決まっていません。「何度も対話を続ける」は、相手の負担や心配が減る手立てではありません。力の場は、明日することを決めるためのシートです。',
    en: '“We can get advice” describes the force; it is not settled what to ask, and when. “Keep talking” lessens nobody’s worry. A force field is there to decide what to do tomorrow.',
  },
  ignore: {
    ja: 'いつ何を頼むかを、アクションの側に書いてあるとき。',
    en: 'Where an action says what is asked, and when.',
  },
  bad: [
    {
      text: yaml`
        力の場:
          推進力:
            - 力: 消防団に若手職員が14人いる
              活かし方: «集落のことについて意見がもらえる»
      `,
    },
    {
      text: yaml`
        様式: アクションプラン
        力の場:
          抵抗力:
            - 力: 集落に出る時間がないという係長の声
              対策: «粘り強く説明を続ける»
      `,
    },
  ],
  good: [
    {
      text: yaml`
        力の場:
          推進力:
            - 力: 消防団に若手職員が14人いる
              活かし方: 集落の会に一緒に出て、顔をつないでもらう
          抵抗力:
            - 力: 集落に出る時間がないという係長の声
              対策: 毎月の係会議を集落の集会所で開く
      `,
    },
  ],
  on: ['driving', 'restraining'],
  checkItem(item, report) {
    const isUse = item.shape.id === 'driving';
    for (const node of item.texts(isUse ? 'use' : 'countermeasure')) {
      if (!isNoAct(node, isUse)) continue;
      report({ span: node.span, args: { items: [node], isUse }, fold: 'answers' });
    }
  },
  join: joinItems<TextNode, Args>,
  message({ items: [node, ...others], isUse }, locale) {
    const name = shortText(node.value);
    const count = others.length + 1;
    return locale === 'ja'
      ? {
          what: isUse
            ? `『${name}』${andOthers(count)}は、力の説明で、活かし方がまだです。`
            : `『${name}』${andOthers(count)}では、相手の心配や負担が減りません。`,
          why: isUse
            ? '味方がいても、いつ何を頼むかを決めなければ力になりません。'
            : '同じことを長く続けても、心配の中身に応えなければ同じ所で止まります。',
          how: isUse
            ? '誰に、いつ、何を頼むかを「〜してもらう」「〜する」と書いてください。'
            : '相手が失うと感じているもの（時間、情報、立場）を一つ選び、それが減らない形を書いてください。',
          example: isUse
            ? '活かし方: 集落の会に一緒に出て、顔をつないでもらう'
            : '対策: 毎月の係会議を集落の集会所で開き、会議を増やさない',
        }
      : {
          what: isUse
            ? `“${name}”${andOthersEn(count)} ${count > 1 ? 'describe' : 'describes'} the force; how it is used is still open.`
            : `“${name}”${andOthersEn(count)} ${count > 1 ? 'lessen' : 'lessens'} nobody’s worry or burden.`,
          why: isUse
            ? 'Allies help only when it is settled what you ask of them, and when.'
            : 'Doing the same for longer stops at the same point, unless it answers the worry.',
          how: isUse
            ? 'Write whom you ask for what, and when.'
            : 'Choose one thing they fear to lose (time, information, standing), and keep it for them.',
          example: isUse
            ? 'use: They introduce us at the district meeting'
            : 'countermeasure: Use the existing monthly meeting; no new one',
        };
  },
});

import type { Item } from '../../../story/item';
import type { TextNode } from '../../../syntax/tree';
import { alternatives } from '../../../text/alternatives';
import { wordingEnd } from '../../../text/endings';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { shortText } from '../../naming';
import { andOthers, andOthersEn, joinItems, type Several } from '../shared/once';

/** The texts that name no deed, of one list. */
interface Args extends Several<TextNode> {
  readonly isStep: boolean;
}

/** Talk among those in charge, a subject, a paper: what stands for a deed. */
const noActPattern = new RegExp(
  alternatives`
    (?:に(?:ついて|関して|関すること)|のこと|の件)$
    (?:担当|課|係|部|局|部署|所属|関係者|上司|管理職)[^、。]{0,6}(?:との|と)(?:の)?(?:協議|調整|打[ち]?合わ?せ|相談|意見交換|情報共有)(?:する|を行う|を進める)?$
    ^[^、。のをがに]{0,12}(?:プラン|計画|案|資料|報告書|論文|シート)$
    ^(?:継続|検討|協議|調整|情報共有|打合せ|会議|研究)(?:する|を行う)?$
    (?:答え|思い|意識|気持ち|初心)を(?:持ち続ける|忘れない|大切にする)$
    促し続ける$
  `,
);

function namesNoAct({ value }: TextNode): boolean {
  const text = foldWidth(value);
  return noActPattern.test(text.slice(0, wordingEnd(text)));
}

/** What the row or action says it does; a row that has its どのように says it there. */
function deedOf(item: Item): TextNode | null {
  return item.texts(item.shape.id === 'first-step' ? 'what' : 'content')[0] ?? null;
}

export default defineRule<Args>({
  id: 'step-without-act',
  severity: 'information',
  group: 'reasoning',
  since: '0.2.0',
  title: { ja: '何をするのかが見えない取組', en: 'A step without a deed' },
  why: {
    ja: '「〜との協議」「〜について」「アクションプラン」は、話題や書類の名前です。協議の先で誰が何をするのかが書かれていないと、動いたかどうかを誰も確かめられず、話し合うこと自体が目的になります。',
    en: '“Talks with …”, “on …”, “the action plan” name a subject or a paper. Unless it says what is done after the talk, nobody can tell whether anything moved.',
  },
  ignore: {
    ja: 'まだ相手と会っておらず、協議の結果で中身を決めるとき。いつ決めるかを書き添えてください。',
    en: 'Where the talk decides what is done. Say when it will be decided.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: «研修担当課との協議»
                目的: 新しく来た職員が、地区の人と出会ってから働けるようにするため
      `,
    },
    {
      text: yaml`
        様式: アクションプラン
        一歩踏み出す:
          - 誰が: 私たち三人
            いつから: 10/1
            誰と: 所属の同僚
            何を: «アクションプランについて»
            どこまで: 三回話す
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 研修担当課と、新任研修の一日を地区で過ごす日に替える
                目的: 新しく来た職員が、地区の人と出会ってから働けるようにするため
      `,
    },
  ],
  on: ['action', 'first-step'],
  checkItem(item, report) {
    const deed = deedOf(item);
    if (!deed || !namesNoAct(deed)) return;
    const isStep = item.shape.id === 'first-step';
    report({ span: deed.span, args: { items: [deed], isStep }, fold: item.shape.id });
  },
  join: joinItems<TextNode, Args>,
  message({ items: [deed, ...others], isStep }, locale) {
    const name = shortText(deed.value);
    const count = others.length + 1;
    return locale === 'ja'
      ? {
          what: `『${name}』${andOthers(count)}は、何をするのかが見えません。`,
          why: 'いつ何をすれば済むのかが読めないと、動いたかどうかを確かめられません。',
          how: isStep
            ? '「〜に行く」「〜を渡す」「〜を試す」のように、その日にする動作を一つ書いてください。'
            : '協議や検討の先で、誰が何を変えるのかを書いてください。話し合いそのものは「方法」に書けます。',
          example: isStep
            ? '地図の案を一枚持って、三課の係長に会いに行く'
            : '研修担当課と、新任研修の一日を地区で過ごす日に替える',
        }
      : {
          what: `“${name}”${andOthersEn(count)} ${count > 1 ? 'do' : 'does'} not say what is done.`,
          why: 'Where nobody can read what is to be done, there is nothing to check.',
          how: isStep
            ? 'Write the one thing you do on that day: go and see, hand over, try.'
            : 'Say who changes what after the talk. The talk itself may stand under method.',
          example: isStep
            ? 'Take one page of the map to the three section heads'
            : 'With the training office, turn one day of the induction into a day by the brook',
        };
  },
});

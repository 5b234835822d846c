import type { Item } from '../../../story/item';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { itemName, itemSpan, keyName } from '../../naming';
import { joinItems, type Several } from '../shared/once';
import { isDetailed, writeKeys } from '../shared/plan';

type Args = Several<Item>;

export default defineRule<Args>({
  id: 'no-alternatives',
  severity: 'information',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: 'なぜこの打ち手が先なのか', en: 'Why this one first?' },
  why: {
    ja: '打ち手はほかにもあるのに、なぜこれを優先するのか。そこの深掘りが足りない、と幹事はよく指摘します。選んだ訳があると、時間や人に無理が出た時に別の方法へ切りかえられます。',
    en: 'There are other ways: why is this one first? Coaches often find too little thought here. With the reason written down, one can change to another way when time or people run short.',
  },
  ignore: {
    ja: '首長の指示などで、選ぶ余地のなかった取組。',
    en: 'Where there was no choice, because the mayor asked for it, say.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: «保育所の玄関先に立ち話の椅子を置く»
                目的: 言い出せない親の声を受け取るため
      `,
      fixed: yaml`
        段階:
          - アクション:
              - 内容: 保育所の玄関先に立ち話の椅子を置く
                目的: 言い出せない親の声を受け取るため
                理由:\x20
      `,
    },
    {
      text: yaml`
        様式: アクションプラン
        段階:
          - アクション:
              - «保育所の玄関先に立ち話の椅子を置く»
      `,
      fixed: yaml`
        様式: アクションプラン
        段階:
          - アクション:
              - 内容: 保育所の玄関先に立ち話の椅子を置く
                理由:\x20
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 保育所の玄関先に立ち話の椅子を置く
                目的: 言い出せない親の声を受け取るため
                理由: アンケートの回収は3割だったが、迎えの5分なら話してもらえた
      `,
    },
  ],
  checkStory(story, report) {
    const begun = (story.stages[0]?.items('actions') ?? []).filter((action) => action.main !== '');
    // The sheet of 2022 asks for the purpose first; whoever has written none is told about that.
    const isAsked = (action: Item) =>
      story.edition === 'action-plan' || (isDetailed(action) && action.isFilled('purpose'));
    const bare = begun.filter(
      (action) => isAsked(action) && !action.isFilled('reason') && !action.isFilled('assumption'),
    );
    for (const action of bare) {
      report({ span: itemSpan(action), args: { items: [action] }, fold: 'actions' });
    }
  },
  join: joinItems<Item, Args>,
  message({ items: [action, ...rest] }, locale) {
    const key = keyName(action, 'reason', locale);
    const others = rest.length;
    return locale === 'ja'
      ? {
          what: `最初の段階の${itemName(action, 'ja')}${others > 0 ? `など${others + 1}件` : ''}に、これを選んだ訳がありません。`,
          why: '「なぜこれから始めるのか」は、読む人が最初に聞きたいことです。',
          how: `ほかに考えた案を一つ思い出し、それよりこちらを先にした訳を「${key}」に書いてください。`,
          example: `${key}: 説明会も考えたが、迎えの5分なら31人全員が話してくれた`,
        }
      : {
          what: `Nothing says why ${itemName(action, 'en')} was chosen${others > 0 ? ` (nor ${others} more of the first stage)` : ''}.`,
          why: 'Why begin here? It is the first thing a reader wants to know.',
          how: `Recall one other way that you thought of, and write in “${key}” why this goes first.`,
          example: `${key}: A leaflet had been sent three times; nobody remembered it`,
        };
  },
  fix(
    {
      args: {
        items: [action],
      },
    },
    story,
  ) {
    return writeKeys(story, action, ['reason']);
  },
});

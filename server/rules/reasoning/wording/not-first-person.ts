import type { Item } from '../../../story/item';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { keyName, shortText } from '../../naming';
import { namesMember } from '../shared/members';
import { findPhrase } from '../shared/phrases';

interface Args {
  readonly kind: 'wish' | 'nobody';
  readonly item: Item;
  readonly words: string;
}

/** What others should do, where a deed is asked for. */
const wishPattern = new RegExp(
  alternatives`
    (?:す|る|く|む|う|ぶ|つ)べき(?:である|だ|です)?[。.]?$|て(?:ほし|欲し)い(?:と(?:思う|考える))?[。.]?$
    (?:を(?:して|行って)|取り?組んで|実施して|対応して|改善して|協力して)もら[うい](?:たい)?[。.]?$
    (?:お願い(?:する|したい)|(?:要請|要望|期待)(?:する|したい))[。.]?$
    ^(?:staff|managers?|sections?|departments?|they|people|everyone) should\b
  `,
  'i',
);
/** Fewer owners may be chance. */
const minOwners = 3;

export default defineRule<Args>({
  id: 'not-first-person',
  severity: 'information',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '一人称で語られていない', en: 'Not in the first person' },
  why: {
    ja: '「一人称で捉え語る」は部会の四つの言葉の一つで、幹事は「自分の立ち位置はどこか」と問います。誰かにしてほしいことは、自分の行動に言いかえると動き出します。',
    en: 'To speak in the first person is one of the four words of the study group; coaches ask, where do you stand yourself? What others should do begins to move once it is put as a deed of your own.',
  },
  ignore: {
    ja: '担当課に頼むこと自体が最初の一歩で、頼みに行くのが自分たちだと分かるとき。',
    en: 'Where asking is the step itself, and it is clear that you go and ask.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 係長は部下ともっと話«すべき»
                目的: 住民の困りごとが早く伝わるようにするため
      `,
    },
    {
      text: yaml`
        メンバー:
          - 氏名: 桑原 つむぎ
        段階:
          - アクション:
              - 内容: 三課の集まりを月に一度開く
                担い手: «人事課»
                目的: 住民を待たせないため
              - 内容: 住民の声を庁議に届ける
                担い手: 企画課
                目的: 住民の声から決めるため
              - 内容: 地区を歩く
                担い手: 各課の係長
                目的: 暮らしの場面を知るため
      `,
    },
  ],
  good: [
    {
      text: yaml`
        メンバー:
          - 氏名: 桑原 つむぎ
        段階:
          - アクション:
              - 内容: 三課の集まりを月に一度開く
                担い手: 桑原、人事課
                目的: 住民を待たせないため
              - 内容: 住民の声を庁議に届ける
                担い手: 企画課
                目的: 住民の声から決めるため
              - 内容: 地区を歩く
                担い手: 各課の係長
                目的: 暮らしの場面を知るため
      `,
    },
  ],
  checkStory(story, report) {
    const deeds = [
      ...story.actions.map((item) => [item, ['content']] as const),
      ...story.firstSteps.map((item) => [item, ['what', 'how-far', 'how']] as const),
    ];
    for (const [item, fields] of deeds) {
      if (/みんな/.test(item.text('who'))) continue;
      const texts = fields.flatMap((field) => item.texts(field));
      const phrase = findPhrase(texts, wishPattern);
      if (phrase) report({ span: phrase.span, args: { kind: 'wish', item, words: phrase.text } });
    }
    if (story.root.items('members').length === 0) return;
    const people = [
      ...story.actions.flatMap((item) => item.texts('owner')),
      ...story.firstSteps.flatMap((item) => item.texts('who')),
    ].filter(({ value }) => value !== '');
    const [first] = people;
    const owner = story.actions.find((item) => item.isFilled('owner'));
    if (!first || !owner || people.length < minOwners) return;
    if (
      people.some(({ value }) => namesMember(value, story) || /マネ友|期生/.test(foldWidth(value)))
    ) {
      return;
    }
    report({ span: first.span, args: { kind: 'nobody', item: owner, words: '' } });
  },
  message({ kind, item, words }, locale) {
    if (locale === 'ja') {
      return kind === 'wish'
        ? {
            what: `${item.main ? `『${shortText(item.main)}』の` : ''}「${words}」は、ほかの人に望む言い方です。`,
            why: '相手が動くのを待つ計画は、相手が忙しいとそこで止まります。',
            how: '「そのために私（私たち）は何をするか」に言いかえてみてください。頼むのなら、いつ、誰に、何を持って行くかまで。',
            example: '係長に昼の15分をもらい、聴いた話を一つずつ伝える',
          }
        : {
            what: '担い手に、自分たちの名前が一度も出てきません。',
            why: '人に任せきりの計画に見えると、「あなたはどこに立つのか」と聞かれます。',
            how: `自分たちが動く取組の「${keyName(item, 'owner', 'ja')}」に、名前か「私たち」を書いてください。`,
            example: '担い手: 桑原と人事課',
          };
    }
    return kind === 'wish'
      ? {
          what: `“${words}” says what others should do.`,
          why: 'A plan that waits for others stops whenever they are busy.',
          how: 'Say what you will do towards it yourself. If it is to ask, then whom, when, and with what in hand.',
          example: 'Take fifteen minutes of the managers’ lunch and tell them one story each time',
        }
      : {
          what: 'None of the owners is one of you.',
          why: 'It looks as if all were left to others, and people will ask where you stand yourselves.',
          how: `Write your names, or “we”, as “${keyName(item, 'owner', 'en')}” where you act yourselves.`,
          example: 'owner: Mina, with two farmers',
        };
  },
});

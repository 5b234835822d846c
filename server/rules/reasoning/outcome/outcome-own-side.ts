import type { Item } from '../../../story/item';
import type { Story } from '../../../story/story';
import { alternatives } from '../../../text/alternatives';
import { foldWidth, spellingKey } from '../../../text/normalize';
import { actorWords, anyOf, hasWord, residentWords } from '../../../text/wordsets';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { itemSpan, shortText } from '../../naming';
import { type PlacedOutcome, placedOutcomes } from '../shared/items';
import { isJapaneseText } from '../shared/outcomePatterns';

/** The authors themselves. */
const wePattern =
  /研究生|私(?:たち|ども)|自分たち|われわれ|我々|わたしたち|部会員|(?:三|3|二|2)人(?:が|の|で|は)|\b(?:we|us|our|ourselves|the three of us)\b/i;
const otherActors = [...actorWords.filter((word) => word !== '研究生'), ...residentWords];
/** Others who do something, or with whom something is done. */
const othersInPattern = new RegExp(`${anyOf(otherActors)}[^、。の]{0,3}[がはもとに]`);
const othersEnPattern = new RegExp(
  alternatives`
    \b(?:${alternatives`
      residents?|citizens?|people|staff|officers?|colleagues?|managers?|famil(?:y|ies)|children
      parents?|businesses|departments?
    `})\b
  `,
  'i',
);

/** Whose change it is, as far as the outcome says: its 対象, else its text. */
function isOwn({ outcome, action }: PlacedOutcome, members: readonly string[]): boolean {
  const who = outcome.text('who');
  if (who !== '' && action && spellingKey(who) === spellingKey(action.text('owner'))) return true;
  const text = foldWidth(who !== '' ? who : outcome.main);
  if (who !== '' && hasWord(text, otherActors)) return false;
  if ((isJapaneseText(text) ? othersInPattern : othersEnPattern).test(text)) return false;
  return wePattern.test(text) || members.some((name) => text.includes(name));
}

/** The names of the members, family names too where they are set apart. */
function memberNames(story: Story): string[] {
  return story.root
    .items('members')
    .flatMap((member) => {
      const name = foldWidth(member.text('name')).trim();
      return [name, name.split(/\s+/)[0] ?? ''];
    })
    .filter((name) => name.length >= 2);
}

export default defineRule<{ readonly first: Item; readonly count: number }>({
  id: 'outcome-own-side',
  severity: 'information',
  group: 'reasoning',
  since: '0.1.0',
  title: {
    ja: '変わるのが自分たちだけになっている',
    en: 'Nobody changes but the authors',
  },
  why: {
    ja: '取り組んだ側に起きることはアウトプット、相手の側に起きることがアウトカム、と評価の入門書は分けています。「まず自分が変わる」のは大切な一歩ですが、自分たちだけで完結せず周りを巻き込むように、と幹事はくり返し助言しています。',
    en: 'What happens on the doers’ side is output; outcome is what happens on the other side. Changing yourself first is a fine first step, but coaches keep asking not to end with yourselves.',
  },
  ignore: {
    ja: '最初の段階だけを書いていて、次の段階で職員や住民の変化を書くつもりのとき。',
    en: 'While only the first stage is written and colleagues or residents follow in the next.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - «私たち三人が、生活者の目で仕事を見られている»
              - 研究生が、自分の言葉で語れている
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 私たち三人が、生活者の目で仕事を見られている
              - 北ノ沢の住民が、困りごとを市に気軽に話している
      `,
    },
  ],
  checkStory(story, report) {
    const placed = placedOutcomes(story).filter(({ outcome }) => outcome.main !== '');
    const first = placed[0]?.outcome;
    if (!first || placed.length < 2) return;
    const members = memberNames(story);
    if (!placed.every((one) => isOwn(one, members))) return;
    report({ span: itemSpan(first), args: { first, count: placed.length } });
  },
  message: ({ first, count }, locale) =>
    locale === 'ja'
      ? {
          what: `『${shortText(first.main)}』など${count}件のアウトカムが、どれも私たち自身の変化です。`,
          why: 'まず自分が変わることは大切な一歩ですが、ありたい姿に届くには、その先で周りの職員や住民が変わる必要があります。',
          how: '私たちが変わると、次に誰がどう変わるかを一つ書き足してみてください。',
          example: '北ノ沢の住民が、困りごとを市に気軽に話している',
        }
      : {
          what: `“${shortText(first.main)}” and all other outcomes (${count}) are changes in ourselves.`,
          why: 'Changing ourselves comes first, but the vision is reached only when colleagues and residents change after us.',
          how: 'Add one outcome: once we have changed, who changes next, and how?',
          example: 'Residents bring their troubles to the town without ado.',
        },
});

import { partOf, type Span } from '../../../syntax/tree';
import { actToChange, type Rewording } from '../../../text/actToChange';
import { endsInActNoun, endsInActVerb } from '../../../text/endings';
import { foldWidth } from '../../../text/normalize';
import { anyOf, residentWords } from '../../../text/wordsets';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { itemSpan } from '../../naming';
import { shortName } from '../shared/items';

interface Args {
  readonly name: string;
  /** How to say it as a state, where the verb has such a form. */
  readonly rewording: Rewording | null;
  /** Where the rewording goes; null where the text does not stand in the file as it is read. */
  readonly place: Span | null;
}

/** 住み続ける, 暮らし続ける: a state that lasts. */
const goesOnPattern = /[いきしちにみりけせてべめれ]続け(?:る|ます|ている)$/;
/** Who lives there is the one who does it: then the doing is the picture. */
const doneByPeoplePattern = new RegExp(
  `(?:${anyOf(residentWords)}|人|親|子|家族|漁師|農家|高校生|学生|生徒|世代)(?:たち|同士|一人ひとり)?[がはも]`,
);
const doingInEnglishPattern =
  /^(?:to )?(?:promote|support|strengthen|develop|implement|establish|build|improve|hold|introduce|provide|enhance)\b/i;

function isDoing(text: string): boolean {
  if (doingInEnglishPattern.test(text)) return true;
  const folded = foldWidth(text);
  if (goesOnPattern.test(folded) || doneByPeoplePattern.test(folded)) return false;
  return endsInActNoun(text) || endsInActVerb(text);
}

export default defineRule<Args>({
  id: 'vision-is-activity',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '姿が「すること」になっている', en: 'Image that is an activity' },
  why: {
    ja: '姿は、取組を終えたあとに地域がどうなっているかを描く所です。成果の鎖の手引きも、望ましい状態で終わるように書くことを勧めています。',
    en: 'An image shows the region after all the doing. Guides on results chains ask to end in a desirable state.',
  },
  ignore: {
    ja: '住民の営みそのもの（祭りを続ける、など）を描いているなら、そのままでかまいません。',
    en: 'Leave it where it pictures what residents themselves do (keeping the festival going, say).',
  },
  bad: [
    {
      text: yaml`
        ありたい姿:
          姿:
            - «若い世代の移住を増やす»
            - 高校生が、祭りの使い道を決める席にいる
      `,
      fixed: yaml`
        ありたい姿:
          姿:
            - 若い世代の移住が増えている
            - 高校生が、祭りの使い道を決める席にいる
      `,
    },
    {
      text: yaml`
        ありたい姿:
          姿:
            - «子育て世代向けの移住相談会の開催»
      `,
    },
  ],
  good: [
    {
      text: yaml`
        ありたい姿:
          姿:
            - 親が急な用の日に、近所へ子どもを預けられている
            - 高校生が、祭りの運営に参加する
      `,
    },
  ],
  on: 'image',
  checkItem(item, report) {
    const node = item.mainNode;
    if (!node || !isDoing(node.value)) return;
    const rewording = actToChange(node.value);
    const isVerbatim = node.verbatim >= 0;
    const place = rewording && isVerbatim ? partOf(node, rewording.start, rewording.end) : null;
    report({ span: itemSpan(item), args: { name: shortName(item), rewording, place } });
  },
  message: ({ name, rewording }, locale) =>
    locale === 'ja'
      ? {
          what: `姿『${name}』が「すること」になっています。`,
          why: '姿は、それをした先で、暮らしがどうなっているかを描く所です。',
          how: rewording
            ? `『${rewording.from}』→『${rewording.to}』のように、そうなっている様子で書いてみてください。`
            : 'それをすると、だれの暮らしがどう変わっているか。その様子を書いてみてください。',
          example: '親が急な用の日に、近所へ子どもを預けられている',
        }
      : {
          what: `The image “${name}” says what is done.`,
          why: 'An image shows how people live once it has been done.',
          how: 'Whose life is different then, and how? Write that.',
          example: 'Young families earn a living from the lake without harming it',
        },
  fix: ({ args: { rewording, place } }) =>
    rewording && place
      ? [
          {
            title: { ja: `「${rewording.to}」と言いかえる`, en: `Reword as “${rewording.to}”` },
            edits: [{ start: place.start, end: place.end, text: rewording.newText }],
          },
        ]
      : [],
});

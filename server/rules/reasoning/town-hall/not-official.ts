import type { Item } from '../../../story/item';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { capital, itemName } from '../../naming';
import { findPhrase } from '../shared/phrases';
import { isDrafted, planTest } from '../shared/plan';

interface Args {
  readonly action: Item;
  readonly words: string;
}

const offDutyPattern = new RegExp(
  alternatives`
    オフサイト(?:ミーティング)?|自主(?:的な)?(?:勉強会|研究会|活動|サークル)|有志|任意参加|ランチ(?:会|ミーティング)
    (?:勤務)?時間外(?:の|に)(?!勤務)|業務外|(?<!(?:工場|工業団地|会社|企業|商店|学校|農協|漁協|店)[^。]*)昼休み
    \b(?:off-?site|voluntary|after hours|lunch(?:time)? (?:club|meeting))\b
  `,
  'i',
);
const officialPattern = new RegExp(
  alternatives`
    オフィシャル|正式|公式|研修(?:の中)?[にへ](?:組み?入|組み?込|位置)|研修の?日程|位置[付づ]け|要綱|分掌|予算(?:化|に|を)|制度(?:化|に|と)
    業務として|職務として|仕事として|勤務として|勤務時間(?:内|に)|勤務の一部
    \b(?:official|duties|budget|working hours|part of (?:the job|training)|policy)\b
  `,
  'i',
);

const isOfficial = planTest((text) => officialPattern.test(foldWidth(text)));

export default defineRule<Args>({
  id: 'not-official',
  severity: 'information',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '有志の活動のままになっている', en: 'Left to volunteers' },
  why: {
    ja: 'オフサイトから、オフィシャルな仕組みへ。有志の集まりは始めやすい半面、世話役の負担が大きく、同じ顔ぶれになり、忙しくなると止まります。続いた先の姿まで描くよう、幹事は勧めます。',
    en: 'From off-site to official, coaches advise. What volunteers do is easy to begin; but it rests on a few, draws the same faces, and stops when times are busy. Say what becomes of it.',
  },
  ignore: {
    ja: '有志だからこそ意味がある、と決めて続けるとき。世話役の交代のしかたを書いておくと安心です。',
    en: 'Where it is meant to stay voluntary. Then say how its keepers take turns.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        段階:
          - 名称: まず話す
            アクション:
              - «有志»の職員が昼に集まる
              - 地区の聞き取りに行く
          - 名称: 広げる
            アクション:
              - 内容: 住民と職員が12地区を歩く
                引き継ぎ: 歩き方の手順書を次の期に渡す
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - 名称: まず話す
            アクション:
              - 有志の職員が昼に集まる
              - 地区の聞き取りに行く
          - 名称: 広げる
            アクション:
              - 内容: 集まりを新任研修に組み入れ、住民と12地区を歩く
                引き継ぎ: 歩き方の手順書を次の期に渡す
      `,
    },
  ],
  checkStory(story, report) {
    if (!isDrafted(story) || isOfficial(story)) return;
    for (const action of story.actions) {
      const phrase = findPhrase(action.texts('content'), offDutyPattern);
      if (!phrase) continue;
      report({ span: phrase.span, args: { action, words: phrase.text } });
      return;
    }
  },
  message: ({ action, words }, locale) =>
    locale === 'ja'
      ? {
          what: `${itemName(action, 'ja')}は「${words}」の活動で、仕事として位置づける先が計画にありません。`,
          why: '好意だけに支えられた集まりは、世話役の異動や繁忙期で止まりがちです。',
          how: '手応えが出たら何に載せるか（研修の一コマ、事務分掌、勤務時間の扱い、予算など）を、後の段階に一つ書いてください。',
          example: '段階3: 新任研修の日程に、地区を歩く半日を組み入れる',
        }
      : {
          what: `${capital(itemName(action, 'en'))} is “${words}”, and no later stage makes it part of the job.`,
          why: 'What rests on good will alone stops when its keeper is moved or the busy season comes.',
          how: 'Say in a later stage what it will become once it works: an hour of a training, a line in the duties, working hours, a budget.',
          example: 'Stage 3: new officers walk a stream in their first month',
        },
});

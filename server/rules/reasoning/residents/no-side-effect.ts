import type { Item } from '../../../story/item';
import type { Story } from '../../../story/story';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { keyName } from '../../naming';
import { actionsIn, proseText } from '../shared/items';
import { findPhrase, keyIn } from '../shared/phrases';

interface Args {
  readonly words: string;
  readonly action: Item;
}

/** What residents meet with is moved, closed or handed to a machine. */
const cutsOffPattern = new RegExp(alternatives`
    (?:窓口|手続き?|申請|相談|予約|受付|サービス|会場|施設|公民館|学校|支所|出張所|バス)[^、。]{0,10}?(?:${alternatives`
      オンライン化|デジタル化|電子化|スマート化|自動化|無人化|DX化?|AI化?|民間委託|委託|民営化|廃止|統合|統廃合|集約|縮小
    `})
  `);
/** Those who may be left out are thought of. */
const thinksOfPattern =
  /取り残|置き去り|苦手|不慣れ|使えない|通えな|困る|困って|ついて(?:いけ|行け|これ|来れ)|不便|格差|不安|代わり|代替|対面|手当て|声|left (?:out|behind)|cannot/i;

/** Where the plan may speak of those left out. */
function caresIn(story: Story, action: Item): boolean {
  const parts = [
    action,
    ...story.restrainingForces,
    ...story.root.items('open-questions'),
    ...story.firstSteps,
  ];
  return parts.some((item) => thinksOfPattern.test(foldWidth(proseText(item))));
}

export default defineRule<Args>({
  id: 'no-side-effect',
  severity: 'hint',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '困る人のことが出てこない', en: 'Nobody is thought of who loses' },
  why: {
    ja: '成果の鎖には、良いことだけでなく、起こりうる困りごとも描きます。便利になる人の陰で、だれの足が遠のくか。手引きも「ネガティブな変化」を挙げるよう勧めています。',
    en: 'A good results chain shows risks as well as benefits. While it gets easier for some, who stays away? Guides ask for negative changes too.',
  },
  ignore: {
    ja: '庁内だけで使うものや、これまでの方法も残すものなら、そのままでかまいません。',
    en: 'Leave it where it is for use inside only, or where the old way stays open.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: «窓口の手続きをオンライン化»する
                目的: 住民が役場に来なくて済むようにするため
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 窓口の手続きをオンライン化する
                目的: 住民が役場に来なくて済むようにするため
                前提: 機械が苦手な人には、支所の職員が隣で一緒に入力する
      `,
    },
  ],
  checkStory(story, report) {
    for (const action of story.stages.flatMap(actionsIn)) {
      const phrase = findPhrase(action.texts('content'), cutsOffPattern);
      if (!phrase || caresIn(story, action)) continue;
      report({ span: phrase.span, args: { words: phrase.text, action } });
    }
  },
  message({ words, action }, locale) {
    const assumption = keyName(action, 'assumption', locale);
    const force = keyIn(action, 'force-field', 'restraining', locale);
    return locale === 'ja'
      ? {
          what: `「${words}」で困る人のことが、どこにも出てきません。`,
          why: '便利になる人の陰で足が遠のく人がいると、あとから強い反対になって返ってきます。',
          how: `使えない人・通えなくなる人はだれか。力の場の「${force}」とその対策、またはこの取組の「${assumption}」に一言書いてください。`,
          example: `${assumption}: 機械が苦手な人には、支所の職員が隣で一緒に入力する`,
        }
      : {
          what: `Nobody is mentioned who may be worse off by “${words}”.`,
          why: 'Those who are left out come back later as strong opposition.',
          how: `Who cannot use it, or get there? Say so in “${force}” with its countermeasure, or in “${assumption}” of this action.`,
          example: `${assumption}: For those who have no computer, staff of the branch type it in with them`,
        };
  },
});

import type { Item } from '../../../story/item';
import { partOf, type Span } from '../../../syntax/tree';
import { alternatives } from '../../../text/alternatives';
import { readFigures } from '../../../text/figures';
import { foldWidth } from '../../../text/normalize';
import type { FieldId } from '../../../vocabulary';
import { isJapaneseText } from './outcomePatterns';

/** A word about which people judge differently, in a criterion without anything to judge by. */
export interface VagueWord {
  readonly word: string;
  readonly span: Span;
}

/** Nobody can say when it is reached. */
const softPattern = new RegExp(alternatives`
    理解|意識|認識|関心|機運|気運|風土|雰囲気|意欲|やる気|モチベーション|主体性|当事者意識|信頼関係|十分|充実|向上|醸成|浸透|定着|活性化|活発|改善|強化|円滑|深ま
    高ま|強ま|根[付づ]|ある程度|可能な限り|できるだけ|適切|より(?:良|よ)く|(?:増え|広が|進ん|減っ)て(?=い)
  `);
const softEnPattern = new RegExp(
  alternatives`
    \b(?:${alternatives`
      awareness|understanding|motivation|better|improved?|stronger|deeper|sufficient(?:ly)?
      enough|more(?= \w+ (?:is|are|have))|well established|appropriate(?:ly)?|grown|increased
    `})\b
  `,
  'i',
);

/** Something that either took place or did not, or that leaves none out. */
const eventPattern = new RegExp(alternatives`
    決ま|決定|承認|可決|議決|予算|計上|条例|規程|要綱|要領|分掌|協定|契約|策定|制定|施行|始ま|開始|開か|開催|終わ|完了|完成|届[きくい]|位置[付づ]け|盛り込
    組み[入込]|載[っりる]|掲載|公表|公開|配置|任命|発足|設置|導入|採択|採用|合意|同意|署名|提出|報告|手を挙げ|名乗り|すべて|全て|全員|全課|全部局|全庁
    どの[^、。]{1,6}でも|半[分数年]|過半|一つ|ひとつ|二つ|三つ|毎[日週月年朝]|[一二三四五六七八九十]人|手を借りず|だけで|なくても|いなくても|替わっても
  `);
const eventEnPattern = new RegExp(
  alternatives`
    \b(?:${alternatives`
      decided|approved|adopted|signed|published|opened|started|begun|finished|budget|half|all
      every|each|none|no|one|two|three|four|five|six|seven|eight|nine|ten|twice|without
    `})\b
  `,
  'i',
);

const measureFields: readonly FieldId[] = ['indicator', 'target', 'measured-by', 'baseline'];

/** The soft word of a criterion that has no figure, no event and no measure; null where it has one. */
export function unmeasuredWord(item: Item): VagueWord | null {
  const node = item.mainNode;
  if (!node || measureFields.some((field) => item.isFilled(field))) return null;
  const text = foldWidth(item.main);
  if (readFigures(text).length > 0 || /\d/.test(text)) return null;
  const [soft, event] = isJapaneseText(text)
    ? [softPattern, eventPattern]
    : [softEnPattern, eventEnPattern];
  const match = soft.exec(foldWidth(node.value));
  if (!match || event.test(text)) return null;
  const end = match.index + match[0].length;
  return { word: node.value.slice(match.index, end), span: partOf(node, match.index, end) };
}

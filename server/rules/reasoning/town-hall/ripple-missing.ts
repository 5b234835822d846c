import type { Item } from '../../../story/item';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { itemName } from '../../naming';
import { findPhrase } from '../shared/phrases';
import { saidIn } from '../shared/plan';

interface Args {
  readonly action: Item;
  readonly words: string;
}

const sharesPattern = new RegExp(alternatives`
    (?:情報|課題|意識|目標|ビジョン|方針|問題|事例|知識|ノウハウ)の?(?:庁内)?共有(?:化|する|を図る|を進める|を行う|の推進|の強化|の促進|の徹底)?[。.]?$
    を共有(?:する|していく|を図る|を進める)[。.]?$
  `);
/** From whom, to whom, by which way, how often. */
const wayPattern = new RegExp(alternatives`
    から|へ|まで|同士|全員|各課|各部|課長会|係長会|庁議|部課長|会議|朝礼|ミーティング|掲示|メール|回覧|日報|メモ|ポータル|グループウェア|チャット|電子
    毎[朝日週月年]|週\d|月\d|\d+回|横断|と一緒|集ま|(?:職員|住民|市民|町民|管理職|若手|マネ友|担当|課|係|部)(?:間|と|に|で)
  `);

export default defineRule<Args>({
  id: 'ripple-missing',
  severity: 'hint',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '「共有」の道すじがない', en: 'Sharing without a way' },
  why: {
    ja: '話し合いを二人の間で終わらせず、横串にも縦にも広げる。庁議の情報が下まで届くようにする。「共有」は、誰から誰へ、何で、どのくらいの間隔でが決まって初めて起きる、という幹事の助言です。',
    en: 'Let a talk go on, across and up and down; let what the management decides reach the desk. Sharing happens only once it is clear who tells whom, by what means, how often.',
  },
  ignore: {
    ja: '詳しい方法を、まだこれから決める段階のとき。',
    en: 'While the way is still to be decided.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: «課題の共有を図る»
                目的: 住民を待たせないため
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 課題の共有を図る
                目的: 住民を待たせないため
                方法: 毎週月曜、地区で聞いたことを三課の掲示板に一枚ずつ貼る
      `,
    },
  ],
  on: 'action',
  checkItem(item, report) {
    const phrase = findPhrase(item.texts('content'), sharesPattern);
    if (!phrase) return;
    const said = foldWidth(saidIn(item)).replace(foldWidth(phrase.text), '');
    if (!wayPattern.test(said))
      report({ span: phrase.span, args: { action: item, words: phrase.text } });
  },
  message: ({ action }, locale) =>
    locale === 'ja'
      ? {
          what: `${itemName(action, 'ja')}は、誰から誰へ、何を使って共有するのかが見えません。`,
          why: '道すじのない「共有」は、近くの人に話して終わりになりがちです。',
          how: '「誰から誰へ・何で・どのくらいの間隔で」を「方法」に一行書いてください。',
          example: '方法: 毎週月曜、地区で聞いたことを三課の掲示板に一枚ずつ貼る',
        }
      : {
          what: `It is not clear who shares with whom in ${itemName(action, 'en')}, and by what means.`,
          why: 'Without a way, sharing ends with telling the person at the next desk.',
          how: 'Write one line into the method: from whom, to whom, by what, how often.',
          example:
            'method: Each Monday one page from the walk goes on the board of three departments',
        },
});

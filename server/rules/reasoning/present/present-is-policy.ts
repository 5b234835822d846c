import type { Item } from '../../../story/item';
import { endsInActNoun } from '../../../text/endings';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { keyName, shortText } from '../../naming';
import { andOthers, andOthersEn, joinItems, type Several } from '../shared/once';

interface Args extends Several<Item> {
  readonly text: string;
}

/** The headings and sentences of a policy. */
const policyPattern = new RegExp(
  [
    '^[◆●■○・①-⑳\\d.)\\s]*(?:目的|手段|基本方針|基本理念|理念|方針|制度[^。]{0,8}考え方|目標|取組|施策)(?:$|[（(：:])',
    '(?:を|に)(?:推進|図|目指|掲げ|定め|位置[付づ]け|実現)',
    '基づ[きく]',
    '(?:育成|推進|構築|確保|充実|強化|活用)(?:する|できるもの)?[。]?$',
    'するもの$',
    'できるもの$',
  ].join('|'),
);
/** What a plan says, in one sentence: 計画では、…こととしている. */
const quotedPattern =
  /(?:計画|方針|条例|ビジョン|大綱|指針|戦略)[^。]{0,12}[でに]は[^。]*(?:こと|を|と)(?:として|とされて|定めて|掲げて|うたって|位置[付づ]けて)(?:いる|います)/;
/** How things are: a figure, a lack, a movement. */
const statePattern =
  /ない|少な|多い|減[っり少]|増え|足り|不足|希薄|弱[いく]|遅れ|難し|進んで|できて(?:いる|おらず)|にとどま|傾向|\d+(?:人|件|％|%|割)/;

function isPolicy(text: string): boolean {
  const lines = text
    .split('\n')
    .map((line) => foldWidth(line).trim())
    .filter((line) => line !== '');
  const policy = lines.filter((line) => policyPattern.test(line) || endsInActNoun(line));
  const states = lines.filter((line) => statePattern.test(line) && !policyPattern.test(line));
  if (quotedPattern.test(text) && states.length === 0) return true;
  return policy.length >= 2 && policy.length * 2 >= lines.length && states.length === 0;
}

export default defineRule<Args>({
  id: 'present-is-policy',
  severity: 'information',
  group: 'reasoning',
  since: '0.2.0',
  title: { ja: '現状が、計画や制度の文章になっている', en: 'A policy in place of the present' },
  why: {
    ja: '方針や制度に書かれているのは、そうありたいという言葉です。現状のシートが聞いているのは、それが今どれだけそうなっているか。言葉と職場のあいだの差に、打ち手の手がかりがあります。',
    en: 'A policy says how things should be. The sheet asks how far they are so today; the difference is where to act.',
  },
  ignore: {
    ja: '前提として計画の言葉を写し、今の様子は別の項目に書いてあるとき。',
    en: 'Where the plan is quoted as background and another item tells how it is.',
  },
  bad: [
    {
      text: yaml`
        現状:
          - 区分: 人
            原因: 人事課への聞き取りによる
            ギャップ: 使われた数をまだ数えていない
            現状:
              - «職員の能力の向上と組織の活性化を図る»
              - 面談を通じた助言と評価結果の活用
      `,
    },
  ],
  good: [
    {
      text: yaml`
        現状:
          - 区分: 人
            現状: 面談は年2回と決まっているが、この一年に話せた係長は31人中9人だった
      `,
    },
  ],
  on: 'current',
  checkItem(item, report) {
    const node = item.texts('today')[0];
    const text = item.text('today');
    if (!node || !isPolicy(text)) return;
    report({ span: node.span, args: { items: [item], text }, fold: 'present' });
  },
  join: joinItems<Item, Args>,
  message({ items: [item, ...others], text }, locale) {
    const key = keyName(item, 'today', locale);
    const line = text.split('\n').find((one) => !/^[◆●■]/.test(one)) ?? text;
    const count = others.length + 1;
    return locale === 'ja'
      ? {
          what: `「${key}」の『${shortText(line)}』${andOthers(count)}は、計画や制度の言葉です。`,
          why: '方針にどう書かれているかと、職場が今どうなっているかは、別のことです。',
          how: `その方針が今どれだけ実際に行われているかを、数か聞いた声で「${key}」に書いてください。方針の名前は「根拠」に移せます。`,
          example: `${key}: 面談は年2回と決まっているが、この一年に話せた係長は31人中9人`,
        }
      : {
          what: `“${shortText(line)}”${andOthersEn(count)} ${count > 1 ? 'are' : 'is'} what a plan says, not how it is today.`,
          why: 'What a policy says, and how things are at work, are two matters.',
          how: `Write in “${key}” how far it is practised: a number, or a voice. The policy’s name may go into the evidence.`,
          example: `${key}: Two talks a year are laid down; of 31 heads of section 9 had one`,
        };
  },
});

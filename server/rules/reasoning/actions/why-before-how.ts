import type { Item } from '../../../story/item';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { containment } from '../../../text/similarity';
import { anyOf, trainingNouns } from '../../../text/wordsets';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { capital, itemName, itemSpan, keyName, shortText } from '../../naming';
import { isDetailed, writeKeys } from '../shared/plan';

interface Args {
  readonly kind: 'missing' | 'restated' | 'doing';
  readonly action: Item;
  /** The actions without a purpose, this one among them. */
  readonly count: number;
}

/** Share of letter pairs from which the purpose says the same as the action. */
const minSimilarity = 0.7;
const minLength = 6;
/** A longer purpose says more than the doing in which it ends. */
const maxDoingLength = 30;
/** Doing that is hardly ever what something is for; 育成, 支援 and the like may be. */
const doingPattern = new RegExp(alternatives`
    (?:${alternatives`
      実施|開催|検討|作成|構築|推進|協議|提案|見直し|設置|導入|発信|周知|策定|募集|運営|調査|分析|整理|配布|掲載|改訂|改定|試行
    `})(?:を?(?:する|行う|図る|進める))?(?:こと)?(?:の?ため)?[。.]?$
  `);

/** A purpose that only carries out what the action names: 研修を行うこと. */
const carryingPattern = new RegExp(
  `^[^、。がは]{0,12}(?:${anyOf(trainingNouns)}|会議?|場|取り?組み?|事業|対話|調査|活動)を(?:行う|行なう|開く|ひらく|設ける|続ける|進める|つくる|作る|持つ)(?:こと)?(?:の?ため)?[。.]?$`,
);

/** To raise something of the staff's own says how, and not what for: 職員の意識向上を図る. */
const raisingPattern = new RegExp(
  [
    '(?:職員|庁内|組織|職場)[^、。]{0,12}',
    '(?:意識|能力|スキル|資質|レベル|連携|コミュニケーション|改革|活性化)[^、。]{0,4}',
    '(?:向上|強化|改革|醸成|改善|アップ|推進|活性化|円滑化)?',
    '(?:を?(?:する|図る|高める|行う|促す|進める))(?:こと)?(?:の?ため)?[。.]?$',
  ].join(''),
);

function isRestated(action: Item): boolean {
  const [what, why] = [action.main, action.text('purpose')].map((text) =>
    text.replace(/(?:する)?(?:ため|こと)(?:に)?。?$/, ''),
  ) as [string, string];
  const [short, long] = [what.length, why.length].sort((a, b) => a - b) as [number, number];
  return short >= minLength && long <= short * 1.7 && containment(what, why) >= minSimilarity;
}

function faultOf(action: Item): 'restated' | 'doing' | null {
  const purpose = foldWidth(action.text('purpose')).trim();
  if (isRestated(action)) return 'restated';
  const isDoing = [doingPattern, carryingPattern, raisingPattern].some((one) => one.test(purpose));
  return purpose.length <= maxDoingLength && isDoing ? 'doing' : null;
}

/** Said elsewhere: with a reason that has its ため, by an aim with its reason or the stage's. */
function saysPurpose(action: Item): boolean {
  const reason = action.text('reason');
  if (/ため(?:[、にのだで。]|$)|ように|so that|in order to/i.test(reason)) return true;
  const why = reason !== '' || action.parent?.isFilled('principles') === true;
  return action.isFilled('serves') && why;
}

export default defineRule<Args>({
  id: 'why-before-how',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '「何のため」より先に「どうやるか」', en: 'The how before the why' },
  why: {
    ja: '「何のため？ 何をめざす？」を当たり前に問うことを、幹事は大切にしています。目的が抜けると、取組を続けること自体が目的になり、やり方の話ばかりが細かくなります。',
    en: 'What for, and towards what? Coaches want this asked as a matter of course. Without a purpose, keeping a thing going becomes the goal, and only the how gets longer.',
  },
  ignore: {
    ja: '段階の「考え方」に、そこにある取組の目的をまとめて書いたとき。',
    en: 'Where the principles of the stage say the purpose of all its actions.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: «三つの課の係が、毎週金曜に15分だけ集まる»
                方法: 窓口を閉めたあと、立ったまま話す
      `,
      fixed: yaml`
        段階:
          - アクション:
              - 内容: 三つの課の係が、毎週金曜に15分だけ集まる
                目的:\x20
                方法: 窓口を閉めたあと、立ったまま話す
      `,
    },
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 住民の声を集めた冊子を作る
                目的: «冊子の作成»
      `,
    },
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 住民と地区を歩いて回る
                目的: «住民と地区を歩いて回るため»
      `,
    },
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 窓口の言葉をやさしくする
                目的: «若手の勉強会を開くこと»
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 三つの課の係が、毎週金曜に15分だけ集まる
                目的: 住民の困りごとが、課の間で宙に浮かないようにするため
                方法: 窓口を閉めたあと、立ったまま話す
      `,
    },
  ],
  checkStory(story, report) {
    const missing: Item[] = [];
    for (const action of story.actions) {
      if (action.main === '') continue;
      if (!action.isFilled('purpose')) {
        if (story.edition === 'story-sheet' && !saysPurpose(action)) missing.push(action);
        continue;
      }
      const kind = faultOf(action);
      const span = action.texts('purpose')[0]?.span ?? itemSpan(action);
      if (kind) report({ span, args: { kind, action, count: 1 } });
    }
    const isMost = missing.length > 2 && missing.length * 2 > story.actions.length;
    for (const action of isMost ? missing.slice(0, 1) : missing) {
      const others = isMost ? missing.slice(1) : [];
      report({
        span: itemSpan(action),
        args: { kind: 'missing', action, count: others.length + 1 },
        related: others.map((other) => ({
          span: itemSpan(other),
          text: { ja: 'これも、目的がまだです。', en: 'This has no purpose yet either.' },
        })),
        // One sentence, or an aim: the why may be meant to come next.
        maxSeverity: isDetailed(action) && !action.isFilled('serves') ? undefined : 'information',
      });
    }
  },
  message({ kind, action, count }, locale) {
    const key = keyName(action, 'purpose', locale);
    const name = itemName(action, locale);
    if (locale === 'ja') {
      const what = {
        missing: `${name}${count > 1 ? `など${count}件` : ''}に「${key}」がありません。`,
        restated: `${name}の「${key}」が、内容の言いかえになっています。`,
        doing: `「${key}」の『${shortText(action.text('purpose'))}』は、すること（手段）を言っています。`,
      }[kind];
      return {
        what,
        why: '何のためかが先にないと、続けること自体が目的になりやすく、ほかのやり方も見えません。',
        how: 'これを行うと、誰の何がよくなるのか。「〜のため」「〜ようにするため」と続く一文を書いてください。',
        example: `${key}: 住民の困りごとが、課の間で宙に浮かないようにするため`,
      };
    }
    const what = {
      missing: `${capital(name)} has no “${key}”${count > 1 ? `, nor have ${count - 1} others` : ''}.`,
      restated: `The “${key}” of ${name} says the action over again.`,
      doing: `The “${key}” “${shortText(action.text('purpose'))}” names a means.`,
    }[kind];
    return {
      what,
      why: 'Unless the purpose comes first, keeping it going becomes the goal, and other ways stay unseen.',
      how: 'Write in one sentence whose life gets better by it, and how: “so that …”.',
      example: `${key}: So that a caller needs one name instead of four`,
    };
  },
  fix({ args: { kind, action } }, story) {
    return kind === 'missing' ? writeKeys(story, action, ['purpose']) : [];
  },
});

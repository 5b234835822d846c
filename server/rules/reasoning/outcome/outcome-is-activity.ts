import type { ActivityJudgement, ActivityKind } from '../../../drift';
import type { Item } from '../../../story/item';
import { isJapanese, normalize } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import type { Bilingual, Locale } from '../../../vocabulary';
import { defineRule, type Fix, type Message } from '../../engine/rule';
import { shortText } from '../../naming';
import { andOthers, andOthersEn, joinItems, type Several } from '../shared/once';
import { worded, wordingOf } from '../shared/outcomeWording';

interface ActivityOutcome {
  readonly item: Item;
  readonly words: string;
  readonly activity: ActivityJudgement;
}

type Args = Several<ActivityOutcome>;

export default defineRule<Args>({
  id: 'outcome-is-activity',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: 'アウトカムが「すること」になっている', en: 'An outcome that is an activity' },
  why: {
    ja: 'アウトカムは、行動のあとに誰かに起きる変化です。「〜する」「〜の実施」は行動（アクション）かその直接の結果（アウトプット）で、それで何が変わるのかが書かれていません。助成や評価の手引きも「こういうふうになる」と書くように勧めています。「一軒ずつ回って聞く」のようなふだんの言葉は、対象が書かれていれば見分けます（確かでないものは情報です）。',
    en: 'An outcome is the change that happens to somebody after the doing. “Hold”, “set up”, “promote” are actions or outputs: they leave open what will be different. Guides on planning ask for change language, not action language. Everyday words (“call at each house”) are told where the text says for whom, as information where it is less sure.',
  },
  ignore: {
    ja: '住民が自分からすることそのものが、起こしたい変化であるとき（主語に住民を書くと、この指摘は出ません）。',
    en: 'Where what residents do of their own accord is itself the change; name them as the subject.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 支え合いの輪«を広げる»
      `,
      fixed: yaml`
        段階:
          - アウトカム:
              - 支え合いの輪が広がっている
      `,
    },
    {
      text: yaml`
        段階:
          - アウトカム:
              - 職員研修の«実施»
      `,
      fixed: yaml`
        段階:
          - アウトカム:
              - 職員研修を通して、〔誰〕が〔…〕ようになっている
      `,
    },
    {
      text: yaml`
        段階:
          - アウトカム:
              - 地区ごとに相談を受ける«体制の構築»
      `,
    },
    {
      text: yaml`
        段階:
          - アウトカム:
              - 対象: 子育て世帯
                内容: 町の空き家に移住し«てもらう»
      `,
      fixed: yaml`
        段階:
          - アウトカム:
              - 対象: 子育て世帯
                内容: 町の空き家に移住している
      `,
    },
    {
      text: yaml`
        段階:
          - アウトカム:
              - 対象: 通院する高齢者
                内容: «乗合バスの便数を増やします»
      `,
      fixed: yaml`
        段階:
          - アウトカム:
              - 対象: 通院する高齢者
                内容: 乗合バスの便数が増えている
      `,
    },
    {
      text: yaml`
        段階:
          - アウトカム:
              - 対象: 畑をやめた人
                内容: «係で一軒ずつ回って、困りごとを聞く»
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 対話を仕事に生かす職員が、各部に一人以上いる
      `,
    },
    {
      text: yaml`
        段階:
          - アウトカム:
              - 対象: 高齢者
                内容: 住み慣れた家で、自立した生活を送る
      `,
    },
    {
      text: yaml`
        段階:
          - アウトカム:
              - 対象: 畑をやめた人
                内容: 荒らす前に、近所に声をかける
      `,
    },
  ],
  on: worded,
  checkItem(item, report) {
    const wording = wordingOf(item);
    if (wording?.fault !== 'activity' || !wording.activity) return;
    const { span, activity } = wording;
    const isHalf = activity.level === 'hint';
    const doing = { item, words: clause(item.main, activity), activity };
    report({
      span,
      args: { items: [doing] },
      fold: foldOf(item, activity),
      ...(isHalf ? { maxSeverity: 'information' as const } : {}),
    });
  },
  join: joinItems<ActivityOutcome, Args>,
  message: ({ items: [first, ...others] }, locale) => message(first, others.length + 1, locale),
  fix: ({ args: { items } }) =>
    items
      .flatMap(rewordingOf)
      .map((fix, at) => ({ ...fix, isPreferred: at === 0 && fix.isPreferred === true })),
});

/**
 * States to reach are read as a list, and so are outcomes of one kind that nobody but the author can
 * reword; others are one only where they stand there word for word.
 */
function foldOf(item: Item, { kind, suggestion }: ActivityJudgement): string {
  if (!isResult(item)) return item.shape.id;
  return suggestion === undefined ? `${item.shape.id} ${kind}` : normalize(item.main);
}

/** An outcome or a change to bring about, not a state. */
function isResult(item: Item): boolean {
  return item.shape.id === 'outcome' || item.shape.id === 'change-aim';
}

/** The text said as a change, where the judgement knows how, or where a sentence can be begun. */
function rewordingOf({ item, activity }: ActivityOutcome): Fix[] {
  const node = item.mainNode;
  // Only a text that stands in the file as it is read can be replaced as a whole.
  if (!node || node.verbatim < 0) return [];
  const sentence = activity.suggestion ?? asChange(node.value, activity);
  if (sentence === null) return [];
  const start = node.span.block.start + node.verbatim;
  const title: Bilingual = {
    ja: `『${shortText(sentence)}』に言いかえる`,
    en: `Say it as a change: “${shortText(sentence)}”`,
  };
  const edits = [{ start, end: start + node.value.length, text: sentence }];
  return [{ title, edits, isPreferred: activity.suggestion !== undefined }];
}

/**
 * A sentence about the change for a text that names the doing alone, with 〔〕 where the author knows
 * better: 意見交換会の開催 → 意見交換会を通して、〔誰〕が〔…〕ようになっている. Null where the doing cannot be told
 * from its name, or stands in the midst of a longer text.
 */
function asChange(text: string, { start, end, kind }: ActivityJudgement): string | null {
  if (kind !== 'doing-noun' || !isJapanese(text)) return null;
  const doing = text.slice(0, start).replace(/[のをで]$/, '');
  const rest = text.slice(end).replace(/[。．.\s]+$/, '');
  if (doing === '' || rest !== '' || /[。、\n]/.test(doing)) return null;
  return `${doing}を通して、〔誰〕が〔…〕ようになっている`;
}

/** Not within a word: before a kanji, a sign of katakana or 「 that follows a sign of another kind. */
const wordStart = /(?<=[^\u3400-\u9FFFー々])(?=[\u3400-\u9FFF「])|(?<=[^ァ-ヺー])(?=[ァ-ヺ])/y;

/** The words that give it away with what stands before them in their clause, at most 15 characters. */
function clause(text: string, { start, end }: ActivityJudgement): string {
  const before = text.slice(0, end);
  const comma = Math.max(before.lastIndexOf('、', start), before.lastIndexOf('。', start)) + 1;
  const characters = [...before.slice(comma)];
  if (characters.length <= 15) return characters.join('');
  const tail = characters.slice(-16).join('');
  const starts = [1, 2, 3, 4, 5, 6, 7, 8];
  const cut = starts.find((at) => {
    wordStart.lastIndex = at;
    return wordStart.test(tail);
  });
  return `…${tail.slice(cut ?? 2)}`;
}

/** What each kind of doing looks like to a reader. */
const seen: Record<ActivityKind, Bilingual> = {
  'doing-verb': { ja: '「すること」', en: 'something you do' },
  'doing-noun': { ja: '「すること」', en: 'something you do' },
  artefact: { ja: '「つくったもの」', en: 'something you have made' },
  count: { ja: '「したことの数」', en: 'a count of what you did' },
  reaction: { ja: '「参加した人の感想や回答」', en: 'the reaction of those who took part' },
  setting: { ja: '「ととのえること」', en: 'something you set up' },
  request: { ja: '「してほしいこと」', en: 'something you want others to do' },
};

function message(
  { item, words, activity }: ActivityOutcome,
  count: number,
  locale: Locale,
): Message {
  const kind = seen[activity.kind ?? 'doing-verb'][locale];
  const title = item.shape.title[locale];
  const isRequest = activity.kind === 'request';
  const isLess = activity.level === 'hint' && activity.kind !== 'setting';
  if (locale === 'ja') {
    return {
      what: `${title}が${kind}${isLess ? 'のように読めます' : 'になっています'}（「${shortText(words)}」${andOthers(count)}）。`,
      why: `${title}は、行動のあとに起きる誰かの変化です。`,
      how: isRequest
        ? `「〜してもらう」は働きかける側の言い方です。その人を主語にしてください${activity.suggestion ? `: 「${shortText(activity.suggestion)}」` : ''}。`
        : activity.suggestion
          ? `「〜になっている」という言い方にしてみてください: 「${shortText(activity.suggestion)}」。`
          : '「すると、誰がどう変わるか」を書いてください。したこと・つくったもの・その数は、アウトプットに移します。',
      example: '住民が、困りごとを地区の会で職員に話している。',
    };
  }
  return {
    what: `This ${title} ${isLess ? 'reads like' : 'is'} ${kind} (“${shortText(words)}”${andOthersEn(count)}).`,
    why: 'An outcome is the change in somebody that follows the doing.',
    how: isRequest
      ? 'Make those who are to act the subject, and tell what they do once it has come true.'
      : 'Write who will be different, and how, once it is done. What was done, made or counted belongs to the outputs.',
    example: 'Residents bring their worries to the district meeting.',
  };
}

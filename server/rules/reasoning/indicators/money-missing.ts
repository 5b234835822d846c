import type { Item } from '../../../story/item';
import type { Story } from '../../../story/story';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { hasWord, moneyWords } from '../../../text/wordsets';
import { yaml } from '../../../text/yaml';
import type { Locale } from '../../../vocabulary';
import { defineRule, type Message, type Report } from '../../engine/rule';
import { proseOf, proseTest } from '../shared/items';
import { type FoundPhrase, findPhrase, hasActions, keyIn } from '../shared/phrases';

interface Args {
  /** No money in the plan; or a claim about money whose figures are of something else. */
  readonly kind: 'plan' | 'claim';
  readonly words: string;
  readonly root: Item;
}

/** A future that costs the municipality money. */
const shrinkingPattern = new RegExp(
  alternatives`
    人口(?:の?減少|が減|は減|減)|少子高齢化|高齢化|税収(?:の?減|が減|が落)|扶助費|社会保障費
    population (?:falls|declines|shrinks|loss|decline)|age?ing population
    (?:tax )?revenue (?:falls|drops|declines|loss)
  `,
  'i',
);
/** Getting this year's money for one's own plan says nothing of the money in ten years. */
const ownBudgetPattern = /予算(?:の|を)?(?:確保|措置|要求|計上|獲得|化)|行財政改革/g;
const moneyInEnglishPattern =
  /\b(?:budgets?|costs?|revenues?|taxes|financ\w+|money|spending|expenditure|funds?|savings?|ledgers?)\b/i;

function saysMoney(text: string): boolean {
  const own = foldWidth(text).replace(ownBudgetPattern, '');
  return hasWord(own, moneyWords) || moneyInEnglishPattern.test(own);
}

const speaksOfMoney = proseTest(saysMoney);

/** Where money may be spoken of: in the plan, what it rests on, and the figures of the futures. */
function partsOfPlan(story: Story): readonly Item[] {
  return [
    ...story.strategies,
    ...story.ideals,
    ...story.currentStates,
    ...story.stages,
    ...story.firstSteps,
    ...story.defaultFuture.flatMap((item) => item.items('evidence')),
  ];
}

function firstShrinking(story: Story): FoundPhrase | null {
  for (const item of story.defaultFuture) {
    const phrase = findPhrase(proseOf(item), shrinkingPattern);
    if (phrase) return phrase;
  }
  return null;
}

/** What is said of money, in the words of a future. */
const moneyClaimPattern =
  /税収|歳入|歳出|扶助費|社会保障費|財政(?!再建計画)|財源|収支|基金|更新費|修繕費|\b(?:revenue|budget|costs?|spending)\b/i;

function isMoney(evidence: Item): boolean {
  const said = foldWidth(`${evidence.text('indicator')} ${evidence.text('unit')}`);
  return /円|税|費|額|million|euro|yen/i.test(said) || saysMoney(said);
}

/** Futures that speak of money and bring figures, none of them of money. */
function reportClaims(story: Story, report: Report<Args>): void {
  for (const item of story.defaultFuture) {
    const phrase = findPhrase(item.texts('content'), moneyClaimPattern);
    const series = item.items('evidence').filter((evidence) => evidence.isFilled('values'));
    if (!phrase || series.length === 0 || series.some(isMoney)) continue;
    const args = { kind: 'claim' as const, words: phrase.text, root: story.root };
    report({ span: phrase.span, args, maxSeverity: 'information' });
  }
}

export default defineRule<Args>({
  id: 'money-missing',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: 'お金の話がない', en: 'No word on money' },
  why: {
    ja: '十年後の収支を押さえること、人口が減るなかでその戦略を続けられるかを問うことを、幹事も首長も求めます。破綻させないことは、生活者起点そのものです。',
    en: 'Coaches and mayors alike ask for the accounts ten years on: can the strategy be kept up while the population shrinks? Not to go bankrupt is part of thinking from the residents.',
  },
  ignore: {
    ja: '財政の見通しを別の計画で確かめてあり、この物語では触れないと決めているなら、その計画の名前を残してください。',
    en: 'If another plan has the outlook and this story leaves it out on purpose, note that plan.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        なりゆきの未来:
          - «人口減少»が進み、地区の役員のなり手がいなくなる
        段階:
          - 名称: 一つの地区で歩く
            アクション:
              - 内容: 住民と職員が月に一度、地区を歩く
                目的: 暮らしの場面を自分の目で知るため
      `,
    },
    {
      text: yaml`
        様式: アクションプラン
        なりゆきの未来:
          - 内容: 働く人が減り、«税収»が細る
            根拠:
              - 指標: 生産年齢人口
                値: {2020: 32300, 2040: 22400}
                単位: 人
                出典: 人口ビジョン
      `,
    },
  ],
  good: [
    {
      text: yaml`
        なりゆきの未来:
          - 人口減少が進み、地区の役員のなり手がいなくなる
        戦略的取組:
          - 10年の収支を市民に示し、続ける仕事とやめる仕事を一緒に選ぶ
      `,
    },
  ],
  checkStory(story, report) {
    reportClaims(story, report);
    if (!hasActions(story)) return;
    const phrase = firstShrinking(story);
    if (!phrase || partsOfPlan(story).some(speaksOfMoney)) return;
    report({ span: phrase.span, args: { kind: 'plan', words: phrase.text, root: story.root } });
  },
  message({ kind, words, root }, locale) {
    const key = keyIn(root, 'future', 'evidence', locale);
    if (kind === 'claim') return claimMessage(words, key, locale);
    return locale === 'ja'
      ? {
          what: `なりゆきに「${words}」とありますが、計画のどこにもお金の見通しが出てきません。`,
          why: '収入が減るなかでも続けられるかが見えないと、首長や財政課の納得を得にくくなります。',
          how: `財政計画から十年後の税収や扶助費を一つ「${key}」に写し、戦略かアクションに、費用をどう生むかを一言入れてください。`,
          example: '10年の収支を市民に示し、続ける仕事とやめる仕事を一緒に選ぶ',
        }
      : {
          what: `The default future speaks of “${words}”, but nowhere does the plan look at money.`,
          why: 'Whether it can be kept up on less income is what the mayor will ask first.',
          how: `Copy one figure ten years on (revenue, social spending) into “${key}”, and say in a strategy or action where the money comes from.`,
          example: 'Residents see the ten-year cost of each pier and choose what to keep',
        };
  },
});

function claimMessage(words: string, key: string, locale: Locale): Message {
  return locale === 'ja'
    ? {
        what: `「${words}」と言っていますが、根拠の数字にお金がありません。`,
        why: '人口の数字からは、税収や費用がどれだけ動くのかを読む人が計算できません。',
        how: `財政計画や決算から、今と十年後の額を一つ「${key}」に足してください。`,
        example: '指標: 市税収入、値: {2020: 76.4, 2030: 69.8}、単位: 億円',
      }
    : {
        what: `It speaks of “${words}”, but none of its figures is of money.`,
        why: 'From figures of people the reader cannot work out how much revenue or cost will move.',
        how: `Add to “${key}” one amount, today and ten years on, from the accounts or the outlook.`,
        example: 'indicator: Tax revenue, values: {2020: 7.6, 2030: 6.9}, unit: million',
      };
}

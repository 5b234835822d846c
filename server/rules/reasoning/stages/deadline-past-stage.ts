import type { Item } from '../../../story/item';
import { stageOf } from '../../../story/story';
import { figuresOf } from '../../../story/yearFigures';
import { readPeriod } from '../../../text/period';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { capital, itemName, keyName } from '../../naming';
import { joinItems, nameWithOthers, type Several } from '../shared/once';
import { keyPlace } from '../shared/phrases';

interface Late {
  readonly item: Item;
  readonly stage: Item;
  readonly by: string;
  readonly period: string;
}

type Args = Several<Late>;

export default defineRule<Args>({
  id: 'deadline-past-stage',
  severity: 'information',
  group: 'reasoning',
  since: '0.2.0',
  title: { ja: '段階が終わったあとの期限', en: 'Due after its stage is over' },
  why: {
    ja: '目標設定は、次の段階へ進んでよいかを確かめる基準です。期限が段階の時期より後だと、確かめないまま先へ進むか、いつまでも進めないかのどちらかになります。',
    en: 'A criterion says whether to go on to the next stage. Where it is due only after the stage, one either goes on without knowing or never goes on.',
  },
  ignore: {
    ja: '段階の最後の年の数字が、翌年度に公表される統計から来るとき。その時期を「測り方」に添えると読む人に伝わります。',
    en: 'Where the figure of the last year comes from statistics of the year after. Say so in measured-by.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        段階:
          - 名称: まず話す
            時期: 令和6年度
            目標設定:
              - 内容: 三課の係が、月に一度は昼に集まっている
                «期限»: 令和8年3月
          - 名称: 次に広げる
            時期: 令和7年度〜令和8年度
      `,
    },
    {
      text: yaml`
        様式: アクションプラン
        段階:
          - 名称: まず話す
            時期: 令和6年度
            アクション:
              - 内容: 三課の係が昼に集まる
                アウトカム:
                  - 内容: 住民が、一度の電話で答えをもらっている
                    «期限»: 令和9年度
          - 名称: 次に広げる
            時期: 令和7年度
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - 名称: まず話す
            時期: 令和6年度
            目標設定:
              - 内容: 三課の係が、月に一度は昼に集まっている
                期限: 令和7年3月
          - 名称: 次に広げる
            時期: 令和7年度〜令和8年度
      `,
    },
    {
      text: yaml`
        段階:
          - 名称: まず話す
            時期: 令和6年度
            目標状態:
              - 窓口に来た住民の困りごとを、職員が隣の課と話せている
            アウトカム:
              - 対象: 住民
                内容: 一度の電話で答えをもらっている
                現状値: {R5: 40％}
                目標値: {R6: 50％, R8: 80％}
                測り方: 窓口の一問（毎年6月）
                期限: 令和8年度
          - 名称: 次に広げる
            時期: 令和7年度
      `,
    },
    {
      text: yaml`
        段階:
          - 名称: まず話す
            時期: 令和6年度
            目標状態:
              - 窓口に来た住民の困りごとを、職員が隣の課と話せている
          - 名称: 次に広げる
            時期: 令和7年度
            目標設定:
              - 内容: 住民が、直す順番を職員と選んでいる
                期限: 令和9年3月
      `,
      note: {
        ja: '最後の段階のあとには、進む先がありません。',
        en: 'After the last stage there is none to go on to.',
      },
    },
  ],
  checkStory(story, report) {
    for (const stage of story.stages.slice(0, -1)) {
      const { to } = readPeriod(stage.text('period'), story.year);
      if (to === null) continue;
      for (const item of duesOf(stage)) {
        const { from } = readPeriod(item.text('by'), story.year);
        if (from === null || from <= to || hasFigureBy(item, to)) continue;
        const late = { item, stage, by: item.text('by'), period: stage.text('period') };
        report({ span: keyPlace(item, 'by'), args: { items: [late] }, fold: 'late' });
      }
    }
  },
  join: joinItems<Late, Args>,
  message({ items: [{ item, stage, by, period }, ...others] }, locale) {
    const count = others.length + 1;
    const key = keyName(item, 'by', locale);
    return locale === 'ja'
      ? {
          what: `${nameWithOthers(item, count, 'ja')}の「${key}」（${by}）は、段階（${period}）のあとです。`,
          why: '次の段階へ進む時に、進んでよいかどうかがまだ分かりません。',
          how: `段階のうちに確かめられる手前の数字か様子を選ぶか、${itemName(stage, 'ja')}の時期を見直してください。`,
          example: `${key}: その段階の最後の月`,
        }
      : {
          what: `${capital(nameWithOthers(item, count, 'en'))} is due (${by}) after its stage (${period}).`,
          why: 'When the next stage begins, nobody knows yet whether to go on.',
          how: `Choose something that can be seen within the stage, or give ${itemName(stage, 'en')} more time.`,
          example: `${key}: the last month of the stage`,
        };
  },
});

/** Is there a figure to be reached while the stage lasts? */
function hasFigureBy(item: Item, year: number): boolean {
  const aims = [...figuresOf(item, 'milestones'), ...figuresOf(item, 'target')];
  return aims.some((aim) => aim.year !== null && aim.year <= year);
}

/** What is due in the stage: its criteria and outcomes, and those of its actions. */
function duesOf(stage: Item): readonly Item[] {
  const holders = [stage, ...stage.items('actions')];
  const dues = holders.flatMap((one) => [...one.items('criteria'), ...one.items('outcomes')]);
  return dues.filter((item) => item.isFilled('by') && stageOf(item) === stage);
}

import type { Item } from '../../../story/item';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { keyIn, keyPlace, kindsOf } from '../shared/phrases';

interface Args {
  readonly root: Item;
  readonly isCoach: boolean;
  readonly isMayor: boolean;
  readonly count: number;
}

const coachPattern = /幹事/;
const mayorPattern =
  /(?:首長|市長|町長|村長|区長(?!会)|派遣元)(?:[^、。\n]{0,8})?(?:へ|に|との|と)?[^、。\n]{0,6}(?:報告|説明|対話|面談|発表|コメント|インタビュー)/;

export default defineRule<Args>({
  id: 'advice-not-logged',
  severity: 'information',
  group: 'reasoning',
  since: '0.2.0',
  title: { ja: '日程にはある助言が、対話に残っていない', en: 'Advice that was not written down' },
  why: {
    ja: '幹事や首長に会った日は、いちばん多くを持ち帰れる日です。言われたことと、それにどう応えたかを残すと、次の回の変更点の表になり、次の期にも渡せます。',
    en: 'The day with the coaches or the mayor is the one that gives most. What was said, and what you did with it, becomes the next table of changes, and goes to the next cohort.',
  },
  ignore: {
    ja: '助言の記録を別の資料に残してあるとき。',
    en: 'Where the advice is on record elsewhere.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        «対話»:
          - 種別: アンケート
            相手: マネ友
            内容: 今も続いているのは二つ
        日程:
          - 日付: 7/21
            内容: 第3回研究会（幹事からのフィードバック）
          - 日付: 8/25
            内容: 第4回研究会（幹事と直接対話）
      `,
    },
  ],
  good: [
    {
      text: yaml`
        対話:
          - 日付: 8/25
            種別: 幹事フィードバック
            内容: 住民の姿が見えない
            対応: 段階2に住民の変化を足した
            状態: 反映済み
        日程:
          - 日付: 8/25
            内容: 第4回研究会（幹事と直接対話）
      `,
    },
  ],
  checkStory(story, report) {
    const { root, dialogues } = story;
    if (!root.has('dialogues')) return;
    const days = root
      .items('schedule')
      .map((day) => foldWidth(`${day.text('kind')}\n${day.text('content')}`));
    const kinds = new Set(dialogues.flatMap(kindsOf));
    const met = days.filter((day) => coachPattern.test(day));
    const isCoach = met.length >= 2 && !kinds.has('coach-feedback') && !kinds.has('coach-question');
    const isMayor =
      days.some((day) => mayorPattern.test(day)) && !kinds.has('mayor') && !kinds.has('sender');
    if (!isCoach && !isMayor) return;
    const args = { root, isCoach, isMayor, count: met.length };
    report({ span: keyPlace(root, 'dialogues'), args });
  },
  message({ root, isCoach, isMayor, count }, locale) {
    const log = keyIn(root, 'story', 'dialogues', locale);
    const who = [isCoach && '幹事', isMayor && '首長や派遣元'].filter(Boolean).join('、');
    const whoEn = [isCoach && 'the coaches', isMayor && 'the mayor or the sending office']
      .filter(Boolean)
      .join(' and ');
    return locale === 'ja'
      ? {
          what: `日程にある${who}とのやりとりが、「${log}」に残っていません。`,
          why: isCoach
            ? `幹事と会った日が${count}回あります。言われたことを残すと、どう応えたかまで語れます。`
            : '言われたことを残すと、どう応えたかまで語れます。',
          how: `いちばん心に残った一言だけでも、種別を${isCoach ? '「幹事フィードバック」' : '「首長コメント」'}にして「${log}」に書いてください。`,
          example: '内容: 住民の暮らしは何が変わるのか、対応: 段階2に住民の変化を足した',
        }
      : {
          what: `The schedule has ${whoEn}, but “${log}” holds nothing of it.`,
          why: 'With what was said on record you can tell what you made of it.',
          how: `Write down one sentence that stayed with you, of the kind ${isCoach ? 'coach-feedback' : 'mayor'}, in “${log}”.`,
          example: 'said: What changes for residents? response: Stage 2 now says so',
        };
  },
});

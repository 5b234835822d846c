import type { Item } from '../../../story/item';
import { remembered } from '../../../story/reads';
import type { Story } from '../../../story/story';
import { readFigures } from '../../../text/figures';
import { foldWidth } from '../../../text/normalize';
import { anyOf, residentWords } from '../../../text/wordsets';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { keyIn, keyPlace, kindsOf } from '../shared/phrases';

interface Args {
  readonly count: number;
  readonly item: Item;
}

/** One person alone may be the first of many. */
const minInterviews = 2;
/** Who is met outside of the town hall, wider than the word set of residents. */
const outsidePattern = new RegExp(
  `${anyOf(residentWords)}|議員|議会|NPO|法人|企業|会社|商店|店主|商工|組合|農協|漁協|農家|漁師|親子|母親|父親|[の]親|保護者|[高中小大]学?生|学生|生徒|児童|卒業生|世話人|民生委員|区長|町会|老人会|消防団|ボランティア|移住者|地域の|地区の|resident|citizen|farmer|famil|parent|child|pupil|student|business|council+or|neighbou?r|volunteer|association|people`,
  'i',
);

const meetsOutside = remembered((item: Item) => {
  const texts = [item.text('with'), item.text('group'), item.text('note')];
  return outsidePattern.test(foldWidth(texts.join('\n')));
});

function ofKind(story: Story, ...kinds: readonly string[]): readonly Item[] {
  return story.dialogues.filter((item) => kindsOf(item).some((kind) => kinds.includes(kind)));
}

/** How many were asked: 人数, or the number in 相手; one where neither says. */
function peopleIn(interview: Item): number {
  const [said] = readFigures(interview.text('with')).filter(({ unit }) =>
    /[人名]|people/.test(unit),
  );
  return interview.figure('people')?.value ?? said?.value ?? 1;
}

export default defineRule<Args>({
  id: 'voices-unheard',
  severity: 'information',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '聞いたのが庁内の声だけ', en: 'Only voices from inside' },
  why: {
    ja: '声なき声をどう拾うか、まず市民が今をどう見ているかを対話で聞くこと――幹事が繰り返し尋ねる点です。終わってから「庁内だけだった」と気づいたチームも少なくありません。',
    en: 'How do you pick up the voices one does not hear; how do residents see the present? Coaches ask this again and again, and many teams notice too late that they only asked inside.',
  },
  ignore: {
    ja: '住民への聞き取りを別の記録に残しているなら、そのことを一言書いてください。',
    en: 'If talks with residents are on record elsewhere, note where.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        «対話»:
          - 種別: インタビュー
            相手: 人事課長
            問い: 人を育てる時間は、一週間のどこにあるか
            内容: 面談の前の晩だけだ
          - 種別: インタビュー
            相手: 採用3年目の職員
            問い: 昨日、だれに相談したか
            内容: だれにもしていない
      `,
    },
  ],
  good: [
    {
      text: yaml`
        対話:
          - 種別: インタビュー
            相手: 人事課長
            問い: 人を育てる時間は、一週間のどこにあるか
            内容: 面談の前の晩だけだ
          - 種別: インタビュー
            相手: 北の地区の住民
            問い: この一週間で、困ったことは何か
            内容: 坂の上の二軒が車をやめた
      `,
    },
  ],
  checkStory(story, report) {
    if (ofKind(story, 'interview', 'survey', 'other').some(meetsOutside)) return;
    const interviews = ofKind(story, 'interview').filter((item) => item.isFilled('with'));
    const [first] = interviews;
    const people = interviews.reduce((sum, item) => sum + peopleIn(item), 0);
    if (!first || people < minInterviews) return;
    const span = story.isDialogueFile ? keyPlace(first, 'with') : keyPlace(story.root, 'dialogues');
    report({ span, args: { count: interviews.length, item: first } });
  },
  message({ count, item }, locale) {
    const key = keyIn(item, 'dialogue', 'with', locale);
    return locale === 'ja'
      ? {
          what: `インタビュー${count > 1 ? `${count}件` : ''}の相手が、みな庁内の人のようです。`,
          why: '生活者の目で見た今が入らないと、役所にとって心地よい計画で終わりがちです。',
          how: '次の一件は、住民や団体、議員など庁舎の外の人に会ってください。窓口や立ち話の五分でも記録になります。',
          example: `${key}: 北の地区の住民（民生委員、子育て中の方）`,
        }
      : {
          what: `${count > 1 ? `None of the ${count} interviews seems` : 'The interview does not seem'} to have been held outside the town hall.`,
          why: 'Without the present as residents see it, the plan easily ends up being comfortable for the town hall.',
          how: 'Let the next one be with residents, an association or a councillor. Five minutes at the counter will do.',
          example: `${key}: Farmers and residents of Alder Brook`,
        };
  },
});

import type { Item } from '../../story/item';
import { type Story, sideOf } from '../../story/story';
import { yaml } from '../../text/yaml';
import type { Bilingual } from '../../vocabulary';
import { defineRule } from '../engine/rule';
import { itemSpan } from '../naming';
import { hasActions, keyPlace } from '../reasoning/shared/phrases';
import { writeKeys } from '../reasoning/shared/plan';

type Part = 'organisation' | 'people' | 'stages' | 'one-year';

interface Args {
  readonly part: Part;
  /** Where the part is to be written. */
  readonly place: Item;
}

/** The side of あるべき姿 that is still empty while the other is written; null where none is. */
function emptySide({ ideals }: Story): 'organisation' | 'people' | null {
  const sides = new Set(ideals.filter(({ main }) => main !== '').map(sideOf));
  if (sides.size !== 1) return null;
  if (sides.has('organisation')) return 'people';
  return sides.has('people') ? 'organisation' : null;
}

const names: Record<Part, Bilingual> = {
  organisation: { ja: 'あるべき姿の「組織」', en: 'the organisation of the ideal' },
  people: { ja: 'あるべき姿の「人」', en: 'the people of the ideal' },
  stages: { ja: '二つめからの段階', en: 'the second stage' },
  'one-year': { ja: '「一年後」に目指す状態', en: 'the state one year on' },
};

const because: Record<Part, Bilingual> = {
  organisation: {
    ja: '人だけが変わっても、仕事の決め方が今のままでは力を出せません。',
    en: 'People alone change little while the way of deciding stays as it is.',
  },
  people: {
    ja: '仕組みだけが変わっても、それを動かす人の力が今のままでは使われません。',
    en: 'A structure alone is not used while nobody has the ability to run it.',
  },
  stages: {
    ja: '一つの段階だけでは、自分たちの手を離れたあと、ありたい姿までどう続くのかが見えません。',
    en: 'With one stage the reader does not see how it goes on to the vision after you.',
  },
  'one-year': {
    ja: '一年後の姿があると、十年先の話と明日の一歩が一本につながり、来年の今ごろに確かめられます。',
    en: 'It joins the ten years to tomorrow’s step, and can be checked this time next year.',
  },
};

const how: Record<Part, Bilingual> = {
  organisation: {
    ja: 'その人たちが力を出せる日、役所は何をどう決めているでしょう。「組織」に一つ書いてください。',
    en: 'When those people are at their best, how does the town hall decide? Write one line.',
  },
  people: {
    ja: 'その組織を動かす職員は、何ができる人でしょう。「人」に一つ書いてください。',
    en: 'What can the officers do who run that organisation? Write one line.',
  },
  stages: {
    ja: 'この段階の状態に着いたら、次に誰がどう変わるかを、目標状態だけでも書き足してください。',
    en: 'Once this state is reached, who changes next? Add the next stage, if only its goal state.',
  },
  'one-year': {
    ja: '一年たった日に、誰が何をしているかを一つと、数えられるものを一つ書いてください。',
    en: 'Write who does what in a year from now, and one thing that can be counted.',
  },
};

const example: Record<Part, Bilingual> = {
  organisation: {
    ja: '組織: 課をまたいで、地区の困りごとに二週間で返事ができる組織',
    en: 'organisation: Departments answer one district as one team, within ten days',
  },
  people: {
    ja: '人: 地区に出向き、住民の言葉を図面と予算に訳せる職員',
    en: 'people: Officers who can turn what residents say into plans and budgets',
  },
  stages: {
    ja: '目標状態: 三地区の住民が、直す順番を職員と選んでいる',
    en: 'goal-states: Residents of three districts choose the order of repairs with staff',
  },
  'one-year': {
    ja: '創り出したい変化: 困りごとを話した住民に、二週間で返事が届いている（9％→50％）',
    en: 'change: Callers get an answer within ten days (18% → 60%)',
  },
};

export default defineRule<Args>({
  id: 'part-missing',
  severity: 'information',
  group: 'sheets',
  since: '0.2.0',
  title: { ja: 'シートの一部がまだない', en: 'Part of a sheet not begun yet' },
  why: {
    ja: 'あるべき姿は「組織」と「人」の両方、段階は「まず・次に・さらに」の三つ、そして一年後に目指す状態。様式が問うているものが一つ欠けると、そこで話が細くなります。',
    en: 'The forms ask for the ideal organisation and the ideal people, for more than one stage, and for the state one year on. Where one is missing the story gets thin.',
  },
  ignore: {
    ja: '書きかけの間は、そのままでかまいません。',
    en: 'Leave it while you are still writing.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        様式: アクションプラン
        あるべき姿:
          «人»:
            - 地区に出向き、住民の言葉を図面と予算に訳せる職員
      `,
      fixed: yaml`
        様式: アクションプラン
        あるべき姿:
          組織:\x20
          人:
            - 地区に出向き、住民の言葉を図面と予算に訳せる職員
      `,
    },
    {
      text: yaml`
        «段階»:
          - 名称: ステップ1
            目標状態:
              - 三地区の住民が、直す順番を職員と選んでいる
            アクション:
              - 住民と職員が月に一度、地区を歩く
        一年後:
          目指す状態:
            - 北の地区の住民が、返事の紙を受け取っている
      `,
    },
    {
      text: yaml`
        «段階»:
          - 名称: ステップ1
            アクション:
              - 住民と職員が月に一度、地区を歩く
          - 名称: ステップ2
            目標状態:
              - 三地区の住民が、直す順番を職員と選んでいる
      `,
      fixed: yaml`
        段階:
          - 名称: ステップ1
            アクション:
              - 住民と職員が月に一度、地区を歩く
          - 名称: ステップ2
            目標状態:
              - 三地区の住民が、直す順番を職員と選んでいる
        一年後:\x20
      `,
    },
  ],
  good: [
    {
      text: yaml`
        あるべき姿:
          組織:
            - 課をまたいで、地区の困りごとに二週間で返事ができる組織
          人:
            - 地区に出向き、住民の言葉を図面と予算に訳せる職員
      `,
    },
  ],
  checkStory(story, report) {
    const { root, stages } = story;
    const side = emptySide(story);
    if (side) {
      const written = side === 'people' ? 'organisation' : 'people';
      const [form] = root.items('ideal');
      if (form?.shape.id === 'ideal') {
        report({ span: keyPlace(form, written), args: { part: side, place: form } });
      } else if (form) report({ span: itemSpan(form), args: { part: side, place: root } });
    }
    if (!hasActions(story)) return;
    const span = keyPlace(root, 'stages');
    if (stages.length === 1) report({ span, args: { part: 'stages', place: root } });
    if (!root.isFilled('one-year')) report({ span, args: { part: 'one-year', place: root } });
  },
  message({ part }, locale) {
    const name = names[part][locale];
    return {
      what: locale === 'ja' ? `${name}がまだありません。` : `There is no word yet of ${name}.`,
      why: because[part][locale],
      how: how[part][locale],
      example: example[part][locale],
    };
  },
  fix({ args: { part, place } }, story) {
    if (part === 'stages') return [];
    if (part === 'one-year') return writeKeys(story, place, ['one-year']);
    return place.shape.id === 'ideal' ? writeKeys(story, place, [part]) : [];
  },
});

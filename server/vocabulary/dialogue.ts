import { yaml } from '../text/yaml';
import { date, insights, itemFields } from './common';
import { both, field, refine, word } from './field';
import type { ShapeDefinition } from './types';

/** 対象: the items that a piece of advice or a change concerns. */
export const about = field('対象', 'about', 'refs', {
  help: [
    'どの項目についての話かを、id か文そのもので指します。',
    'Which items it concerns: their ids or exact texts.',
  ],
  example: ['[支え合い, 地区の集まり]', '[mutual-support, district-meetings]'],
});

const response = field('対応', 'response', 'text', {
  help: [
    'その声を受けて、どこをどう変えたかです。変えなかったときは、その訳を書きます。',
    'What you changed because of it; if nothing, why not.',
  ],
  example: [
    '目標状態に住民の項目を加え、聞き取りを2地区で行った',
    'Added a goal state for residents and interviewed in two districts',
  ],
  coach: [
    '助言をどう受け止め、案のどこが変わりましたか。',
    'What did you make of the advice, and where did the draft change?',
  ],
});

const status = field('状態', 'status', 'enum', {
  words: [
    word('未対応', 'open', ['まだ案に反映していない', 'Not taken up yet'], '検討中'),
    word(
      '反映済み',
      'done',
      ['案に反映した', 'Taken up in the draft'],
      '反映済',
      '対応済み',
      '対応済',
    ),
    word('見送り', 'declined', ['考えた上で反映しない', 'Considered, and not taken up']),
    word('対応不要', 'no-action', [
      '感想や情報で、直すことはない',
      'A remark that asks for nothing',
    ]),
  ],
  help: [
    'その声への対応がどこまで済んだかです。助言に対応も状態も無ければ、未対応と数えます。',
    'How far it has been dealt with. Advice with neither a response nor a status counts as open.',
  ],
  example: ['未対応', 'open'],
});

const topic = field('テーマ', 'topic', 'text', {
  variants: ['theme'],
  help: ['何についての話かです。', 'What it was about.'],
  example: ['住民の声の聴き方', 'How to hear residents'],
});

/** 内容 of a dialogue: what the other side said. */
const said = field('内容', 'said', 'text', {
  variants: ['助言', 'アドバイス', 'content', 'advice'],
  help: [
    '相手が話したことです。できるだけ相手の言葉のまま書きます。',
    'What the other side said, as nearly as you can in their words.',
  ],
  example: [
    '役場の誰に言えばよいか、いまも分からない',
    'I still do not know whom to tell at the town hall',
  ],
});

/** 誰: who of several said it. */
const speaker = field('誰', 'by', 'text', {
  variants: ['発言者', 'speaker'],
  help: [
    '何人かいたとき、誰の言葉かです。個人の名は避け、立場で書くと共有しやすくなります。',
    'Who said it, where there were several. A role rather than a name is easier to share.',
  ],
  example: ['民生委員', 'A welfare volunteer'],
});

const aftermath = [about, response, status] as const;

/** Interviews, advice and talks. */
export const dialogueShapes = [
  {
    id: 'dialogue',
    title: both('対話', 'dialogue'),
    main: 'said',
    help: both('一回の対話や助言の記録です。', 'The record of one talk or round of advice.'),
    hint: both(
      '聞く前に仮説と問いを用意し、聞いたあとに気づきを書きます。',
      'Bring a hypothesis and questions; afterwards write what you noticed.',
    ),
    fields: [
      refine(date, { required: true }),
      field('種別', 'kind', 'enum', {
        many: true,
        required: true,
        words: [
          word('インタビュー', 'interview', ['聞き取り', 'You asked, they told'], '聞き取り'),
          word(
            '幹事フィードバック',
            'coach-feedback',
            ['案に対する幹事の助言', 'A coach’s advice on the draft'],
            '幹事助言',
          ),
          word('幹事への質問', 'coach-question', [
            'こちらから幹事に尋ねたこと',
            'What you asked a coach',
          ]),
          word('対話自治体', 'peer', [
            '案を読み合う自治体とのやりとり',
            'With the municipality that reads your draft',
          ]),
          word('研究会', 'meeting', ['部会の研究会でのこと', 'At a meeting of the group']),
          word('首長コメント', 'mayor', ['市区町村長の言葉', 'From the mayor']),
          word('派遣元コメント', 'sender', [
            '送り出した課や上司の言葉',
            'From the department that sent you',
          ]),
          word('アンケート', 'survey', ['調査で集めた声', 'Gathered by a survey']),
          word('その他', 'other', ['上のどれでもないもの', 'None of the above']),
        ],
        help: [
          'どんな対話かです。二つ以上を並べてもかまいません。',
          'What kind of talk it was; more than one may be given.',
        ],
        example: ['インタビュー', 'interview'],
      }),
      field('相手', 'with', 'text', {
        help: [
          '話した相手です。個人の名は避け、立場で書くと共有しやすくなります。',
          'With whom. A role rather than a private person’s name is easier to share.',
        ],
        example: ['東地区の民生委員', 'A welfare volunteer of the East district'],
        coach: [
          '役場の人ばかりになっていませんか。声になりにくい人に会いましたか。',
          'Only people of the town hall? Did you meet those who seldom speak?',
        ],
      }),
      field('人数', 'people', 'number', {
        help: ['話した人、答えた人の数です。', 'How many people spoke or answered.'],
        example: ['3', '3'],
      }),
      topic,
      field('仮説', 'hypothesis', 'text', {
        help: [
          '聞く前に、こうではないかと考えていたことです。',
          'What you supposed before you asked.',
        ],
        example: [
          '相談が少ないのは、窓口が遠いからではないか',
          'Few people ask because the counter is far away',
        ],
        coach: ['仮説をもって聴いていますか。', 'Do you listen with a hypothesis in mind?'],
      }),
      field('問い', 'questions', 'items', {
        of: 'item',
        help: [
          '相手に投げかけた問いです。答えが「はい・いいえ」で終わらないものにします。',
          'What you asked: questions that do not end in yes or no.',
        ],
        example: [
          '- 最近、誰かに相談したかったのはどんな時ですか',
          '- When did you last wish you could ask someone?',
        ],
        coach: ['問いの数と質は十分ですか。', 'Were there enough questions, and good ones?'],
      }),
      field('やりとり', 'exchanges', 'items', {
        of: 'exchange',
        help: ['問いと答えを組にして残すときに使います。', 'Question and answer kept together.'],
        example: [
          yaml`
            - 問い: 誰に相談しましたか
              内容: 隣の人だけ。役場は思いつかなかった`,
          yaml`
            - question: Whom did you ask?
              said: Only my neighbour; the town hall did not come to mind`,
        ],
      }),
      field('項目', 'items', 'items', {
        of: 'advice',
        help: [
          '一度にもらった助言を、テーマごとに分けて並べるときに使います。',
          'For the table of one round: each piece of advice by its theme.',
        ],
        example: [
          yaml`
            - テーマ: アウトカム
              内容: 住民の変化が見えない
              対象: 地区の集まり
              状態: 未対応`,
          yaml`
            - topic: Outcomes
              said: One does not see residents change
              about: district-meetings
              status: open`,
        ],
      }),
      refine(said, { required: true, alternatives: ['exchanges', 'items'] }),
      speaker,
      insights,
      ...aftermath,
      ...itemFields,
    ],
  },
  {
    id: 'exchange',
    title: both('やりとり', 'exchange'),
    main: 'said',
    help: both('一つの問いと、その答えです。', 'One question and its answer.'),
    fields: [
      field('問い', 'question', 'text', {
        required: true,
        variants: ['questions'],
        help: ['投げかけた問いです。', 'What you asked.'],
        example: ['誰に相談しましたか', 'Whom did you ask?'],
      }),
      refine(said, {
        required: true,
        variants: ['答え', '助言', 'アドバイス', 'content', 'answer'],
        help: ['その問いへの相手の答えです。', 'Their answer.'],
        example: [
          '隣の人だけ。役場は思いつかなかった',
          'Only my neighbour; the town hall did not come to mind',
        ],
      }),
      speaker,
      ...itemFields,
    ],
  },
  {
    id: 'advice',
    title: both('助言', 'piece of advice'),
    main: 'said',
    help: both('助言の一つと、それへの対応です。', 'One piece of advice and what came of it.'),
    fields: [
      refine(topic, { example: ['アウトカム', 'Outcomes'] }),
      refine(said, {
        required: true,
        help: ['もらった助言です。', 'The advice itself.'],
        example: [
          '職員の変化は分かるが、住民の変化が見えない',
          'One sees staff change, but not residents',
        ],
      }),
      speaker,
      ...aftermath,
      ...itemFields,
    ],
  },
] as const satisfies readonly ShapeDefinition[];

import { yaml } from '../text/yaml';
import { field } from './field';

/** The top-level keys that hold the sheets, in the order of the form. */
export const sheetFields = [
  field('ありたい姿', 'vision', 'map', {
    of: 'vision',
    required: true,
    variants: ['10年後の地域のありたい姿', '地域のありたい姿'],
    help: [
      '10年後の地域を、そこに暮らす人の目で描きます。役場のことではなく、住民の暮らしがどうなっているかを書きます。',
      'The region ten years on, as its residents live it: their life, not the town hall’s.',
    ],
    example: [
      yaml`
        目標年: 10年後
        宣言: 誰かの困りごとに、誰かが気づけるまち
        姿:
          - ひとり暮らしの人にも、週に一度は話す相手がいる`,
      yaml`
        horizon: 2036
        statement: A town where someone notices when someone is in trouble
        images:
          - Those who live alone have somebody to talk to every week`,
    ],
    coach: [
      '住民の姿が見えますか。そのまちを思うとわくわくしますか。',
      'Can one see the residents? Does it make you want to live there?',
    ],
  }),
  field('なりゆきの未来', 'default-future', 'items', {
    of: 'future',
    required: true,
    variants: ['成り行きの未来', '予測される成り行きの未来', '予測されるなりゆきの未来'],
    help: [
      'いまのまま何もしなければ10年後にどうなるかです。人口や財政などの数字を添え、庁外と庁内の両方を書きます。',
      'What happens in ten years if nothing is done, outside and inside the town hall, with figures.',
    ],
    example: [
      yaml`
        - 内容: 一人の民生委員が見守る世帯が倍になる
          区分: 庁外
          根拠: 民生委員の定数と世帯推計による試算`,
      yaml`
        - content: Each welfare volunteer looks after twice as many households
          side: outside
          evidence: Own estimate from the number of volunteers and households`,
    ],
    coach: [
      '十年後の人口とお金を、数字で押さえましたか。',
      'Have you put figures to the people and the money ten years on?',
    ],
  }),
  field('戦略的取組', 'strategies', 'items', {
    of: 'strategy',
    required: true,
    variants: [
      '自治体の果たすべき役割',
      '自治体の果たすべき役割(戦略的な取組)',
      'これから自治体の果たすべき役割',
      '戦略的な取組',
      'strategy',
    ],
    help: [
      'なりゆきの未来をありたい姿に変えるために、自治体が果たす役割です。どの姿のためかを「狙い」で示します。',
      'What the municipality must do to turn the default future into the vision. Say with `serves` which image it is for.',
    ],
    example: [
      yaml`
        - 内容: 見守りを、担い手任せから地区ぐるみに変える
          狙い: 支え合い`,
      yaml`
        - content: Turn watching over neighbours into a task of the whole district
          serves: mutual-support`,
    ],
    coach: [
      '今ある事業の呼び名を変えただけになっていませんか。やめることも見えますか。',
      'Is it an existing project under a new name? And what will be stopped?',
    ],
  }),
  field('あるべき姿', 'ideal', 'map', {
    of: 'ideal',
    orItems: 'ideal-item',
    required: true,
    variants: ['人・組織づくりのあるべき姿', '組織・人づくりのあるべき姿'],
    help: [
      '戦略的取組をやり切るには、どんな組織と人が要るかです。組織と人に分けて、その戦略に要る体制や力を書きます。',
      'What organisation and what people those strategies need: the structure and the abilities for this very strategy.',
    ],
    example: [
      yaml`
        組織:
          - 地区ごとに、課を越えた担当チームがある
        人:
          - 住民の話から、困りごとの根を聴き取れる`,
      yaml`
        organisation:
          - Each district has a team from across the sections
        people:
          - Staff hear the root of a trouble in what residents tell them`,
    ],
    coach: [
      '戦略は具体的なのに、組織と人から急に一般論になっていませんか。',
      'The strategy is concrete; do organisation and people turn generic?',
    ],
  }),
  field('現状', 'current-state', 'items', {
    of: 'current',
    required: true,
    variants: ['現状と問題点', '人・組織づくりの現状と問題点', '組織・人づくりの現状と問題点'],
    help: [
      '組織と人のいまの姿です。一件ごとに、経緯、現状、原因、あるべき姿とのギャップを書きます。',
      'Where organisation and people are today: for each point its history, the present, the cause and the gap.',
    ],
    example: [
      yaml`
        - 内容: 地区の相談が課ごとに分かれている
          区分: 組織
          現状: 一つの相談に平均3課が別々に出向く
          原因: 地区の情報を課の外に出す場がない`,
      yaml`
        - content: Each section handles a district’s troubles by itself
          side: organisation
          today: Three sections visit separately about one case
          cause: There is no occasion to share what is known of a district`,
    ],
    coach: [
      'まず今を知りましょう。聞き取りと数字で確かめましたか。',
      'First know the present: have you asked people and looked at figures?',
    ],
  }),
  field('力の場', 'force-field', 'map', {
    of: 'force-field',
    variants: ['フォースフィールド分析', 'フォースフィールド'],
    help: [
      '変革を後押しする力と、引き止める力です。後押しは活かし方と、引き止めは対策と組で書きます。',
      'What drives the change and what holds it back: each driving force with its use, each restraining one with its counter-measure.',
    ],
    example: [
      yaml`
        推進力:
          - 力: 過年度の参加者が各部にいる
            活かし方: 各部で最初の話し相手になってもらう
        抵抗力:
          - 力: 会議がまた増えるという声
            対策: 今ある課長会の30分を充てる`,
      yaml`
        driving:
          - force: Earlier participants in every department
            use: They are the first to talk to in theirs
        restraining:
          - force: “Yet another meeting”
            countermeasure: Use thirty minutes of the existing managers’ meeting`,
    ],
  }),
  field('段階の考え方', 'plan-rationale', 'text', {
    help: [
      '段階をなぜこの順に並べたかです。年度の順ではなく、どの状態ができたら次に進めるかで説明します。',
      'Why the stages come in this order: which state makes the next one possible, not which year it is.',
    ],
    example: [
      '安心して話せる課がないまま制度を変えても使われないため、対話、地区での実践、制度の順にした',
      'A new system is not used where people do not dare to speak; so dialogue first, then practice, then the system',
    ],
    coach: [
      'なぜこの順番ですか。制度から入っていませんか。',
      'Why this order? Are you beginning with the system?',
    ],
  }),
  field('段階', 'stages', 'items', {
    of: 'stage',
    required: true,
    variants: ['フェーズ', 'ステップ', '段階図', 'アクションプランの段階図', 'stage'],
    help: [
      '現状からあるべき姿へ上がる段階です。多くは三段で、段ごとに目標状態、アクション、次へ進む基準を書きます。',
      'The steps from today up to the ideal, mostly three: each with its goal states, its actions and the criterion for going on.',
    ],
    example: [
      yaml`
        - 名称: まず取り組む
          目標状態:
            - 課を越えて相談できる相手が全職員にいる
          アクション:
            - 月1回、地区を題に課をまたいで集まる
          目標設定:
            - 6課以上から毎回参加がある`,
      yaml`
        - name: First
          goal-states:
            - All staff have someone to turn to in another section
          actions:
            - Meet across sections each month about one district
          criteria:
            - Six or more sections take part each time`,
    ],
    coach: [
      '年度で区切るのでなく、状態の変化で次へ進む組み立てですか。',
      'Do you go on when a state is reached, rather than when the year ends?',
    ],
  }),
  field('一歩踏み出す', 'first-steps', 'items', {
    of: 'first-step',
    variants: ['一歩踏み出すシート'],
    help: [
      'まず取り組むことを、誰が、いつから、誰と、何を、どこまで、と行動の粒まで書きます。',
      'The first things done, down to who, from when, with whom, what and how far.',
    ],
    example: [
      yaml`
        - 誰が: 森野
          いつから: 10/1
          誰と: 係の3人
          何を: 朝の10分、昨日聴いた住民の声を話す
          どこまで: 年内に20回`,
      yaml`
        - who: Morino
          from: 10/1
          with: The three of the unit
          what: Ten minutes each morning on what residents said
          how-far: Twenty times by the end of the year`,
    ],
    coach: [
      '分からないなりに、自分が踏み出せる一歩は何ですか。',
      'Even without knowing everything: which step can you yourself take?',
    ],
  }),
] as const;

import type { ShapeId } from '../../../server/vocabulary';

/**
 * The format, version 1, written out once more by hand: what a story written today may contain.
 * A row is the Japanese key, the English key, and the type (with the shape of its items).
 */
export const formatKeys: Partial<Record<ShapeId, string>> = {
  story: `
    変革ストーリー change-story number
    自治体 municipality text
    年度 year year
    期 cohort number
    版 round text
    様式 edition enum
    テーマ theme text
    メンバー members items:member
    対話自治体 peers text
    担当幹事 coaches text
    上位計画 parent-plans items:plan
    ありたい姿 vision map:vision
    なりゆきの未来 default-future items:future
    戦略的取組 strategies items:strategy
    あるべき姿 ideal map:ideal
    現状 current-state items:current
    力の場 force-field map:force-field
    段階の考え方 plan-rationale text
    段階 stages items:stage
    一歩踏み出す first-steps items:first-step
    一年後 one-year map:one-year
    対話 dialogues items:dialogue
    変更理由 changes items:change
    過年度の取組 previous-efforts items:previous-effort
    検討課題 open-questions items:item
    日程 schedule items:event
    付記 afterword items:afterword
    本文 narrative items:chapter`,
  member: `
    氏名 name text
    所属 section text
    職 post text`,
  plan: `
    名称 name text
    期間 period text
    頁 page text`,
  vision: `
    目標年 horizon year
    宣言 statement text
    出典 source text
    考え方 principles text
    姿 images items:image`,
  image: '内容 content text',
  future: `
    内容 content text
    区分 side enum
    フェーズ phase number
    根拠 evidence items:evidence`,
  evidence: `
    指標 indicator text
    値 values values
    単位 unit text
    種別 kind enum
    推計から estimated-from year
    比較 compared-with items:comparison
    出典 source text
    備考 remark text`,
  comparison: `
    指標 indicator text
    値 values values`,
  strategy: `
    内容 content text
    例 examples items:item
    狙い serves refs
    指標 indicator text
    現状値 baseline quantity
    目標値 target quantity
    単位 unit text
    実績値 actual quantity
    根拠 evidence items:evidence`,
  ideal: `
    組織 organisation items:ideal-item
    人 people items:ideal-item`,
  'ideal-item': `
    内容 content text
    区分 side enum
    要素 elements items:item
    狙い serves refs`,
  current: `
    内容 content text
    区分 side enum
    経緯 history text
    現状 today text
    原因 cause text
    ギャップ gap text
    狙い serves refs
    根拠 evidence items:evidence`,
  'force-field': `
    推進力 driving items:driving
    抵抗力 restraining items:restraining`,
  driving: `
    力 force text
    活かし方 use text
    強さ strength number`,
  restraining: `
    力 force text
    対策 countermeasure text
    強さ strength number`,
  stage: `
    名称 name text
    副題 subtitle text
    時期 period text
    考え方 principles text
    目標状態 goal-states items:goal-state
    アクション actions items:action
    アウトプット outputs items:output
    アウトカム outcomes items:outcome
    目標設定 criteria items:criterion`,
  'goal-state': `
    内容 content text
    区分 side enum
    狙い serves refs
    指標 indicator text
    現状値 baseline quantity
    目標値 target quantity
    単位 unit text
    実績値 actual quantity`,
  action: `
    内容 content text
    狙い serves refs
    担い手 owner text
    目的 purpose text
    理由 reason text
    前提 assumption text
    具体例 examples items:item
    方法 method text
    今年度 this-year text
    今後 next text
    既存の取組 builds-on text
    やめること stops text
    引き継ぎ handover text
    進捗 progress enum
    内訳 parts items:action
    実績 done items:done
    アウトプット outputs items:output
    アウトカム outcomes items:outcome
    目標設定 criteria items:criterion`,
  output: `
    内容 content text
    指標 indicator text
    現状値 baseline quantity
    目標値 target quantity
    単位 unit text
    実績値 actual quantity
    中間目標 milestones values
    向き direction enum
    目標の根拠 target-basis text`,
  outcome: `
    内容 content text
    狙い serves refs
    対象 who text
    前提 assumption text
    指標 indicator text
    現状値 baseline quantity
    目標値 target quantity
    単位 unit text
    測り方 measured-by text
    期限 by date
    実績値 actual quantity
    中間目標 milestones values
    向き direction enum
    目標の根拠 target-basis text`,
  criterion: `
    内容 content text
    指標 indicator text
    現状値 baseline quantity
    目標値 target quantity
    単位 unit text
    測り方 measured-by text
    期限 by date
    実績値 actual quantity
    中間目標 milestones values
    向き direction enum
    目標の根拠 target-basis text`,
  done: `
    日付 date date
    内容 content text
    指標 indicator text
    値 values quantity`,
  'first-step': `
    誰が who text
    いつから from date
    誰と with text
    何を what text
    どこまで how-far text
    どのように how text
    目指す変化 change text
    狙い serves refs
    実績 done items:done`,
  'one-year': `
    目指す状態 state items:state-aim
    創り出したい変化 change items:change-aim`,
  'state-aim': `
    内容 content text
    指標 indicator text
    現状値 baseline quantity
    目標値 target quantity
    単位 unit text
    測り方 measured-by text
    期限 by date
    実績値 actual quantity
    中間目標 milestones values
    向き direction enum
    目標の根拠 target-basis text`,
  'change-aim': `
    内容 content text
    指標 indicator text
    現状値 baseline quantity
    目標値 target quantity
    単位 unit text
    測り方 measured-by text
    期限 by date
    実績値 actual quantity
    中間目標 milestones values
    向き direction enum
    目標の根拠 target-basis text`,
  dialogue: `
    日付 date date
    種別 kind enum
    相手 with text
    人数 people number
    テーマ topic text
    仮説 hypothesis text
    問い questions items:item
    やりとり exchanges items:exchange
    項目 items items:advice
    内容 said text
    誰 by text
    気づき insights text
    対象 about refs
    対応 response text
    状態 status enum`,
  exchange: `
    問い questions text
    内容 said text
    誰 by text`,
  advice: `
    テーマ topic text
    内容 said text
    誰 by text
    対象 about refs
    対応 response text
    状態 status enum`,
  change: `
    版 round text
    対象 about refs
    理由 reason text`,
  'previous-effort': `
    期 cohort number
    年度 year year
    参加者 participants text
    内容 content text
    成果 results text
    状態 status enum
    理由 reason text
    気づき insights text
    引き継ぎ先 taken-over-by refs`,
  event: `
    日付 date date
    内容 content text
    種別 kind text`,
  afterword: `
    氏名 name text
    内容 content text`,
  chapter: `
    見出し group text
    内容 content text`,
  item: '内容 content text',
};

/** What any item may carry. */
export const itemKeys = [
  ['id', 'id'],
  ['説明', 'note'],
  ['見出し', 'group'],
  ['検討課題', 'open-questions'],
] as const;

/** Headings of the official sheets and other spellings: shape, spelling, English key. */
export const variants: readonly (readonly [ShapeId, string, string])[] = [
  ['action', '得たい成果・効果・目指したい状態', 'outcomes'],
  ['action', '得たい成果／効果', 'outcomes'],
  ['action', '得たい成果', 'outcomes'],
  ['action', '効果', 'outcomes'],
  ['stage', '目指したい状態', 'outcomes'],
  ['stage', 'アクションの結果', 'outputs'],
  ['stage', '次の段階に進むための基準', 'criteria'],
  ['stage', '目標設定（次の段階に進むための基準）', 'criteria'],
  ['action', '実施方法', 'method'],
  ['action', '実施方法案', 'method'],
  ['action', '提案理由', 'reason'],
  ['action', '具体的な取組例', 'examples'],
  ['action', '想定する具体的な取り組み例', 'examples'],
  ['action', '例', 'examples'],
  ['strategy', '具体例', 'examples'],
  ['action', '今年度の取組内容', 'this-year'],
  ['action', '今年度の取り組み', 'this-year'],
  ['action', '今後の取組み内容', 'next'],
  ['action', '既存の取り組み', 'builds-on'],
  ['current', '過去の経緯', 'history'],
  ['current', '過去からの経緯', 'history'],
  ['current', '背景', 'history'],
  ['current', '現状把握', 'today'],
  ['current', '原因分析', 'cause'],
  ['current', '問題点', 'cause'],
  ['current', 'あるべき姿と現状のギャップ', 'gap'],
  ['story', '自治体の果たすべき役割', 'strategies'],
  ['story', '自治体の果たすべき役割（戦略的な取り組み）', 'strategies'],
  ['story', '戦略的な取り組み', 'strategies'],
  ['story', '戦略的取組み', 'strategies'],
  ['story', '人・組織づくりのあるべき姿', 'ideal'],
  ['story', 'フォースフィールド分析', 'force-field'],
  ['story', 'フォースフィールド', 'force-field'],
  ['story', '成り行きの未来', 'default-future'],
  ['story', '予測される成り行きの未来', 'default-future'],
  ['story', '１０年後の地域のありたい姿', 'vision'],
  ['story', 'フェーズ', 'stages'],
  ['story', 'ステップ', 'stages'],
  ['story', '１年後に目指す状態と創り出したい変化', 'one-year'],
  ['story', '過年度の取り組みの検証', 'previous-efforts'],
  ['story', '附記', 'afterword'],
  ['story', '所感', 'afterword'],
  ['first-step', 'どこまで・どのように・目指す変化', 'how-far'],
  ['first-step', 'どこまで・どのように・目指す変化は', 'how-far'],
  ['dialogue', '助言', 'said'],
  ['dialogue', 'アドバイス', 'said'],
  ['dialogue', 'content', 'said'],
  ['advice', 'アドバイス', 'said'],
  ['driving', '内容', 'force'],
  ['restraining', 'content', 'force'],
  ['dialogue', '気付き', 'insights'],
  ['ideal', 'organization', 'organisation'],
  ['previous-effort', '引継ぎ先', 'taken-over-by'],
  ['outcome', '基準値', 'baseline'],
  ['criterion', '現況値', 'baseline'],
  ['action', '意図', 'outcomes'],
  ['outcome', '成果指標', 'indicator'],
  ['output', '活動指標', 'indicator'],
  ['outcome', '改善の方向', 'direction'],
  ['change-aim', '設定根拠', 'target-basis'],
  ['outcome', '中間目標値', 'milestones'],
];

/** Shape, English key, and its words as `Japanese=english`, in the order of the format. */
export const formatWords: readonly (readonly [ShapeId, string, string])[] = [
  ['story', 'edition', 'アクションプラン=action-plan 変革ストーリーシート=story-sheet'],
  ['future', 'side', '庁外=outside 庁内=inside'],
  ['evidence', 'kind', '実績=actual 推計=estimate'],
  ['ideal-item', 'side', '組織=organisation 人=people'],
  ['current', 'side', '組織=organisation 人=people 地域=region'],
  ['goal-state', 'side', '組織=organisation 人=people 地域=region'],
  ['action', 'progress', '未着手=not-started 実施中=under-way 完了=done 中断=stopped'],
  ['output', 'direction', '上げる=up 下げる=down 保つ=keep'],
  ['outcome', 'direction', '上げる=up 下げる=down 保つ=keep'],
  ['criterion', 'direction', '上げる=up 下げる=down 保つ=keep'],
  ['state-aim', 'direction', '上げる=up 下げる=down 保つ=keep'],
  ['change-aim', 'direction', '上げる=up 下げる=down 保つ=keep'],
  [
    'dialogue',
    'kind',
    'インタビュー=interview 幹事フィードバック=coach-feedback 幹事への質問=coach-question ' +
      '対話自治体=peer 研究会=meeting 首長コメント=mayor 派遣元コメント=sender ' +
      'アンケート=survey その他=other',
  ],
  ['dialogue', 'status', '未対応=open 反映済み=done 見送り=declined 対応不要=no-action'],
  ['advice', 'status', '未対応=open 反映済み=done 見送り=declined 対応不要=no-action'],
  [
    'previous-effort',
    'status',
    '継続=continuing 中断=stopped 継続できず=not-kept-up 未着手=never-begun',
  ],
];

/** Other spellings of words: shape, English key, spelling, English word. */
export const wordVariants: readonly (readonly [ShapeId, string, string, string])[] = [
  ['future', 'side', '市役所外', 'outside'],
  ['future', 'side', '役場外', 'outside'],
  ['future', 'side', '市役所内', 'inside'],
  ['future', 'side', '役場内', 'inside'],
  ['future', 'side', 'ＯＵＴＳＩＤＥ', 'outside'],
  ['outcome', 'direction', '維持', 'keep'],
  ['outcome', 'direction', '減らす', 'down'],
  ['dialogue', 'status', '反映済', 'done'],
  ['dialogue', 'kind', 'Coach Feedback', 'coach-feedback'],
  ['ideal-item', 'side', '人財', 'people'],
];

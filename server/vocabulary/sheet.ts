import type { FieldIdOf } from './shapes';
import type { Bilingual } from './types';

/** 様式: the eight-sheet アクションプラン (2021) or the six-part 変革ストーリーシート (2022). */
export type Edition = 'action-plan' | 'story-sheet';

/** One sheet of an edition: the top-level key that holds it, its number and its official title. */
export interface FormSheet {
  /** Id of the field at the top of the story. */
  readonly field: SheetId;
  /** Number on the form, from 1. */
  readonly number: number;
  readonly title: Bilingual;
}

const titles = {
  vision: { ja: '10年後の地域のありたい姿', en: 'The region in ten years: our vision' },
  'default-future': { ja: 'なりゆきの未来', en: 'The default future' },
  strategies: { ja: '自治体の果たすべき役割（戦略的な取組）', en: 'What the municipality must do' },
  ideal: { ja: '人・組織づくりのあるべき姿', en: 'The ideal organisation and people' },
  'current-state': { ja: '人・組織づくりの現状と問題点', en: 'Where we are' },
  'force-field': { ja: 'フォースフィールド分析', en: 'Force field' },
  stages: { ja: 'アクションプランの段階図', en: 'The staged plan' },
  'first-steps': { ja: '一歩踏み出すシート', en: 'First steps' },
} as const satisfies Partial<Record<FieldIdOf<'story'>, Bilingual>>;

/** Ids of the keys at the top of a story that hold a sheet. */
export type SheetId = keyof typeof titles;

/** Is this the id of a key that holds a sheet of the form? */
export function isSheetId(id: string): id is SheetId {
  return Object.hasOwn(titles, id);
}

/** The short name of a sheet, the same in both editions. */
export function sheetTitle(id: SheetId): Bilingual {
  return titles[id];
}

const order: Record<Edition, readonly SheetId[]> = {
  'action-plan': [
    'vision',
    'default-future',
    'strategies',
    'ideal',
    'current-state',
    'force-field',
    'stages',
    'first-steps',
  ],
  'story-sheet': ['vision', 'default-future', 'strategies', 'ideal', 'current-state', 'stages'],
};

/** The sheets that a complete story of this edition has, in the order of the form. */
export function sheetsOf(edition: Edition): readonly FormSheet[] {
  return order[edition].map((field, index) => ({ field, number: index + 1, title: titles[field] }));
}

import { cohort, openQuestions, round, year } from './common';
import { field, word } from './field';
import type { Shape } from './types';

/** 様式: which form of the document the story is written for. */
export const editionWords = [
  word('アクションプラン', 'action-plan'),
  word('変革ストーリーシート', 'story-sheet', '変革ストーリー'),
];

/** The keys at the top of a story, in the order of a complete file. */
export const storyShape: Shape = {
  id: 'story',
  title: { ja: '変革ストーリー', en: 'change story' },
  fields: [
    field('変革ストーリー', 'change-story', 'number'),
    field('自治体', 'municipality', 'text', { variants: ['自治体名'] }),
    year,
    cohort,
    round,
    field('様式', 'edition', 'enum', { words: editionWords }),
    field('テーマ', 'theme', 'text'),
    field('メンバー', 'members', 'items', { of: 'member' }),
    field('対話自治体', 'peers', 'text'),
    field('担当幹事', 'coaches', 'text'),
    field('上位計画', 'parent-plans', 'items', { of: 'plan' }),
    field('ありたい姿', 'vision', 'map', {
      of: 'vision',
      variants: ['10年後の地域のありたい姿', '地域のありたい姿'],
    }),
    field('なりゆきの未来', 'default-future', 'items', {
      of: 'future',
      variants: ['成り行きの未来', '予測される成り行きの未来', '予測されるなりゆきの未来'],
    }),
    field('戦略的取組', 'strategies', 'items', {
      of: 'strategy',
      variants: [
        '自治体の果たすべき役割',
        '自治体の果たすべき役割(戦略的な取組)',
        'これから自治体の果たすべき役割',
        '戦略的な取組',
        'strategy',
      ],
    }),
    field('あるべき姿', 'ideal', 'map', {
      of: 'ideal',
      orItems: 'ideal-item',
      variants: ['人・組織づくりのあるべき姿', '組織・人づくりのあるべき姿'],
    }),
    field('現状', 'current-state', 'items', {
      of: 'current',
      variants: ['現状と問題点', '人・組織づくりの現状と問題点', '組織・人づくりの現状と問題点'],
    }),
    field('力の場', 'force-field', 'map', {
      of: 'force-field',
      variants: ['フォースフィールド分析', 'フォースフィールド'],
    }),
    field('段階の考え方', 'plan-rationale', 'text'),
    field('段階', 'stages', 'items', {
      of: 'stage',
      variants: ['フェーズ', 'ステップ', '段階図'],
    }),
    field('一歩踏み出す', 'first-steps', 'items', {
      of: 'first-step',
      variants: ['一歩踏み出すシート'],
    }),
    field('一年後', 'one-year', 'map', {
      of: 'one-year',
      variants: [
        '1年後に目指す状態と創り出したい変化',
        '一年後に目指す状態と創り出したい変化',
        '1年後',
      ],
    }),
    field('対話', 'dialogues', 'items', { of: 'dialogue', orPath: true }),
    field('変更理由', 'changes', 'items', { of: 'change', variants: ['変更点'] }),
    field('過年度の取組', 'previous-efforts', 'items', {
      of: 'previous-effort',
      variants: ['過年度の取組の検証'],
    }),
    openQuestions,
    field('日程', 'schedule', 'items', { of: 'event' }),
    field('付記', 'afterword', 'items', { of: 'afterword', variants: ['附記', '所感'] }),
    field('本文', 'narrative', 'items', { of: 'chapter' }),
  ],
};

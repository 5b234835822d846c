import {
  content,
  evidence,
  examples,
  group,
  indicator,
  itemFields,
  name,
  organisationWord,
  peopleWord,
  period,
  regionWord,
  serves,
  sideWords,
  source,
  unit,
} from './common';
import { field, refine, word } from './field';
import type { Shape } from './types';

/** Sheets 1 to 6: from the vision to the force field. */
export const visionShapes: readonly Shape[] = [
  {
    id: 'plan',
    title: { ja: '上位計画', en: 'parent plan' },
    main: 'name',
    fields: [name, period, field('頁', 'page', 'text', { variants: ['ページ'] })],
  },
  {
    id: 'vision',
    title: { ja: 'ありたい姿', en: 'vision' },
    main: 'statement',
    fields: [
      field('目標年', 'horizon', 'year'),
      field('宣言', 'statement', 'text'),
      source,
      field('考え方', 'principles', 'text'),
      field('姿', 'images', 'items', { of: 'image' }),
    ],
  },
  {
    id: 'image',
    title: { ja: '姿', en: 'image' },
    main: 'content',
    fields: [content, evidence, source, ...itemFields],
  },
  {
    id: 'future',
    title: { ja: 'なりゆきの未来', en: 'default future' },
    main: 'content',
    fields: [
      content,
      field('区分', 'side', 'enum', { words: sideWords }),
      field('フェーズ', 'phase', 'number', { variants: ['段階'] }),
      evidence,
      ...itemFields,
    ],
  },
  {
    id: 'evidence',
    title: { ja: '根拠', en: 'evidence' },
    main: 'remark',
    fields: [
      indicator,
      field('値', 'values', 'values', { variants: ['value'] }),
      unit,
      field('種別', 'kind', 'enum', {
        words: [
          word('実績', 'actual', '実績値'),
          word('推計', 'estimate', '推計値', '予測', '見込み'),
        ],
      }),
      field('比較', 'compared-with', 'items', { of: 'comparison' }),
      source,
      field('備考', 'remark', 'text'),
      ...itemFields,
    ],
  },
  {
    id: 'comparison',
    title: { ja: '比較', en: 'comparison' },
    main: 'indicator',
    fields: [indicator, field('値', 'values', 'values', { variants: ['value'] }), unit, source],
  },
  {
    id: 'strategy',
    title: { ja: '戦略的取組', en: 'strategy' },
    main: 'content',
    fields: [content, examples, serves, evidence, ...itemFields],
  },
  {
    id: 'ideal',
    title: { ja: 'あるべき姿', en: 'ideal' },
    fields: [
      field('組織', 'organisation', 'items', { of: 'ideal-item', variants: ['organization'] }),
      field('人', 'people', 'items', { of: 'ideal-item', variants: ['人材', '人財'] }),
    ],
  },
  {
    id: 'ideal-item',
    title: { ja: 'あるべき姿', en: 'ideal' },
    main: 'content',
    fields: [
      content,
      field('区分', 'side', 'enum', { words: [organisationWord, peopleWord] }),
      field('要素', 'elements', 'items', { of: 'item' }),
      serves,
      evidence,
      ...itemFields,
    ],
  },
  {
    id: 'current',
    title: { ja: '現状', en: 'current state' },
    main: 'content',
    fields: [
      content,
      field('区分', 'side', 'enum', { words: [organisationWord, peopleWord, regionWord] }),
      field('経緯', 'history', 'text', { variants: ['過去の経緯', '過去からの経緯', '背景'] }),
      field('現状', 'today', 'text', { variants: ['現状把握'] }),
      field('原因', 'cause', 'text', { variants: ['原因分析', '問題点'] }),
      field('ギャップ', 'gap', 'text', { variants: ['あるべき姿と現状のギャップ'] }),
      serves,
      evidence,
      ...itemFields,
    ],
  },
  {
    id: 'force-field',
    title: { ja: '力の場', en: 'force field' },
    fields: [
      field('推進力', 'driving', 'items', { of: 'driving' }),
      field('抵抗力', 'restraining', 'items', { of: 'restraining' }),
    ],
  },
  {
    id: 'driving',
    title: { ja: '推進力', en: 'driving force' },
    main: 'force',
    fields: [
      field('力', 'force', 'text', { variants: ['内容', 'content', '推進力'] }),
      field('活かし方', 'use', 'text', { variants: ['生かし方', '活用'] }),
      field('強さ', 'strength', 'number'),
      ...itemFields,
    ],
  },
  {
    id: 'restraining',
    title: { ja: '抵抗力', en: 'restraining force' },
    main: 'force',
    fields: [
      field('力', 'force', 'text', { variants: ['内容', 'content', '抵抗力'] }),
      field('対策', 'countermeasure', 'text'),
      field('強さ', 'strength', 'number'),
      ...itemFields,
    ],
  },
  {
    id: 'item',
    title: { ja: '項目', en: 'item' },
    main: 'content',
    fields: [content, ...itemFields],
  },
  {
    id: 'chapter',
    title: { ja: '本文', en: 'narrative' },
    main: 'content',
    fields: [refine(group, { variants: ['heading'] }), content],
  },
];

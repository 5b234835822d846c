import { spellingKey } from '../text/normalize';
import type { Bilingual } from '../vocabulary';

/** What is made of a story for one use; the first is everything. */
export const presets = ['all', 'form', 'talk', 'one-page', 'appendix'] as const;
export type Preset = (typeof presets)[number];

/** As authors call them. */
export const presetNames: Readonly<Record<Preset, Bilingual>> = {
  all: { ja: '全部', en: 'Everything' },
  form: { ja: '幹事提出', en: 'For the coaches' },
  talk: { ja: '発表', en: 'Presentation' },
  'one-page': { ja: '一枚もの', en: 'One page' },
  appendix: { ja: '資料編', en: 'Appendix' },
};

/** The use that someone names, by id or in Japanese or English; null for any other name. */
export function presetNamed(name: string): Preset | null {
  const key = spellingKey(name);
  const isNamed = (preset: Preset) =>
    [preset, presetNames[preset].ja, presetNames[preset].en].some(
      (text) => spellingKey(text) === key,
    );
  return presets.find(isNamed) ?? null;
}

/** The smallest text of a file for this use, in points. */
export function minTextOf(preset: Preset): number {
  return preset === 'talk' ? 14 : 10;
}

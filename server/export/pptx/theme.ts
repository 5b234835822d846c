import { ns, tag } from '../../ooxml/markup';
import { pageColours, printTheme } from '../../render/theme';
import type { FontChoice } from '../options';

/** The names under which a Japanese Office knows the typefaces. */
const typefaces: Readonly<Record<FontChoice, string>> = {
  'yu-gothic': '游ゴシック',
  meiryo: 'メイリオ',
  'biz-ud-gothic': 'BIZ UDPゴシック',
};

const { paper, ink, soft, step, goal, gate, fall, missing } = printTheme.paints;

/** Colours of the theme by their slots: the accents are those of the drawings. */
const slots: readonly (readonly [string, string])[] = [
  ['dk1', ink],
  ['lt1', paper],
  ['dk2', soft],
  ['lt2', pageColours.lightGround],
  ['accent1', step],
  ['accent2', goal],
  ['accent3', gate],
  ['accent4', fall],
  ['accent5', pageColours.addedAccent],
  ['accent6', missing],
  ['hlink', step],
  ['folHlink', gate],
];

/** The theme: colours, and the typeface for Latin and Japanese text alike. */
export function themeXml(font: FontChoice): string {
  const typeface = typefaces[font];
  const fonts = (name: string) =>
    tag(
      name,
      {},
      tag('a:latin', { typeface }),
      tag('a:ea', { typeface }),
      tag('a:cs', { typeface: '' }),
      tag('a:font', { script: 'Jpan', typeface }),
    );
  const colours = slots.map(([name, rgb]) =>
    tag(`a:${name}`, {}, tag('a:srgbClr', { val: rgb.slice(1).toUpperCase() })),
  );
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (w: number) =>
    `<a:ln w="${w}" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/></a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  const format = tag(
    'a:fmtScheme',
    { name: 'Office' },
    tag('a:fillStyleLst', {}, fill, fill, fill),
    tag('a:lnStyleLst', {}, line(6350), line(12700), line(19050)),
    tag('a:effectStyleLst', {}, effect, effect, effect),
    tag('a:bgFillStyleLst', {}, fill, fill, fill),
  );
  const elements = tag(
    'a:themeElements',
    {},
    tag('a:clrScheme', { name: 'Change story' }, ...colours),
    tag('a:fontScheme', { name: typeface }, fonts('a:majorFont'), fonts('a:minorFont')),
    format,
  );
  return `<a:theme xmlns:a="${ns.a}" name="Change story">${elements}<a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`;
}

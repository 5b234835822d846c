import { stringsIn } from '../../deck/strings';
import { tag } from '../../ooxml/markup';
import type { Locale } from '../../vocabulary';
import type { Slide } from '../slides';

const space = 'http://schemas.microsoft.com/office/powerpoint/2010/main';

/**
 * The sections of a presentation: the cover, the sheets of the form, and what the form does not have.
 * Empty where there is only one. `firstId` is the id of the first slide; the others follow it.
 */
export function sectionsXml(slides: readonly Slide[], firstId: number, language: Locale): string {
  const { cover, formSheets, appendix } = stringsIn(language);
  const nameOf = ({ sheet, number }: Slide) =>
    sheet === null ? cover : number === '' ? appendix : formSheets;
  const names = [...new Set(slides.map(nameOf))];
  if (names.length < 2) return '';
  const sections = names.map((name, index) => {
    const ids = slides.flatMap((slide, at) =>
      nameOf(slide) === name ? [tag('p14:sldId', { id: firstId + at })] : [],
    );
    // The same deck gives the same bytes: the ids are counted, not drawn.
    const id = `{6C5F2A10-0000-4000-8000-${String(index + 1).padStart(12, '0')}}`;
    return tag('p14:section', { name, id }, tag('p14:sldIdLst', {}, ...ids));
  });
  const list = tag('p14:sectionLst', { 'xmlns:p14': space }, ...sections);
  return tag('p:extLst', {}, tag('p:ext', { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' }, list));
}

import type { Deck } from '../../deck/deck';
import { emu, escapedText, ns, spaces, tag } from '../../ooxml/markup';
import { Package, types } from '../../ooxml/package';
import { readPages } from '../../ooxml/read';
import { recordPart, recordRelation, recordXml } from '../../ooxml/record';
import { Relations } from '../../ooxml/relations';
import { width as emOf, graphemes } from '../../text/width';
import { baseName } from '../names';
import type { Exporter } from '../options';
import { recordOf } from '../record';
import { slidesOf } from '../slides';
import { ownBase } from './base';
import { type Context, Counters } from './context';
import { levelXml } from './master';
import { notesMasterXml, notesSize, notesXml } from './notes';
import { sectionsXml } from './sections';
import { slideXml } from './slide';
import { templateBase } from './template';
import { themeXml } from './theme';

/** The least id that a slide may have. */
const firstSlideId = 256;

/** Largest width of the footer, in em of its size. */
const footerRoom = 48;

/**
 * A presentation for PowerPoint: native shapes, tables, charts and notes.
 *
 * @throws TemplateError where the chosen template cannot be used
 */
export const pptxOf: Exporter = async (deck, options) => {
  const base = options.template ? templateBase(options.template) : ownBase(options);
  const slides = slidesOf(deck, base.room, options);
  const archive = new Package();
  const counters = new Counters();
  const { language } = deck;
  const relations = new Relations();
  const masters = base.masters.map(({ path, id }) =>
    tag('p:sldMasterId', { id: String(id), 'r:id': relations.add('slideMaster', seenFrom(path)) }),
  );
  const hasNotes = slides.some(({ notes }) => notes.length > 0);
  const notesId = hasNotes ? relations.add('notesMaster', 'notesMasters/notesMaster1.xml') : '';
  const footer = footerOf(deck);
  const ids = slides.map((slide, index) => {
    const name = `slide${index + 1}.xml`;
    const own = new Relations();
    const layout = slide.kind === 'cover' ? base.cover : base.sheet;
    own.add(
      'slideLayout',
      layout.path.replace(/^(ppt\/)?/, (_, ppt) => (ppt ? '../' : '/')),
    );
    let last = 1;
    const context: Context = {
      palette: base.palette,
      language,
      relations: own,
      package: archive,
      counters,
      nextId: () => ++last,
    };
    const content = slideXml(slide, footer, layout.placeholders, context);
    if (slide.notes.length > 0) {
      const number = counters.next('notes');
      own.add('notesSlide', `../notesSlides/notesSlide${number}.xml`);
      const back = new Relations();
      back.add('notesMaster', '../notesMasters/notesMaster1.xml');
      back.add('slide', `../slides/${name}`);
      const path = `ppt/notesSlides/notesSlide${number}.xml`;
      archive.add(path, types.notesSlide, notesXml(slide.notes, language), back);
    }
    archive.add(`ppt/slides/${name}`, types.slide, content, own);
    return tag('p:sldId', {
      id: firstSlideId + index,
      'r:id': relations.add('slide', `slides/${name}`),
    });
  });
  base.addTo(archive);
  if (hasNotes) addNotesMaster(archive, options.font);
  addProperties(archive, relations);
  const size = {
    cx: emu(base.room.width),
    cy: emu(base.room.height),
    type: base.sizeName ?? undefined,
  };
  const presentation = [
    tag('p:sldMasterIdLst', {}, ...masters),
    hasNotes ? tag('p:notesMasterIdLst', {}, tag('p:notesMasterId', { 'r:id': notesId })) : '',
    tag('p:sldIdLst', {}, ...ids),
    tag('p:sldSz', size),
    tag('p:notesSz', { cx: emu(notesSize.width), cy: emu(notesSize.height) }),
    defaultStyle,
    sectionsXml(slides, firstSlideId, language),
  ];
  const path = 'ppt/presentation.xml';
  const xml = `<p:presentation ${spaces} saveSubsetFonts="1">${presentation.join('')}</p:presentation>`;
  archive.add(path, types.presentation, xml, relations);
  const file = { kind: 'pptx', main: path, part: (name: string) => archive.part(name) } as const;
  const record = recordOf(deck, () => readPages(file));
  addDocument(archive, deck.title, slides.length, record);
  return [{ name: `${baseName(deck)}.pptx`, bytes: archive.bytes() }];
};

function seenFrom(path: string): string {
  return path.startsWith('ppt/') ? path.slice(4) : `/${path}`;
}

/** The title at the foot of each slide; where it is too long, town, year and round. */
function footerOf({ title, subtitle }: Deck): string {
  const [line = '', other = ''] = [title, subtitle].map((text) => text.replace(/\s+/g, ' ').trim());
  if (emOf(line) <= footerRoom) return line;
  return other !== '' && emOf(other) <= footerRoom ? other : shortened(line);
}

/** As much of a line as the foot of a slide has room for. */
function shortened(line: string): string {
  let room = footerRoom - 1;
  const letters = graphemes(line);
  const end = letters.findIndex((letter) => {
    room -= emOf(letter);
    return room < 0;
  });
  return `${letters.slice(0, end).join('')}…`;
}

const defaultStyle = tag(
  'p:defaultTextStyle',
  {},
  '<a:defPPr><a:defRPr lang="ja-JP"/></a:defPPr>',
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) =>
    levelXml(level, 12, 'mn', false)
      .replace(/<a:buFont.*?<a:buChar[^>]*>/, '')
      .replace(/ marL="\d+" indent="-?\d+"/, ''),
  ),
);

function addNotesMaster(archive: Package, font: Parameters<typeof themeXml>[0]): void {
  const relations = new Relations();
  relations.add('theme', '../theme/notesTheme.xml');
  archive.add('ppt/notesMasters/notesMaster1.xml', types.notesMaster, notesMasterXml(), relations);
  archive.add('ppt/theme/notesTheme.xml', types.theme, themeXml(font));
}

function addProperties(archive: Package, relations: Relations): void {
  const parts = [
    ['presProps', `<p:presentationPr ${spaces}/>`],
    ['viewProps', `<p:viewPr ${spaces}/>`],
    [
      'tableStyles',
      `<a:tblStyleLst xmlns:a="${ns.a}" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`,
    ],
  ] as const;
  for (const [name, xml] of parts) {
    relations.add(name, `${name}.xml`);
    archive.add(`ppt/${name}.xml`, types[name], xml);
  }
}

/** What the program shows about the file, and where it begins to read. */
function addDocument(archive: Package, title: string, slides: number, record: string): void {
  const core = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapedText(shortened(title))}</dc:title></cp:coreProperties>`;
  const app = `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Slides>${slides}</Slides><Application>Microsoft Office PowerPoint</Application></Properties>`;
  archive.add('docProps/core.xml', types.core, core);
  archive.add('docProps/app.xml', types.app, app);
  const root = new Relations();
  root.add('officeDocument', 'ppt/presentation.xml');
  root.add('core-properties', 'docProps/core.xml');
  root.add('extended-properties', 'docProps/app.xml');
  if (record !== '') {
    archive.add(recordPart, types.custom, recordXml(record));
    root.add(recordRelation, recordPart);
  }
  archive.addRelations('', root.toString());
}

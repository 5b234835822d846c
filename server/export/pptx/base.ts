import { type Package, types } from '../../ooxml/package';
import { Relations } from '../../ooxml/relations';
import type { ExportOptions } from '../options';
import type { LayoutRoom } from '../slides';
import { layoutsOf, masterXml, roomOf, titleRoomOf } from './master';
import { type Palette, paletteOf } from './palette';
import type { Placeholders } from './slide';
import { themeXml } from './theme';

/** One layout that slides are made on. */
export interface SlideLayout {
  /** Path of its part. */
  readonly path: string;
  readonly placeholders: Placeholders;
}

/** What slides stand on: masters, layouts and theme, our own or an organisation's. */
export interface Base {
  readonly room: LayoutRoom;
  readonly palette: Palette;
  readonly cover: SlideLayout;
  readonly sheet: SlideLayout;
  /** Path and id of each master, in order; the ids are those in the list of the presentation. */
  readonly masters: readonly { readonly path: string; readonly id: number }[];
  /** PowerPoint's name of the size, where it has one. */
  readonly sizeName: string | null;
  /** Adds its parts to an archive. */
  addTo(archive: Package): void;
}

/** Masters, layouts and theme of our own. */
export function ownBase({ font, page }: Pick<ExportOptions, 'font' | 'page'>): Base {
  const empty = { subtitle: null, footer: null, number: null } as const;
  const none = { ...empty, keepsTitle: false, titleRoom: null } as const;
  return {
    room: roomOf(page),
    palette: paletteOf({ isDark: false, isTurned: false, accents: [100, 100, 100, 100] }),
    cover: {
      path: 'ppt/slideLayouts/slideLayout1.xml',
      placeholders: { ...none, title: 'ctrTitle', subtitle: 1 },
    },
    sheet: {
      path: 'ppt/slideLayouts/slideLayout2.xml',
      placeholders: {
        ...none,
        title: 'title',
        footer: 11,
        number: 12,
        titleRoom: titleRoomOf(page),
      },
    },
    masters: [{ path: 'ppt/slideMasters/slideMaster1.xml', id: 2147483648 }],
    sizeName: page === 'a4' ? 'A4' : null,
    addTo(archive) {
      const relations = new Relations();
      const layouts = layoutsOf(page).map((xml, index) => {
        const name = `slideLayout${index + 1}.xml`;
        const own = new Relations();
        own.add('slideMaster', '../slideMasters/slideMaster1.xml');
        archive.add(`ppt/slideLayouts/${name}`, types.slideLayout, xml, own);
        return relations.add('slideLayout', `../slideLayouts/${name}`);
      });
      relations.add('theme', '../theme/theme1.xml');
      const master = masterXml(page, layouts);
      archive.add('ppt/slideMasters/slideMaster1.xml', types.slideMaster, master, relations);
      archive.add('ppt/theme/theme1.xml', types.theme, themeXml(font));
    },
  };
}

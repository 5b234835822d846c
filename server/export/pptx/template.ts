import { relationsPath } from '../../ooxml/relations';
import { at, attributeOf, childrenOf, type Xml } from '../../ooxml/xml';
import type { Box } from '../../scene/scene';
import type { LayoutRoom } from '../slides';
import { TemplateError } from '../templateError';
import type { Base } from './base';
import { schemeOf } from './colours';
import { paletteOf } from './palette';
import { orTemplateError, TemplateParts } from './templateParts';

/** A layout with its placeholders, those of its master behind them. */
interface Layout {
  readonly path: string;
  readonly type: string;
  readonly own: readonly Holder[];
  readonly masters: readonly Holder[];
}

interface Holder {
  readonly type: string;
  readonly index: number;
  readonly box: Box | null;
}

/**
 * An organisation's own `.pptx` as the base: its masters, layouts, themes and pictures are taken
 * over as they are, its slides are not.
 *
 * @throws TemplateError where the file is no `.pptx`, damaged, or has no layout with a title
 */
export function templateBase(bytes: Uint8Array): Base {
  return orTemplateError(() => baseOf(new TemplateParts(bytes)));
}

function baseOf(parts: TemplateParts): Base {
  const main = 'ppt/presentation.xml';
  const presentation = parts.xml(main);
  const relations = parts.relations(main);
  const masters = childrenOf(at(presentation, 'sldMasterIdLst'), 'sldMasterId').map(
    ({ attributes }) => ({
      path: relations.get(attributes['r:id'] ?? '')?.target ?? '',
      id: Number(attributes.id),
    }),
  );
  const [first] = masters;
  if (!first || masters.some(({ path }) => !parts.has(path))) throw new TemplateError('no-layout');
  const master = parts.xml(first.path);
  const behind = holdersOf(master);
  const layouts = [...parts.relations(first.path).values()]
    .filter(({ type }) => type === 'slideLayout')
    .map(({ target }): Layout => {
      const xml = parts.xml(target);
      return { path: target, type: attributeOf(xml, 'type'), own: holdersOf(xml), masters: behind };
    });
  const cover =
    layouts.find(({ type }) => type === 'title') ?? layouts.find((one) => find(one, 'ctrTitle'));
  const sheet =
    layouts.find(({ type }) => type === 'titleOnly') ??
    layouts.find(({ type, own }) => type === 'obj' && own.some((one) => one.type === 'title')) ??
    layouts.find((one) => one !== cover && one.own.some(({ type }) => type === 'title'));
  if (!sheet) throw new TemplateError('no-layout');
  const size = at(presentation, 'sldSz');
  const [width, height] = [points(attributeOf(size, 'cx')), points(attributeOf(size, 'cy'))];
  if (!(width >= 200 && height >= 200)) throw new TemplateError('broken');
  const room = roomOf(sheet, cover ?? sheet, width, height);
  const index = (layout: Layout, type: string) =>
    layout.own.find((one) => one.type === type)?.index ?? null;
  const titleStyle = at(master, 'txStyles', 'titleStyle', 'lvl1pPr', 'defRPr');
  const titleSize = Number(attributeOf(titleStyle, 'sz')) / 100 || 32;
  const front = cover ?? sheet;
  const isCover = front.own.some(({ type }) => type === 'ctrTitle');
  return {
    room,
    palette: paletteOf(schemeOfMaster(parts, first.path, master)),
    cover: {
      path: front.path,
      placeholders: {
        title: isCover ? 'ctrTitle' : 'title',
        subtitle: index(front, 'subTitle'),
        footer: null,
        number: null,
        keepsTitle: true,
        titleRoom: null,
      },
    },
    sheet: {
      path: sheet.path,
      placeholders: {
        title: 'title',
        subtitle: null,
        footer: index(sheet, 'ftr'),
        number: index(sheet, 'sldNum'),
        keepsTitle: true,
        titleRoom: {
          width: (find(sheet, 'title')?.width ?? width * 0.9) - 16,
          size: titleSize,
          scale: 1,
        },
      },
    },
    masters,
    sizeName: attributeOf(size, 'type') || null,
    addTo(archive) {
      for (const path of parts.reachable(masters.map((one) => one.path))) {
        const { type, isByEnding } = parts.typeOf(path);
        const content = parts.bytes(path);
        if (isByEnding) archive.addByEnding(path, type, content);
        else archive.add(path, type, content);
        const rels = relationsPath(path);
        if (parts.has(rels)) archive.addRelations(path, parts.bytes(rels));
      }
    },
  };
}

function points(emu: string): number {
  return Number(emu) / 12700;
}

function holdersOf(xml: Xml | undefined): Holder[] {
  return childrenOf(at(xml, 'cSld', 'spTree'), 'sp').flatMap((shape): Holder[] => {
    const holder = childrenOf(at(shape, 'nvSpPr', 'nvPr'), 'ph')[0];
    if (!holder) return [];
    const place = at(shape, 'spPr', 'xfrm');
    const [off, ext] = [at(place, 'off'), at(place, 'ext')];
    const box =
      off && ext
        ? {
            x: points(attributeOf(off, 'x')),
            y: points(attributeOf(off, 'y')),
            width: points(attributeOf(ext, 'cx')),
            height: points(attributeOf(ext, 'cy')),
          }
        : null;
    const type = attributeOf(holder, 'type') || 'obj';
    return [{ type, index: Number(attributeOf(holder, 'idx') || 0), box }];
  });
}

/** Where a placeholder of a layout stands: as the layout says, or else its master. */
function find({ own, masters }: Layout, type: string): Box | null {
  const masterType = type === 'ctrTitle' ? 'title' : type === 'obj' ? 'body' : type;
  return (
    own.find((one) => one.type === type)?.box ??
    masters.find((one) => one.type === masterType)?.box ??
    null
  );
}

/** Height of the line with 自治体名 below the title. */
const nameHeight = 16;

/** Where the layouts of the template leave room for what we put there. */
function roomOf(sheet: Layout, cover: Layout, width: number, height: number): LayoutRoom {
  const title = find(sheet, 'title');
  const body = find(sheet, 'body');
  const margin = width * 0.05;
  const isWide = body !== null && body.width >= width * 0.6;
  const x = isWide ? Math.max(0, body.x) : margin;
  const right = isWide ? Math.min(width, body.x + body.width) : width - margin;
  const under = title ? title.y + title.height : 0;
  const top = under > 0 && under < height * 0.45 ? under + 4 : height * 0.18;
  const feet = ['ftr', 'sldNum', 'dt'].flatMap((type) => {
    const box = find(sheet, type);
    return box && box.y > height * 0.7 ? [box.y - 4] : [];
  });
  const bottom = Math.min(height - 18, ...feet);
  const isCover = cover.own.some(({ type }) => type === 'ctrTitle');
  const coverTitle = find(cover, isCover ? 'ctrTitle' : 'title') ?? {
    x: margin,
    y: height * 0.25,
    width: width - margin * 2,
    height: height * 0.25,
  };
  const subtitle = find(cover, 'subTitle');
  const below = Math.max(
    coverTitle.y + coverTitle.height,
    subtitle ? subtitle.y + subtitle.height : 0,
  );
  return {
    width,
    height,
    content: {
      x,
      y: top + nameHeight,
      width: right - x,
      height: Math.max(120, bottom - top - nameHeight),
    },
    municipality: { x, y: top, width: right - x, height: nameHeight },
    lead: null,
    coverTitle,
    coverFacts: {
      x: Math.max(margin, coverTitle.x),
      y: below + 6,
      width: Math.min(coverTitle.width, width - margin * 2),
      height: Math.max(0, height - 24 - below),
    },
  };
}

/** The colour a master is painted with, as hexadecimal RGB; '' where it is a picture or not said. */
function paintOf(master: Xml | undefined, colour: (slot: string) => string): string {
  const ground = at(master, 'cSld', 'bg');
  const fill = at(ground, 'bgPr', 'solidFill') ?? at(ground, 'bgRef');
  return (
    attributeOf(at(fill, 'srgbClr'), 'val') || colour(attributeOf(at(fill, 'schemeClr'), 'val'))
  );
}

/** The colours of the master's theme. */
function schemeOfMaster(parts: TemplateParts, path: string, master: Xml | undefined) {
  const theme = [...parts.relations(path).values()].find(({ type }) => type === 'theme');
  if (!theme) throw new TemplateError('broken');
  const colours = at(parts.xml(theme.target), 'themeElements', 'clrScheme');
  const map = at(master, 'clrMap');
  const colour = (slot: string): string => {
    const one = at(colours, attributeOf(map, slot) || slot);
    return attributeOf(at(one, 'srgbClr'), 'val') || attributeOf(at(one, 'sysClr'), 'lastClr');
  };
  const accents = ['accent1', 'accent2', 'accent3', 'accent4'].map(colour);
  const mapped = colour('bg1') || 'FFFFFF';
  return schemeOf(paintOf(master, colour) || mapped, mapped, accents);
}

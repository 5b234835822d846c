import type { LabelledTexts, RecalledTexts } from '../../deck/deck';
import { splitAt } from '../../layout/paragraphs';
import { boxKinds } from '../../ooxml/marks';
import { polygon } from '../../scene/path';
import type { SlideParagraph, SlidePart } from './slide';
import { floor, listed, paragraph, runsAt, textPart } from './texts';

/** What a sheet repeats of earlier ones; the arrow that leads up to it stands at its right. */
export function recalledParts(
  recalled: readonly RecalledTexts[],
  width: number,
  size: number,
  isDense: boolean,
): readonly SlidePart[] {
  const band = recalled.find(({ isBand }) => isBand);
  const boxes = recalled.filter((one) => one !== band);
  const [first, ...rest] = boxes;
  const others = (all: readonly LabelledTexts[]) =>
    all.map((box) => recalledPart(box, width, size, isDense));
  if (!band) return others(boxes);
  const own = Math.min(width * 0.3, size * 21);
  const left = width - own - size;
  const arrow = arrowPart(band, own, size);
  if (!first) return [arrow];
  const box = recalledPart(first, left, size, isDense);
  const height = Math.max(box.height, arrow.height);
  const beside: SlidePart = {
    height,
    place: (x, y) => [
      ...box.place(x, y + height - box.height),
      ...arrow.place(x + left + size, y + height - arrow.height),
    ],
  };
  return [beside, ...others(rest)];
}

/** What leads from the present up to the ideal: 「取り組むアクション」 in an arrow upwards. */
function arrowPart({ label, texts }: RecalledTexts, width: number, size: number): SlidePart {
  const tip = size * 0.9;
  const names = texts.map((text) => text.replaceAll('\n', ' ')).join('・');
  const style = { spacing: 1.3, align: 'middle' } as const;
  const paragraphs = [
    paragraph(label, size, { ...style, isBold: true, paint: 'goal' }),
    ...(names === '' ? [] : [paragraph(names, size, style)]),
  ];
  const inset = size * 0.3;
  const text = textPart(paragraphs, width, boxKinds.recalled, { inset });
  const height = text.height + tip;
  const commands = polygon([0, tip], [width / 2, 0], [width, tip], [width, height], [0, height]);
  const shapes = [{ kind: 'path', commands, fill: 'goalTint' } as const];
  return {
    height,
    place: (x, y) => [
      {
        kind: 'drawing',
        scene: { width, height, title: '', shapes },
        box: { x, y, width, height },
        minTextSize: floor,
      },
      ...text.place(x, y + tip),
    ],
  };
}

function recalledPart(
  { label, texts }: LabelledTexts,
  width: number,
  size: number,
  isDense: boolean,
): SlidePart {
  const running = texts.map((text) => `・${text.replaceAll('\n', ' ')}`).join('　');
  const head = { text: label, paint: 'soft', isBold: true } as const;
  const [only = '', ...more] = texts;
  const isOneLine = more.length === 0 || isDense;
  const behind = { text: `　${more.length === 0 ? only : running}`, paint: 'soft' } as const;
  const paragraphs = isOneLine
    ? [runsAt([head, behind], size, { spacing: 1.3 })]
    : [runsAt([head], size), ...texts.map((text) => listed(text, size, 'soft'))];
  return breakable(paragraphs, width, boxKinds.recalled, size, isOneLine ? 0.5 : 0.7);
}

/** A box on a ground that goes on on a further slide where it is long. */
export function breakable(
  paragraphs: readonly SlideParagraph[],
  width: number,
  name: string,
  size: number,
  pad = 0.7,
): SlidePart {
  const inset = size * pad;
  const part = textPart(paragraphs, width, name, { inset, fill: 'stepTint' });
  return {
    ...part,
    split(room) {
      if (room < size * 6) return null;
      const [head, rest] = splitAt(paragraphs, width - inset * 2, room - inset * 2);
      if (rest.length === 0 || head.length === 0) return null;
      return [breakable(head, width, name, size, pad), breakable(rest, width, name, size, pad)];
    },
  };
}

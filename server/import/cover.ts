import { readYear } from '../text/dates';
import { type Field, shapeOf } from '../vocabulary';
import { DraftItem } from './draft';
import { fieldNamed, labelOf } from './labels';
import type { Box, Line } from './source';
import { itemOf, setText } from './values';

const municipality = /^[^\s\u3000、。：]{1,14}[市区町村県](?=$|[\s\u3000])/;

/** Title, municipality, year, round, members: what stands on the cover. Gives what it could not place. */
export function readCover(story: DraftItem, boxes: readonly Box[]): readonly Line[] {
  const left: Line[] = [];
  let open: Field | null = null;
  for (const box of boxes) {
    for (const line of box.lines) {
      const label = labelOf(shapeOf('story'), line);
      const named = box.lines.length === 1 && fieldNamed(shapeOf('story'), line.text);
      if (named || (label && label.rest === '')) open = named || label?.field || null;
      else if (label) {
        say(story, label.field, label.rest);
        open = null;
      } else if (open) say(story, open, line.text);
      else if (!readLine(story, line.text)) left.push(line);
    }
  }
  return left;
}

function say(story: DraftItem, field: Field, text: string): void {
  const { id } = field;
  if (id === 'members') {
    for (const one of text.split('\n')) story.list('members').push(member(one));
  } else if (id === 'parent-plans') story.list(id).push(itemOf('plan', text));
  else if (id === 'cohort') story.say(id, text.replace(/^第(.+)期$/, '$1').replace(/^Cohort /, ''));
  else setText(story, field, text);
}

/** 「健康課　主任　氏名」 */
function member(text: string): DraftItem {
  const item = new DraftItem('member');
  const parts = text.split(/\u3000+/).filter(Boolean);
  const [section, post] = parts.length > 2 ? parts : parts.length === 2 ? [parts[0], ''] : ['', ''];
  item.say('name', parts.slice(parts.length > 2 ? 2 : parts.length - 1).join('　') || text);
  item.say('section', section ?? '');
  item.say('post', post ?? '');
  return item;
}

/** 「青葉市　令和8年度　最終版」; false where nothing of it is known. */
function readLine(story: DraftItem, text: string): boolean {
  const parts = text.split(/[\s\u3000]{1,}/).filter(Boolean);
  const town = municipality.exec(text)?.[0];
  const year = parts.find((part) => /年度?$|^\d{4}$|^R\d/.test(part) && readYear(part) !== null);
  const round = parts.find((part) => /^(?:第[\d０-９]+回|最終版|初案|.*案)$/.test(part));
  if (!town && !year && !round) return false;
  if (town && !story.fields.has('municipality')) story.say('municipality', town);
  if (year && !story.fields.has('year')) story.say('year', year);
  if (round && !story.fields.has('round')) story.say('round', round);
  const said = [town, year, round].filter(Boolean).join('').length;
  return said >= text.replace(/[\s\u3000]/g, '').length - 1;
}

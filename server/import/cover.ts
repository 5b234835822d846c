import type { BoxBlock } from '../ooxml/read/content';
import { readYear } from '../text/dates';
import { type Field, shapeOf } from '../vocabulary';
import { DraftItem } from './draft';
import { fieldNamed, leadingLabel } from './labels';
import { itemOf, setText } from './values';

const municipality = /^[^\s\u3000、。：]{1,14}[市区町村県](?=$|[\s\u3000])/;

/**
 * Title, municipality, year, round, members: what stands on the cover.
 *
 * @param isHead the head of the pages, where labels say nothing of the story
 */
export function readCover(story: DraftItem, boxes: readonly BoxBlock[], isHead = false): void {
  let open: Field | null = null;
  for (const box of boxes) {
    for (const line of box.lines) {
      if (isHead) {
        readLine(story, line.text);
        continue;
      }
      // 第4期 says both the key and what it is.
      const isCohort = cohortLine.test(line.text);
      const label = isCohort ? null : leadingLabel(shapeOf('story'), line);
      const named = !isCohort && box.lines.length === 1 && fieldNamed(shapeOf('story'), line.text);
      if (named || (label && label.rest === '')) open = named || label?.field || null;
      else if (label) {
        say(story, label.field, label.rest);
        open = null;
      } else if (open && !isCohort) say(story, open, line.text);
      else readLine(story, line.text);
    }
  }
}

function say(story: DraftItem, field: Field, text: string): void {
  const { id } = field;
  if (id === 'members') {
    for (const one of text.split('\n')) story.list('members').push(member(one));
  } else if (id === 'peers') {
    for (const one of text.split(/、|, /)) story.say(id, one.trim());
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

const cohortLine = /^(?:第([\d０-９]{1,2})期(?:生)?|Cohort (\d{1,2}))$/i;

/** A draft (素案, 第2案) is no round: the word is kept. */
const rounds =
  /^(?:第[\d０-９]+回|(?:最終|初|原|修正|見直し|第[\d０-９一二三四五]+)版|Final|Round \d+)$/;

/** 「青葉市　令和8年度　最終版」 */
function readLine(story: DraftItem, text: string): void {
  const parts = text.split(/[\s\u3000]{1,}/).filter(Boolean);
  const town = municipality.exec(text)?.[0];
  const year = parts.find((part) => /年度?$|^\d{4}$|^R\d/.test(part) && readYear(part) !== null);
  const round = rounds.test(text.trim()) ? text.trim() : parts.find((part) => rounds.test(part));
  const cohort = cohortLine.exec(text);
  const number = cohort?.[1] ?? cohort?.[2];
  if (number && !story.fields.has('cohort')) story.say('cohort', number);
  if (town && !story.fields.has('municipality')) story.say('municipality', town);
  if (year && !story.fields.has('year')) story.say('year', year);
  if (round && !story.fields.has('round')) story.say('round', round);
}

import type { Item } from '../../../story/item';
import type { Story } from '../../../story/story';
import { alternatives } from '../../../text/alternatives';
import { foldWidth, normalize } from '../../../text/normalize';

/** Who is meant by a text about people: the authors themselves, or others too. */

const selvesPattern = new RegExp(
  alternatives`
    私たち|私達|わたしたち|われわれ|我々|研究生|自分(?:たち|達)?|本人|(?:参加)?メンバー|(?:\d+|[二三四五])人
    \b(?:we|us|ourselves|i|me|myself|the (?:two|three|four) of us)\b
  `,
  'gi',
);
/** What may stand around names. */
const fillerPattern =
  /全員|だけ|のみ|で|と|が|は|一同|\b(?:and|with|only)\b|[\s、,・&/()「」.。]/gi;

/** The names by which the members may be called: the whole name, and each part of it. */
function namesOf(member: Item): string[] {
  const whole = normalize(member.text('name'));
  const parts = whole.split(' ');
  const all = parts.length > 1 ? [whole, parts.join(''), ...parts] : parts;
  return all.filter((name) => [...name].length > 1);
}

function memberNames(story: Story): string[] {
  return story.root
    .items('members')
    .flatMap(namesOf)
    .sort((a, b) => b.length - a.length);
}

/** Does the text name one of the authors: a member by name, 私たち, 研究生? */
export function namesMember(text: string, story: Story): boolean {
  const folded = foldWidth(text);
  return (
    folded.search(selvesPattern) >= 0 || memberNames(story).some((name) => folded.includes(name))
  );
}

/** Does the text name a member by name, not only as 私たち? */
export function namesMemberByName(text: string, story: Story): boolean {
  const folded = foldWidth(text);
  return memberNames(story).some((name) => folded.includes(name));
}

/** Does the text name the authors, and nobody else? */
export function namesOnlyMembers(text: string, story: Story): boolean {
  if (!namesMember(text, story)) return false;
  let rest = foldWidth(text);
  for (const name of memberNames(story)) rest = rest.replaceAll(name, '');
  return rest.replace(selvesPattern, '').replace(fillerPattern, '') === '';
}

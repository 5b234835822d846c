/** 〜してもらう, 〜ていただく: what others are to do, told from the side of those who want it. */
import { person } from './activity/people';

/** Not what people get done for them: 聴いてもらえる, 送ってもらっている. */
export const request =
  /[てで](?:もら(?:う|い(?:たい|ます))|(?:いただ|頂)(?:く|き(?:たい|ます)))(?:こと|ようにする)?$/;

/** What may stand between the person asked and what they are to do. */
const asked = /に(?=[^に、。]*$)/;

/** 住民に参加してもらう → 住民が参加している; undefined where nothing is asked. */
export function answerOf(sentence: string): string | undefined {
  const match = request.exec(sentence);
  if (!match) return undefined;
  const te = sentence.charAt(match.index);
  const clause = sentence.slice(0, match.index);
  const subject = clause
    .split('、')
    .reduceRight<string | undefined>((found, part, index, parts) => {
      const at = asked.exec(part);
      if (found !== undefined || !at || !person.test(`${part.slice(0, at.index)}が`)) return found;
      const told = `${part.slice(0, at.index)}が${part.slice(at.index + 1)}`;
      return [...parts.slice(0, index), told, ...parts.slice(index + 1)].join('、');
    }, undefined);
  return `${subject ?? clause}${te}いる`;
}

import type { Item } from '../../../story/item';
import { remembered } from '../../../story/reads';
import { partOf, type Span } from '../../../syntax/tree';
import { alternatives } from '../../../text/alternatives';
import { normalize } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';

interface Args {
  readonly owner: string;
  readonly count: number;
}

/** Open actions that one person can carry. Source: interviews, where those who volunteer get it all. */
const maxOpenActions = 4;
/** Words for everybody, and for the authors together. */
const manyPattern = new RegExp(
  `^(?:${alternatives`
    私たち|私達|わたしたち|我々|研究生|メンバー|[三3二2]人|みんな|全員|職員|全職員|各課
    住民|市民|町民|区民|村民|地域|マネ友
    we|us|everyone|residents|staff
  `})`,
  'i',
);

/** A section or a group is many hands. */
const groupPattern = new RegExp(
  [
    '(?:課|係|部|局|室|班|センター|委員会|協議会|自治会|組合|クラブ|チーム|会|団|校|社)$',
    '\\b(?:section|department|unit|office|team|council|committee|group)s?$',
  ].join('|'),
  'i',
);

interface Owner {
  readonly name: string;
  readonly span: Span;
}

const ownersOf = remembered((action: Item): readonly Owner[] =>
  action.texts('owner').flatMap((node) =>
    [...node.value.matchAll(/[^、，,・／/&＆\n]+/g)].flatMap((match) => {
      const name = normalize(match[0]).replace(/(?:ほか|など|等)$/, '');
      const start = match.index + match[0].indexOf(match[0].trim());
      const isMany = manyPattern.test(name) || groupPattern.test(name);
      if ([...name].length < 2 || [...name].length > 12 || isMany) return [];
      return [{ name, span: partOf(node, start, start + match[0].trim().length) }];
    }),
  ),
);

export default defineRule<Args>({
  id: 'owner-overload',
  severity: 'hint',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '一人（一つの課）に集まりすぎた担い手', en: 'Too much on one pair of shoulders' },
  why: {
    ja: '手を挙げた人に負担が集まる。住民や職員への聞き取りで、どの自治体でも出てくる声です。担い手が偏った計画は、その人の異動や病気で一度に止まります。',
    en: 'Those who raise a hand get all the work: interviews everywhere say so. A plan that rests on one person stops at once when that person is moved or ill.',
  },
  ignore: {
    ja: '人数の少ない職場で、ほかに頼める人がいないとき。時期をずらすだけでも軽くなります。',
    en: 'In a small town hall with nobody else to ask. Spreading the actions over time helps too.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 三課の職員が昼に集まる
                担い手: «桑原»
              - 内容: 地区の地図を作る
                担い手: 桑原、小平
              - 内容: 世話人の話を聴く
                担い手: 桑原
              - 内容: 返事の紙を配る
                担い手: 桑原
              - 内容: 聞いた声を並べて読む
                担い手: 桑原
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 三課の職員が昼に集まる
                担い手: 桑原
              - 内容: 地区の地図を作る
                担い手: 小平
              - 内容: 世話人の話を聴く
                担い手: 桑原
      `,
    },
  ],
  checkStory(story, report) {
    const loads = new Map<string, Owner[]>();
    for (const action of story.actions) {
      if (['done', 'stopped'].includes(action.word('progress') ?? '')) continue;
      for (const owner of ownersOf(action)) {
        const load = loads.get(owner.name);
        if (load) load.push(owner);
        else loads.set(owner.name, [owner]);
      }
    }
    for (const [name, owners] of loads) {
      const [first, ...others] = owners;
      if (!first || owners.length <= maxOpenActions) continue;
      report({
        span: first.span,
        args: { owner: name, count: owners.length },
        related: others.map(({ span }) => ({
          span,
          text: { ja: 'これも同じ担い手です。', en: 'The same owner.' },
        })),
      });
    }
  },
  message: ({ owner, count }, locale) =>
    locale === 'ja'
      ? {
          what: `「${owner}」が、終わっていない${count}件の取組の担い手になっています。`,
          why: '手を挙げた人に負担が集まると、その人が動けなくなった時に計画ごと止まります。',
          how: '一緒に担う人を一人ずつ加えるか、半分を次の段階や別の人に回せないか話してみてください。',
          example: '担い手: 桑原（最初の三か月）、地区の世話人（その後）',
        }
      : {
          what: `“${owner}” owns ${count} actions that are not finished.`,
          why: 'When that person cannot go on, the plan stops as a whole.',
          how: 'Add one more person to each, or move half of them to a later stage or to other hands.',
          example: 'owner: Mina (three months), then the residents of the brook',
        },
});

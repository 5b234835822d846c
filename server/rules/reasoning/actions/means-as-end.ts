import type { Item } from '../../../story/item';
import { remembered } from '../../../story/reads';
import type { Story } from '../../../story/story';
import { wordingEnd } from '../../../text/endings';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { capital, itemName, itemSpan } from '../../naming';

interface Args {
  readonly item: Item;
  readonly words: string;
}

const tool =
  '(?<![A-Za-z])(?:DX|ICT|AI|RPA|SDGs)(?![A-Za-z])|デジタル化|オンライン化|ペーパーレス(?:化)?|電子化|スマート[^、。]{0,6}';
const aim =
  '実施|開催|機会|場|時間|重要性|必要性|文化|風土|習慣|浸透|増加|促進|推進|活性化|定着|認識|活発化|充実|導入|意識|理念';
const happens =
  'され|でき|行われ|進[みんむ]|根[付づ]|浸透し|定着し|増え|広が|深ま|活発に|始ま|生まれ|ある|あり|認識|理解|確保|創出|導入|実施|増加|促進|推進|活性化|定着|浸透|向上';
/** Talk, or a tool, that takes place or spreads, and nothing else in the sentence. */
const meansPattern = new RegExp(
  `^[^、。]{0,14}(対話|話し合い|意見交換|${tool})(?:\\([^()]*\\))?(?:[のがをはも](?:${aim}))?(?:が|を|は|も)[^、。]{0,6}(?:${happens})[^、。]{0,8}$|^[^、。]{0,8}(対話|話し合い|意見交換|${tool})の?(?:${aim})$`,
  'i',
);
/** For somebody, or by it: there is more than the means. */
const morePattern =
  /によって|により|を通[じし]|から|ので|結果|ことで|困りごと|納得|暮らし|解決|返事|(?:住民|市民|町民|区民|村民|利用者|子ども|高齢者|若者)(?:が|は|も|の手|同士|自身)|時間が|費用|待ち/;
const fields = ['goal-states', 'outcomes', 'criteria'] as const;

/** The means that the item stops at, or null. */
const meansIn = remembered((item: Item): string | null => {
  if (item.isFilled('note')) return null;
  const text = foldWidth(item.main).slice(0, wordingEnd(item.main)).trim();
  const match = morePattern.test(text) ? null : meansPattern.exec(text);
  return match?.[1] ?? match?.[2] ?? null;
});

/** Results of the stages that stop at a means, where nothing beside them goes further. */
function endsIn(story: Story): { item: Item; words: string; isLast: boolean }[] {
  const { stages } = story;
  return stages.flatMap((stage, index) =>
    [stage, ...stage.items('actions')].flatMap((place) =>
      fields.flatMap((field) => {
        const items = place.items(field).filter(({ main }) => main !== '');
        const found = items.map((item) => ({ item, words: meansIn(item) }));
        if (!found.every(({ words }) => words !== null)) return [];
        const isLast = index === stages.length - 1;
        return found.map(({ item, words }) => ({ item, words: words ?? '', isLast }));
      }),
    ),
  );
}

export default defineRule<Args>({
  id: 'means-as-end',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '手段が目的になっている', en: 'The means as the end' },
  why: {
    ja: '対話は目的を果たすための手段で、成果が出て初めて意味がある。DX も同じで、要るかどうかから市民と話す。幹事にも首長にも言われることで、助言を受けた期の多くがここを書き直しています。',
    en: 'Dialogue is a means, and matters once something comes of it; so are digital tools. Coaches and mayors say it, and many a cohort has rewritten this very line.',
  },
  ignore: {
    ja: '最初の段階では、話せるようになること自体が成果でもあります。そのため、後の段階が続く時は小さく知らせるだけにしています。',
    en: 'In the first stage it may be a result that people talk at all; with later stages to come this is only a hint.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        段階:
          - 名称: 話せる職場へ
            アウトカム:
              - «職員の間で対話が活発に行われている»
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - 名称: 話せる職場へ
            アウトカム:
              - 職員の間で対話が活発に行われている
              - 窓口の職員が、住民の困りごとをその日のうちに隣の課と解決している
      `,
    },
  ],
  checkStory(story, report) {
    for (const { item, words, isLast } of endsIn(story)) {
      report({
        span: itemSpan(item),
        args: { item, words },
        maxSeverity: isLast ? undefined : 'hint',
      });
    }
  },
  message: ({ item, words }, locale) =>
    locale === 'ja'
      ? {
          what: `${itemName(item, 'ja')}が、「${words}」そのもので終わっています。`,
          why: `${words}は手段です。その先で誰の何がよくなったかが、ありたい姿につながります。`,
          how: '「それで、誰がどうなった？」と一つ先まで続け、その答えを書いてください。',
          example:
            '対話が増える → 窓口の職員が、住民の困りごとをその日のうちに隣の課と解決している',
        }
      : {
          what: `${capital(itemName(item, 'en'))} stops at “${words}”.`,
          why: 'That is a means. What leads to the vision is what gets better for whom by it.',
          how: 'Go on with “and so, who is better off?”, and write the answer.',
          example: 'Sections talk → a caller’s trouble is settled the same day',
        },
});

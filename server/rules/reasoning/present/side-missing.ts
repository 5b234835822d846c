import type { Item } from '../../../story/item';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { itemSpan, keyName, shortText } from '../../naming';
import { andOthers, andOthersEn, joinItems, type Several } from '../shared/once';
import { writeKeys } from '../shared/plan';

interface Args extends Several<Item> {
  /** No item of the sheet says anything of the town hall. */
  readonly isOutsideOnly: boolean;
}

/** What happens inside the town hall, whether or not 区分 says so. */
const insidePattern =
  /職員|役所|役場|庁内|市役所|行政サービス|窓口|人員|業務量|財政|税収|扶助費|town hall|staff|officers|budget/i;

export default defineRule<Args>({
  id: 'side-missing',
  severity: 'information',
  group: 'reasoning',
  since: '0.2.0',
  title: { ja: 'なりゆきの未来に庁外・庁内の区分がない', en: 'A default future without its side' },
  why: {
    ja: 'なりゆきの未来は、地域（庁外）と役所（庁内）の両方を見るシートです。区分を書くと、地域の話ばかりで、役所の中で何が起きるかが抜けていないかが分かります。',
    en: 'The default future looks at the region and at the town hall. With the side written one sees whether one of the two is left out.',
  },
  ignore: {
    ja: '庁外と庁内を、見出しなどで分けて書いてあるとき。',
    en: 'Where headings tell the two apart.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        様式: アクションプラン
        なりゆきの未来:
          - «避難を呼びかける人が途切れる»
          - 免許を返したお年寄りが、病院に通えなくなる
      `,
      fixed: yaml`
        様式: アクションプラン
        なりゆきの未来:
          - 内容: 避難を呼びかける人が途切れる
            区分:\x20
          - 免許を返したお年寄りが、病院に通えなくなる
      `,
    },
  ],
  good: [
    {
      text: yaml`
        なりゆきの未来:
          - 内容: 避難を呼びかける人が途切れる
            区分: 庁外
            根拠: 自治会加入率が78％から64％に下がった
          - 内容: 職員が減り、窓口と会議だけで一日が終わる
            区分: 庁内
            根拠: 職員数が512人から438人に減った
      `,
    },
  ],
  checkStory(story, report) {
    const futures = story.defaultFuture.filter(({ main }) => main !== '');
    const isOutsideOnly = !futures.some(
      (item) => item.word('side') === 'inside' || insidePattern.test(item.main),
    );
    for (const item of futures) {
      if (item.isFilled('side') || item.isFilled('group')) continue;
      report({ span: itemSpan(item), args: { items: [item], isOutsideOnly }, fold: 'futures' });
    }
  },
  join: joinItems<Item, Args>,
  message({ items: [item, ...others], isOutsideOnly }, locale) {
    const key = keyName(item, 'side', locale);
    const name = shortText(item.main);
    const count = others.length + 1;
    return locale === 'ja'
      ? {
          what: `『${name}』${andOthers(count)}に「${key}」（庁外・庁内）がありません。`,
          why: isOutsideOnly
            ? '地域のことばかりで、このまま進むと役所の中で何が起きるのかが、まだ出てきません。'
            : '地域の話か役所の話かが分かれていると、どちらかが抜けていないかを確かめられます。',
          how: isOutsideOnly
            ? `「${key}」を書き、役所の中（人、時間、お金、やりがい）で起きることも一つ足してください。`
            : `「${key}」に、庁外か庁内かを書いてください。`,
          example: '内容: 職員が減り、窓口と会議だけで一日が終わる、区分: 庁内',
        }
      : {
          what: `“${name}”${andOthersEn(count)} ${count > 1 ? 'do' : 'does'} not say on which side it happens (“${key}”).`,
          why: isOutsideOnly
            ? 'All of it is about the region; what happens inside the town hall is not told yet.'
            : 'With the side one can check that neither is left out.',
          how: isOutsideOnly
            ? `Fill in “${key}”, and add one thing that happens inside: people, time, money.`
            : `Write outside or inside in “${key}”.`,
          example: 'content: Departments spend the week answering each other, side: inside',
        };
  },
  fix: ({ args: { items } }, story) => writeKeys(story, items[0], ['side']),
});

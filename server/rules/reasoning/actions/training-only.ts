import type { Item } from '../../../story/item';
import { endsInActNoun } from '../../../text/endings';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { capital, itemName, itemSpan } from '../../naming';
import { hasPractice, isTraining } from '../shared/training';

interface Args {
  readonly stage: Item;
  readonly count: number;
  /** The other actions of the stage are all paperwork. */
  readonly withPapers: boolean;
}

const paperPattern =
  /方針|計画|制度|要綱|規程|マニュアル|手引き|\b(?:policy|plan|guideline|regulation|manual)s?\b/i;

function isPaper(action: Item): boolean {
  const text = foldWidth(action.main);
  return (
    paperPattern.test(text) &&
    (endsInActNoun(text.replace(/\([^()]*\)/g, '')) || /[a-z]/i.test(text))
  );
}

export default defineRule<Args>({
  id: 'training-only',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '研修だけの段階', en: 'A stage of nothing but training' },
  why: {
    ja: '研修をいくら重ねても身につかない、出向いて、体験して、納得する道すじをつくるように、というのが幹事の助言です。',
    en: 'However much training there is, it does not stick, coaches say: let people go out, see for themselves and be convinced.',
  },
  ignore: {
    ja: '研修の中に、住民に会う、自分の仕事で試すといった場面がすでにあるとき。「方法」に書けば、この指摘は消えます。',
    en: 'Where the training takes people out already. Say so in the method and this goes away.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - 名称: «職員の意識を変える»
            アクション:
              - 内容: 若手職員の対話研修を行う
                目的: 話し合える職場にするため
              - 内容: 管理職向けのセミナーを開く
                目的: 部下の話を聴ける上司を増やすため
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - 名称: 職員の意識を変える
            アクション:
              - 内容: 若手職員の対話研修を行う
                目的: 話し合える職場にするため
                方法: 午前に習い、午後は二人一組で地区の集まりに出て話を聴く
              - 内容: 管理職向けのセミナーを開く
                目的: 部下の話を聴ける上司を増やすため
      `,
    },
  ],
  on: 'stage',
  checkItem(stage, report) {
    const actions = stage.items('actions').filter(({ main }) => main !== '');
    const training = actions.filter(isTraining);
    if (training.length === 0 || training.length * 2 < actions.length) return;
    if (actions.some(hasPractice)) return;
    const others = actions.filter((action) => !training.includes(action));
    if (!others.every(isPaper)) return;
    report({
      span: itemSpan(stage),
      args: { stage, count: training.length, withPapers: others.length > 0 },
      related: training.map((action) => ({
        span: itemSpan(action),
        text: { ja: '研修や勉強会です。', en: 'This is training.' },
      })),
      maxSeverity: training.length > 1 ? undefined : 'information',
    });
  },
  message: ({ stage, withPapers }, locale) =>
    locale === 'ja'
      ? {
          what: `${itemName(stage, 'ja')}の取組が、研修や勉強会${withPapers ? 'と、方針などの書類づくり' : ''}だけになっています。`,
          why: '教わったことは、現場で使って納得しないと、席に戻った日から薄れていきます。',
          how: '住民の所へ出向く、自分の仕事で一つ試す、といった場面を、研修の中か次の日に一つ足してみてください。',
          example: '午前に聴き方を習い、午後は二人一組で地区の集まりに出て話を聴く',
        }
      : {
          what: `${capital(itemName(stage, 'en'))} holds nothing but training${withPapers ? ' and paperwork' : ''}.`,
          why: 'What is taught fades from the day one is back at the desk, unless it is used and found good.',
          how: 'Add one moment, within the training or the day after, in which people go out to residents or try it in their own work.',
          example: 'Mornings on how to listen; afternoons in pairs at a district meeting',
        },
});

import type { Item } from '../../../story/item';
import type { TextNode } from '../../../syntax/tree';
import { wordingEnd } from '../../../text/endings';
import { foldWidth } from '../../../text/normalize';
import { containment } from '../../../text/similarity';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';

interface Args {
  /** The cause as written. */
  readonly cause: string;
  /** Does it repeat 現状, or is it a mere lack of something? */
  readonly isRepeat: boolean;
}

/** How much of the shorter text both share before the cause repeats the state. */
const minSimilarity = 0.6;
const minLength = 6;
/** A lack told in a few words: 意識が低い, 人材不足. A longer sentence says what lies behind it. */
const lackPattern =
  /(?:不足|低い|弱い|足りない|少ない|欠如|希薄|薄い|不十分|(?:意識|関心|理解|自覚|意欲|知識|能力|スキル)がない)(?:ため|から|こと)?$/;
const maxLackLength = 20;

function faultOf(item: Item, node: TextNode): Args | null {
  const cause = node.value;
  const wording = foldWidth(cause).slice(0, wordingEnd(cause));
  if (wording.length < minLength) return null;
  const states = [item.main, ...item.texts('today').map(({ value }) => value)];
  const isRepeat = states.some(
    (state) => state.length >= minLength && containment(state, cause) >= minSimilarity,
  );
  const isLack =
    wording.length <= maxLackLength && lackPattern.test(wording) && !/[、。\n]/.test(wording);
  return isRepeat || isLack ? { cause, isRepeat } : null;
}

export default defineRule<Args>({
  id: 'cause-restates-problem',
  severity: 'information',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '原因が現状の言いかえ', en: 'Cause that restates the problem' },
  why: {
    ja: '現状（数値）→原因→問題点とたどる書き方は、国の手引きにもあります。原因が現状の言いかえだと、打ち手は「増やす」「高める」しか出てきません。',
    en: 'Guides ask to go from the state (with figures) to its cause. A cause that restates the state leaves only “more of it” as a remedy.',
  },
  ignore: {
    ja: '原因がまだ分からず、対話で確かめている途中なら、そう書いておけば十分です。',
    en: 'Where the cause is still being asked about, say so; that is enough for now.',
  },
  bad: [
    {
      text: yaml`
        現状:
          - 内容: 係の間で情報が共有されていない
            現状: 係の会議の内容が、隣の係に伝わったのは10回のうち2回だった
            原因: «情報が係の間で共有されていない»
      `,
    },
    {
      text: yaml`
        現状:
          - 内容: 職員提案が5年で31件から9件になった
            原因: «若手の意識が低い»
      `,
    },
  ],
  good: [
    {
      text: yaml`
        現状:
          - 内容: 職員提案が5年で31件から9件になった
            原因: 出した人がそのまま担当になるので、黙っている方が得になっている
      `,
    },
  ],
  on: 'current',
  checkItem(item, report) {
    for (const node of item.texts('cause')) {
      const args = faultOf(item, node);
      if (args) report({ span: node.span, args });
    }
  },
  message: ({ cause, isRepeat }, locale) =>
    locale === 'ja'
      ? {
          what: isRepeat
            ? '原因が、現状をもう一度言いかえた文になっています。'
            : `原因が「${cause}」と、足りないものの名前で終わっています。`,
          why: 'その奥にある仕組みや経緯が見えないと、打ち手も裏返しにしかなりません。',
          how: '「なぜそうなっているのか」をあと二回くり返し、人ではなく仕事の進め方や決まりに行き着くまで掘ってみてください。',
          example: '出した人がそのまま担当になるので、黙っている方が得になっている',
        }
      : {
          what: isRepeat
            ? 'The cause says once more what the state is.'
            : `The cause, “${cause}”, only names what is lacking.`,
          why: 'Unless one sees what lies behind it, the remedy can only be its reverse.',
          how: 'Ask “why is that so?” twice more, until you reach how work is done and not who does it.',
          example: 'Whoever makes a proposal has to carry it out alone, so it pays to keep quiet',
        },
});

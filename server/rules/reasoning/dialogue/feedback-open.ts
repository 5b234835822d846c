import { isOpenAdvice } from '../../../story/advice';
import { insertKey } from '../../../story/edit';
import type { Item } from '../../../story/item';
import type { Span } from '../../../syntax/tree';
import { yaml } from '../../../text/yaml';
import type { Locale } from '../../../vocabulary';
import { defineRule, type Message } from '../../engine/rule';
import { keyName, shortText } from '../../naming';
import { andOthers, andOthersEn, joinItems, type Several } from '../shared/once';
import { keyPlace, mainPlace } from '../shared/phrases';

/** The pieces of one talk that are not answered. */
type Args = Several<Item>;

function placeOf(item: Item): Span {
  return item.has('status') ? keyPlace(item, 'status') : mainPlace(item);
}

export default defineRule<Args>({
  id: 'feedback-open',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '助言への対応がまだ', en: 'Advice not answered yet' },
  why: {
    ja: '第4回、第5回の助言にどう応えたかは、次の回の事前課題（変更点の表）になります。取り入れないことも立派な答えで、訳が書かれていれば伝わります。',
    en: 'How you answered the advice of meetings 4 and 5 is homework for the next (the table of changes). Not to follow it is an answer too, if it says why.',
  },
  ignore: {
    ja: '話し合いの途中なら、次の回までの覚えとして残しておいてください。',
    en: 'While you are still talking about it, leave it as a reminder for the next round.',
  },
  bad: [
    {
      text: yaml`
        対話:
          - 日付: 2026-07-04
            種別: 幹事フィードバック
            内容: «住民のどんな変化を見たいのか、まだ読み取れない»
      `,
      fixed: yaml`
        対話:
          - 日付: 2026-07-04
            種別: 幹事フィードバック
            内容: 住民のどんな変化を見たいのか、まだ読み取れない
            対応:\x20
      `,
    },
    {
      text: yaml`
        対話:
          - 日付: 2021-08-25
            種別: 幹事フィードバック
            項目:
              - テーマ: 住民の姿
                内容: 職員が元気になる話で終わっている
                «状態»: 未対応
      `,
      fixed: yaml`
        対話:
          - 日付: 2021-08-25
            種別: 幹事フィードバック
            項目:
              - テーマ: 住民の姿
                内容: 職員が元気になる話で終わっている
                対応:\x20
                状態: 未対応
      `,
    },
  ],
  good: [
    {
      text: yaml`
        対話:
          - 日付: 2021-08-25
            種別: 幹事フィードバック
            項目:
              - テーマ: 評価の面
                内容: 地区に出た職員を人事評価で報いる案もあるのでは
                対応: 評価を変えるのは、使う人が増えてからにする
                状態: 見送り
      `,
    },
  ],
  on: ['dialogue', 'advice'],
  checkItem(item, report) {
    if (!isOpenAdvice(item)) return;
    const talk = item.shape.id === 'advice' ? item.parent : item;
    report({
      span: placeOf(item),
      args: { items: [item] },
      fold: talk ?? item,
      // Whoever marks it as open knows that it is.
      maxSeverity: item.has('status') ? 'information' : undefined,
    });
  },
  join: joinItems<Item, Args>,
  message({ items: [advice, ...others] }, locale) {
    const name = shortText(advice.text('topic') || advice.main);
    const count = others.length + 1;
    const response = keyName(advice, 'response', locale);
    const status = keyName(advice, 'status', locale);
    if (advice.isFilled('response')) return stillOpen(name, response, status, locale);
    const isSaid = advice.has('status');
    return locale === 'ja'
      ? {
          what: `助言『${name}』${andOthers(count)}への「${response}」がまだ書かれていません。`,
          why: 'どう受け止めたかを残すと、次の回の変更点の表がそのまま書けます。',
          how: `直したなら何をどう直したか、見送るならその訳を「${response}」に書${isSaid ? `き、「${status}」を改めて` : 'いて'}ください。`,
          example: `${response}: 段階2と3に、住民の変化を見るアウトカムを足した`,
        }
      : {
          what: `The advice “${name}”${andOthersEn(count)} has no “${response}” yet.`,
          why: 'What you made of it is what the next table of changes is written from.',
          how: `Say what you changed, or why you left it${isSaid ? `, and set “${status}”` : ''}.`,
          example: `${response}: Every action now names what it stops`,
        };
  },
  fix: (
    {
      args: {
        items: [advice],
      },
    },
    story,
  ) =>
    advice.has('response')
      ? []
      : [
          {
            title: { ja: '対応を書く', en: 'Add the response' },
            edits: insertKey(story, advice, 'response', ''),
          },
        ],
});

/** A response is there, but the status says that it is open. */
function stillOpen(name: string, response: string, status: string, locale: Locale): Message {
  return locale === 'ja'
    ? {
        what: `助言『${name}』は、「${response}」が書かれていますが、「${status}」が未対応のままです。`,
        how: `済んだなら「${status}」を反映済みか見送りに改めてください。`,
        example: `${status}: 反映済み`,
      }
    : {
        what: `The advice “${name}” has a “${response}”, but its “${status}” is still open.`,
        how: `If it is dealt with, set “${status}” to done or declined.`,
        example: `${status}: done`,
      };
}

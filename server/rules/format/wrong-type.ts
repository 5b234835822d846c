import type { Item } from '../../story/item';
import type { Node } from '../../syntax/tree';
import { yaml } from '../../text/yaml';
import type { Bilingual, Field, Locale } from '../../vocabulary';
import { defineRule, type Message } from '../engine/rule';
import { keyLanguage } from '../naming';

interface Args {
  readonly item: Item;
  /** The key whose value does not fit; null where the item itself does not. */
  readonly field: Field | null;
  readonly node: Node;
}

/** What the author put there, in plain words. */
function given(node: Node, locale: Locale): string {
  const ja = {
    text: `「${shortened(node)}」`,
    list: '一覧（- の並び）',
    map: '項目の組（名前: 値）',
  };
  const en = { text: `“${shortened(node)}”`, list: 'a list', map: 'keys with values' };
  if (node.kind === 'empty') return locale === 'ja' ? '空欄' : 'nothing';
  return (locale === 'ja' ? ja : en)[node.kind];
}

function shortened(node: Node): string {
  if (node.kind !== 'text') return '';
  return node.value.length > 20 ? `${node.value.slice(0, 20)}…` : node.value;
}

/** What belongs there, and how to write it. */
interface ExpectedType {
  readonly what: Bilingual;
  readonly how: Bilingual;
}

function wanted(item: Item, field: Field | null, language: Locale): ExpectedType {
  switch (field?.type) {
    case 'number':
      return {
        what: { ja: '数字', en: 'a number' },
        how: { ja: '数字だけを書いてください。', en: 'Write the number alone.' },
      };
    case 'year':
      return {
        what: { ja: '年', en: 'a year' },
        how: {
          ja: field.orRange
            ? '2026、令和8年度、平成30年度～令和元年度のように書いてください。'
            : '2026、令和8年度、10年後のように書いてください。',
          en: `Write it as 2026, R8 or ${field.orRange ? '2018～2019' : '10年後'}.`,
        },
      };
    case 'values':
      return {
        what: { ja: '年と数字の組', en: 'years with their numbers' },
        how: {
          ja: '年と数字を「:」でつないで並べてください。',
          en: 'Write each year, a colon and its number.',
        },
      };
    case 'enum':
      return {
        what: { ja: '決まった言葉一つ', en: 'one of its words' },
        how: { ja: '一つだけ選んで書いてください。', en: 'Choose one.' },
      };
    case 'refs':
      return {
        what: { ja: '指したい項目の id', en: 'ids of the items meant' },
        how: { ja: 'id だけを書いてください。', en: 'Write the ids alone.' },
      };
    case 'text':
    case 'quantity':
    case 'date':
      return {
        what: { ja: '文', en: 'a text' },
        how: { ja: '文だけを書いてください。', en: 'Write the text alone.' },
      };
    default: {
      const asked = item.shape.fields.filter((one) => one.required).slice(0, 3);
      const names = (asked.length > 0 ? asked : item.shape.fields.slice(0, 2)).map(
        (one) => one[language],
      );
      const ja = `「${names.join('」「')}」`;
      const en = `“${names.join('”, “')}”`;
      return {
        what: { ja: `${ja}などの項目`, en: `keys such as ${en}` },
        how: { ja: `${ja}などに分けて書いてください。`, en: `Divide it into ${en}.` },
      };
    }
  }
}

export default defineRule<Args>({
  id: 'wrong-type',
  severity: 'warning',
  group: 'format',
  since: '0.1.0',
  title: { ja: '書き方の形ちがい', en: 'A value of another kind' },
  why: {
    ja: '文を書くところ、年を書くところ、一覧を書くところがあります。形がちがうと読み取れず、図やグラフに出ません。',
    en: 'Some keys hold a text, some a year, some a list. A value of another kind cannot be read and is not shown.',
  },
  bad: [
    {
      text: yaml`
        ありたい姿:
          目標年: «そのうち»
          宣言: となりの声が届くまち
      `,
    },
    {
      text: yaml`
        なりゆきの未来:
          - 内容: 地区の役員のなり手がいなくなる
            根拠:
              - 指標: 総人口
                値: «61000人»
                出典: 青葉野市人口ビジョン
      `,
    },
    { text: 'あるべき姿: «課を越えて動ける役場»\n' },
    { text: '様式: «[アクションプラン, 変革ストーリーシート]»\n' },
  ],
  good: [
    {
      text: yaml`
        過年度の取組:
          - 年度: 平成30年度～令和元年度
            内容: 若手の自主勉強会
            状態: 中断
            理由: 声をかける人が異動した
        段階:
          - アウトカム:
              - 内容: 隣の係に相談する職員が増えている
                実績値: {R6: 34％, R7: 41％}
      `,
    },
    {
      text: yaml`
        ありたい姿:
          目標年: 令和18年度
          宣言: となりの声が届くまち
      `,
    },
    {
      text: yaml`
        テーマ:
          - 地区を歩く
          - 仕事を選び直す
      `,
    },
  ],
  checkItem(item, report) {
    for (const misfit of item.misfits) {
      if (misfit.kind !== 'wrong-type') continue;
      const { field, node } = misfit;
      // The number of the format has a rule of its own.
      if (field?.id === 'change-story') continue;
      report({ span: node.span, args: { item, field, node } });
    }
  },
  message({ item, field, node }, locale): Message {
    const language = keyLanguage(item) ?? locale;
    const { what, how } = wanted(item, field, language);
    const name = field ? field[language] : (item.field?.[language] ?? item.shape.title[locale]);
    const example = field?.example[language].split('\n')[0];
    const rest = { how: how[locale], ...(example && { example: `${name}: ${example}` }) };
    if (locale === 'ja') {
      return {
        what: `「${name}」に書くのは${what.ja}です。${given(node, 'ja')}は読み取れません。`,
        why: 'このままでは図にもシートにも出ません。',
        ...rest,
      };
    }
    return {
      what: `“${name}” holds ${what.en}; ${given(node, 'en')} cannot be read here.`,
      why: 'As it stands, it shows neither in the drawing nor on the sheets.',
      ...rest,
    };
  },
});

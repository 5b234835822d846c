import type { Bilingual } from '../../vocabulary';
import { slipRule } from './slipRule';

/** What is wrong and what to do: for each code of the parser that an author can meet. */
interface Fault {
  readonly what: Bilingual;
  readonly how: Bilingual;
}

const closing: Fault = {
  what: {
    ja: 'かっこ・引用符・区切りのどれかが足りません。',
    en: 'A bracket, a quotation mark or a separator is missing.',
  },
  how: {
    ja: '[ ] { } " \' の対と、かっこの中の「, 」を確かめてください。',
    en: 'Check the pairs of [ ] { } " \' and the commas between them.',
  },
};
const indent: Fault = {
  what: {
    ja: '字下げが前後の行と合っていません。',
    en: 'The indentation does not fit the lines around it.',
  },
  how: {
    ja: '同じ一件の項目は頭をそろえ、その中身は半角の空白二つだけ深くしてください。',
    en: 'Align the keys of one item, and indent what is in them by two spaces.',
  },
};
const key: Fault = {
  what: {
    ja: '項目の名前として読めないところがあります。',
    en: 'Something here cannot be read as a key.',
  },
  how: {
    ja: '「項目の名前: 中身」の形にし、名前は一行に収めてください。',
    en: 'Write “key: value”, with the key on one line.',
  },
};
const sign: Fault = {
  what: {
    ja: '特別な意味を持つ記号（& * ! % など）がここでは読めません。',
    en: 'A sign with a meaning of its own (& * ! %) cannot be read here.',
  },
  how: {
    ja: "文なら全体を引用符（' '）でくくってください。",
    en: "If it is text, put it in quotes (' ').",
  },
};
const other: Fault = {
  what: { ja: 'ここから読めなくなっています。', en: 'From here on the text cannot be read.' },
  how: {
    ja: 'この行と一つ前の行の「:」「-」、かっこ、字下げを確かめてください。',
    en: 'Check colons, hyphens, brackets and indentation of this line and the one before.',
  },
};

const faults: Record<string, Fault> = {
  MISSING_CHAR: closing,
  BLOCK_IN_FLOW: closing,
  BAD_INDENT: indent,
  TAB_AS_INDENT: indent,
  BLOCK_AS_IMPLICIT_KEY: key,
  MULTILINE_IMPLICIT_KEY: key,
  KEY_OVER_1024_CHARS: key,
  KEY: key,
  BAD_ALIAS: sign,
  ALIAS_PROPS: sign,
  BAD_PROP_ORDER: sign,
  BAD_SCALAR_START: sign,
  BAD_DIRECTIVE: sign,
  MULTIPLE_ANCHORS: sign,
  MULTIPLE_TAGS: sign,
  TAG_RESOLVE_FAILED: sign,
  BAD_COLLECTION_TYPE: sign,
  BAD_DQ_ESCAPE: {
    what: {
      ja: '引用符 " " の中に、読めない「\\」があります。',
      en: 'There is a backslash inside double quotes that cannot be read.',
    },
    how: {
      ja: "引用符を ' ' に替えるか、「\\\\」と二つ重ねてください。",
      en: "Use single quotes (' '), or double the backslash.",
    },
  },
  LOST: {
    what: {
      ja: 'ここは読めず、図にも資料にも出ません。',
      en: 'This cannot be read: it appears in no figure and no document.',
    },
    how: {
      ja: 'かっこや引用符の閉じ忘れがないか、前の行との字下げが合っているかを確かめてください。',
      en: 'Check brackets, quotation marks and the indentation of the lines before it.',
    },
  },
  TOO_DEEP: {
    what: {
      ja: '段が深すぎて、ここから先は読みません。',
      en: 'This is nested too deeply: it is not read from here on.',
    },
    how: { ja: 'かっこや字下げの重なりを減らしてください。', en: 'Use fewer levels.' },
  },
  ALIASES: {
    what: {
      ja: '「*」による引き写しが多すぎるか、自分自身を写しています。ここから先は読みません。',
      en: 'Too much is repeated with “*”, or something repeats itself: it is not read from here on.',
    },
    how: {
      ja: '同じ内容は一か所に書き、「狙い」などで id を指してください。',
      en: 'Write it once and refer to it by its id.',
    },
  },
};

export default slipRule({
  id: 'broken-yaml',
  severity: 'error',
  title: { ja: '読めない書き方', en: 'Text that cannot be read' },
  why: {
    ja: 'かっこや字下げの崩れで、どの項目の中身かが決まりません。そのあとの内容が図や資料に出ないことがあります。',
    en: 'Brackets or indentation are broken, so that it is not clear what belongs where; what follows may be missing from figures and documents.',
  },
  bad: [{ text: 'テーマ: "共有«\\»市民の声"\n' }],
  good: [{ text: "テーマ: '共有\\市民の声'\n" }],
  message: ({ code = '' }, locale) => {
    const fault = faults[code] ?? other;
    return locale === 'ja'
      ? {
          what: fault.what.ja,
          why: 'このままでは、どの項目の中身かが決まりません。',
          how: fault.how.ja,
        }
      : {
          what: fault.what.en,
          why: 'As it is, it is not clear what belongs where.',
          how: fault.how.en,
        };
  },
});

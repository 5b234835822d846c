import mixedKeyLanguages from './format/mixed-key-languages';
import unknownKey from './format/unknown-key';
import unknownWord from './format/unknown-word';
import wrongType from './format/wrong-type';
import type { Rule } from './rule';
import bracketInText from './typing/bracket-in-text';
import brokenYaml from './typing/broken-yaml';
import bulletLine from './typing/bullet-line';
import colonInText from './typing/colon-in-text';
import commaInNumber from './typing/comma-in-number';
import fullWidthBracket from './typing/full-width-bracket';
import fullWidthColon from './typing/full-width-colon';
import fullWidthHash from './typing/full-width-hash';
import fullWidthIndent from './typing/full-width-indent';
import hashInText from './typing/hash-in-text';
import japaneseComma from './typing/japanese-comma';
import missingColon from './typing/missing-colon';
import missingMainKey from './typing/missing-main-key';
import noSpaceAfterColon from './typing/no-space-after-colon';
import quoteInText from './typing/quote-in-text';
import reservedSign from './typing/reserved-sign';
import severalDocuments from './typing/several-documents';
import strayText from './typing/stray-text';
import tabIndent from './typing/tab-indent';
import unclosedBracket from './typing/unclosed-bracket';
import unclosedQuote from './typing/unclosed-quote';
import unevenIndent from './typing/uneven-indent';
import wrappedText from './typing/wrapped-text';
import wrongHyphen from './typing/wrong-hyphen';

/** Every rule, in the order of the reference page. */
export const rules: readonly Rule[] = [
  fullWidthColon,
  noSpaceAfterColon,
  missingColon,
  fullWidthIndent,
  tabIndent,
  unevenIndent,
  wrongHyphen,
  bulletLine,
  missingMainKey,
  japaneseComma,
  commaInNumber,
  fullWidthBracket,
  unclosedBracket,
  bracketInText,
  unclosedQuote,
  quoteInText,
  hashInText,
  fullWidthHash,
  colonInText,
  reservedSign,
  wrappedText,
  strayText,
  severalDocuments,
  brokenYaml,
  unknownKey,
  mixedKeyLanguages,
  wrongType,
  unknownWord,
];

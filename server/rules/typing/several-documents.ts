import { yaml } from '../../text/yaml';
import { slipRule } from './slipRule';

export default slipRule({
  id: 'several-documents',
  severity: 'warning',
  title: { ja: '途中の「---」', en: '“---” in the middle' },
  why: {
    ja: '「---」だけの行は、そこから別の文書が始まる印です。ほかのソフトでは、そのあとの内容が読まれません。',
    en: 'A line of “---” begins another document: other programs do not read what follows.',
  },
  bad: [
    {
      text: yaml`
        自治体: 青葉野市
        «---»
        年度: 2026
      `,
      fixed: yaml`
        自治体: 青葉野市
        # ---
        年度: 2026
      `,
    },
    {
      text: yaml`
        自治体: 青葉野市
        «---» 年度: 2026
      `,
      fixed: yaml`
        自治体: 青葉野市
        # ---
        年度: 2026
      `,
    },
  ],
  good: [
    {
      text: yaml`
        自治体: 青葉野市
        # ---
        年度: 2026
      `,
    },
  ],
  fixTitle: { ja: 'メモの行（# ---）にする', en: 'Turn into a comment (# ---)' },
  message({ sign, key }, locale) {
    if (locale === 'ja') {
      return {
        what: key
          ? `「${sign}」と「${key}」が同じ行にあります。`
          : `途中に「${sign}」の行があります。`,
        why: 'そこから別の文書とみなされ、ほかのソフトではそのあとが読まれません。',
        how: '区切りの線なら「# ---」とメモの行にしてください。別の変革ストーリーなら、ファイルを分けます。',
      };
    }
    return {
      what: key
        ? `“${sign}” and “${key}” are on the same line.`
        : `There is a line of “${sign}” in the middle.`,
      why: 'It begins another document, and other programs do not read what follows.',
      how: 'Make a ruler a comment line (“# ---”); keep another story in a file of its own.',
    };
  },
});

import type { FileProblem } from '../../story/namedFile';
import { yaml } from '../../text/yaml';
import type { Bilingual } from '../../vocabulary';
import { defineRule } from '../engine/rule';

/** Where there is no such file, another rule speaks. */
type Refusal = Exclude<FileProblem, 'missing'>;

interface Args {
  readonly path: string;
  readonly problem: Refusal;
}

interface Words {
  readonly what: Bilingual;
  readonly how: Bilingual;
}

const beside: Bilingual = {
  ja: '記録のファイルをこのファイルと同じフォルダー（またはその中のフォルダー）に置き、「青葉野市.対話.yaml」のように名前だけを書いてください。',
  en: 'Put the log into the folder of this file, or a folder in it, and write its name alone: lakeside.dialogues.yaml.',
};

const words: Readonly<Record<Refusal, Words>> = {
  absolute: {
    what: {
      ja: 'は、別の場所（ディスクの先頭、外部など）なので、開きません。',
      en: 'points to the top of a disk, another computer or the internet, so it is not opened.',
    },
    how: beside,
  },
  outside: {
    what: {
      ja: 'は、このファイルのフォルダーの外にあるため、開きません。',
      en: 'lies outside the folder of this file, so it is not opened.',
    },
    how: beside,
  },
  name: {
    what: {
      ja: 'は、パソコンによってはファイルの名前にならないため、開きません。',
      en: 'is no name of a file on every computer, so it is not opened.',
    },
    how: {
      ja: '「:」や見えない文字、終わりの「.」や空白、「CON」「NUL」などの名前をやめて、「青葉野市.対話.yaml」のような名前にしてください。',
      en: 'Use a name without “:”, hidden signs, a dot or a blank at its end, and not CON or NUL: lakeside.dialogues.yaml.',
    },
  },
  extension: {
    what: {
      ja: 'は、「.yaml」で終わる名前ではないため、開きません。',
      en: 'does not end in .yaml, so it is not opened.',
    },
    how: {
      ja: '対話の記録を「青葉野市.対話.yaml」のような名前で保存し、その名前を書いてください。',
      en: 'Save the log under a name like lakeside.dialogues.yaml, and write that name.',
    },
  },
  'not-a-file': {
    what: {
      ja: 'は、フォルダーや機器など、ファイルではないものなので、開きません。',
      en: 'is a folder or a device, not a file, so it is not opened.',
    },
    how: beside,
  },
  'too-large': {
    what: {
      ja: 'は、大きすぎるため読みません（4 MB まで）。',
      en: 'is too large to be read (more than 4 MB).',
    },
    how: {
      ja: '名前が正しいか確かめてください。対話の記録であれば、年度などで分け、いま使うものだけにしてください。',
      en: 'Check the name. If it is the log, divide it by year and keep the present part here.',
    },
  },
  'shift-jis': {
    what: {
      ja: 'は、文字コードが Shift_JIS のため、読めません。',
      en: 'is in Shift_JIS, so it cannot be read.',
    },
    how: {
      ja: 'そのファイルを開き、画面の右下の文字コードから「エンコード付きで再度開く」で「日本語 (Shift JIS)」を選んだあと、「エンコード付きで保存」で「UTF-8」を選んでください。',
      en: 'Open that file, reopen it with the encoding “Japanese (Shift JIS)” (lower right of the window), then save it with the encoding UTF-8.',
    },
  },
  'not-utf8': {
    what: {
      ja: 'は、文字コードが UTF-8 ではないため、読めません。',
      en: 'is not in UTF-8, so it cannot be read.',
    },
    how: {
      ja: 'そのファイルをエディターで開き、文字コードに「UTF-8」を選んで保存し直してください。',
      en: 'Open that file in the editor and save it with the encoding UTF-8.',
    },
  },
};

export default defineRule<Args>({
  id: 'refused-file',
  severity: 'warning',
  group: 'format',
  since: '0.2.0',
  title: { ja: '開かない対話のファイル', en: 'A file of dialogues that is not opened' },
  why: {
    ja: 'ストーリーは人から人へ渡ります。書かれた名前のとおりに何でも開くと、受け取った人のパソコンのほかのファイルや、ほかのコンピューターに手が届いてしまいます。そこで、ストーリーと同じフォルダーとその中にある、4 MB までの「.yaml」だけを読みます。',
    en: 'A story goes from hand to hand. If any name in it were opened, it could reach other files of whoever receives it, or another computer. So only a .yaml of up to 4 MB is read that lies in the folder of the story or below it.',
  },
  bad: [
    {
      text: yaml`
        自治体: 青葉野市
        対話: «..\\共有\\青葉野市.対話.yaml»
      `,
    },
    {
      text: yaml`
        自治体: 潮見町
        対話: «\\\\fileserver\\企画課\\潮見町.対話.yaml»
      `,
    },
    {
      text: yaml`
        自治体: 北ノ沢村
        対話: «/home/share/北ノ沢村.対話.yaml»
      `,
    },
    {
      text: yaml`
        municipality: Lakeside Town
        dialogues: «../shared/lakeside.dialogues.yaml»
      `,
    },
    {
      text: yaml`
        municipality: Lakeside Town
        dialogues: «C:\\share\\lakeside.dialogues.yaml»
      `,
    },
  ],
  good: [
    {
      text: yaml`
        対話:
          - 日付: 8/23
            種別: インタビュー
            相手: 東地区の民生委員
            内容: 誰に言えばよいか、いまも分からない
      `,
    },
  ],
  checkStory(story, report) {
    const path = story.dialoguePath;
    const problem = story.dialogueFileProblem;
    if (path === null || problem === null || problem === 'missing') return;
    const span = story.root.entry('dialogues')?.value.span;
    if (span) report({ span, args: { path, problem } });
  },
  message: ({ path, problem }, locale) => {
    const { what, how } = words[problem];
    return locale === 'ja'
      ? {
          what: `対話のファイル「${path}」${what.ja}`,
          why: 'このままでは、対話の記録が一つも読まれません。',
          how: `${how.ja}ここに直接、一覧で書くこともできます。`,
        }
      : {
          what: `The file of dialogues “${path}” ${what.en}`,
          why: 'As it stands, none of its talks is read.',
          how: `${how.en} Or list the dialogues here.`,
        };
  },
});

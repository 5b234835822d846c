import type { Bilingual, Locale } from '../vocabulary';

/** Why a file cannot be taken as a template. */
export type TemplateProblem = 'no-pptx' | 'locked' | 'too-large' | 'broken' | 'no-layout';

const problems: Readonly<Record<TemplateProblem, Bilingual>> = {
  'no-pptx': {
    ja: 'ひな形のファイルが PowerPoint の形式（.pptx）ではありません。PowerPoint で開き、「名前を付けて保存」で .pptx にしてから選んでください。',
    en: 'The template is no PowerPoint file (.pptx). Open it in PowerPoint, save it as .pptx and choose that one.',
  },
  locked: {
    ja: 'ひな形のファイルにパスワードが付いているか、古い形式（.ppt）です。PowerPoint で開き、パスワードを外して .pptx で保存してから選んでください。',
    en: 'The template has a password or the old format (.ppt). Open it in PowerPoint, take the password off, save it as .pptx and choose that one.',
  },
  'too-large': {
    ja: 'ひな形のファイルが大きすぎます。スライドを消し、スライドマスターだけを残した .pptx を選んでください。',
    en: 'The template is too large. Choose a .pptx with its slide master alone, without slides.',
  },
  broken: {
    ja: 'ひな形のファイルが壊れているため、読めません。PowerPoint で開いて保存し直してから選んでください。',
    en: 'The template is damaged and cannot be read. Open it in PowerPoint, save it again and choose that one.',
  },
  'no-layout': {
    ja: 'ひな形のファイルに、タイトルのあるスライドのレイアウトが見つかりません。「表示」の「スライド マスター」でタイトルのあるレイアウトを加えてください。',
    en: 'The template has no slide layout with a title. Add one in View, Slide Master.',
  },
};

/** A template that cannot be used; says why and what to do. */
export class TemplateError extends Error {
  constructor(readonly problem: TemplateProblem) {
    super(problems[problem].en);
    this.name = 'TemplateError';
  }
}

/**
 * What to tell people of an error while files were made; null for errors of any other kind. The
 * makers are a bundle of their own, whose classes are not the server's: the name tells.
 */
export function templateProblem(error: unknown, language: Locale): string | null {
  if (!(error instanceof Error) || error.name !== 'TemplateError') return null;
  return problems[(error as TemplateError).problem][language];
}

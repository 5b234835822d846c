import type { Bilingual, Locale } from '../vocabulary';

const open: Bilingual = {
  ja: 'PowerPoint や Word などで開いているか、書き込みが許されていません。開いていたら閉じて、もう一度行ってください。',
  en: 'it is open in PowerPoint, Word or another program, or you are not allowed to write it. Close it and try again.',
};

const full: Bilingual = { ja: '空き容量が足りません。', en: 'the disk is full.' };

/** By code of the error: why a file could not be written, and what to do. */
const reasons: Readonly<Record<string, Bilingual>> = {
  ENOSPC: full,
  EDQUOT: full,
  EROFS: { ja: '書き込めない場所です。', en: 'this place cannot be written to.' },
  ENOTDIR: {
    ja: 'フォルダーではないものの中を指しています。',
    en: 'a part of the path is no folder.',
  },
  EEXIST: {
    ja: '同じ名前のファイルがあるため、フォルダーをつくれません。',
    en: 'a file has the name of the folder.',
  },
  EISDIR: { ja: '同じ名前のフォルダーがあります。', en: 'a folder has this name.' },
  ENAMETOOLONG: {
    ja: '名前が長すぎます。短い名前にするか、上のほうのフォルダーを選んでください。',
    en: 'the name is too long. Choose a shorter one, or a folder further up.',
  },
  FILE_EXISTS: {
    ja: '同じ名前のファイルがあります。別の名前を書くか、置き換えてよければ「--force」を付けてください。',
    en: 'a file has this name. Write another name, or add --force to replace it.',
  },
  NOT_A_FILE: {
    ja: 'ファイルではなく、装置やパイプの名前です。ファイルの名前を書いてください。',
    en: 'this is the name of a device or a pipe. Write the name of a file.',
  },
  EBUSY: open,
  EPERM: open,
  EACCES: open,
};

/** As of a drive that failed or was taken away: its code is for whom one asks for help. */
function otherReason(error: unknown): Bilingual {
  const { code, message } = error as NodeJS.ErrnoException;
  return {
    ja: `書き込めませんでした（${code ?? message}）。つながりを確かめるか、別の場所を選んで、もう一度行ってください。`,
    en: `writing failed (${code ?? message}). See that the drive is there, or choose another place, and try again.`,
  };
}

/** Why a file could not be written, and what to do; the one that was there before is as it was. */
export function writeErrorMessage(file: string, error: unknown, locale: Locale): string {
  const { code } = error as NodeJS.ErrnoException;
  const reason = reasons[code ?? ''];
  const why = (reason ?? otherReason(error))[locale];
  return locale === 'ja'
    ? `「${file}」に書き出せません。${why}前のファイルがあれば、そのまま残っています。`
    : `Cannot write ${file}: ${why} A file that was there before is as it was.`;
}

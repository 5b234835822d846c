import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Files of ours as they come back: what a coach's Word and PowerPoint write into them. */

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Not Node's: these run in the web host too. */
function assertThat(isSo: boolean, otherwise: string): asserts isSo {
  if (!isSo) throw new Error(otherwise);
}

type Parts = Record<string, string>;

/** The file with its parts changed; other parts stay byte for byte. */
function changed(file: Uint8Array, names: RegExp, change: (parts: Parts) => Parts): Uint8Array {
  const all = unzipSync(file);
  const read = Object.entries(all).filter(([name]) => names.test(name));
  const parts = Object.fromEntries(read.map(([name, bytes]) => [name, strFromU8(bytes)]));
  const now = Object.entries(change(parts)).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync({ ...all, ...Object.fromEntries(now) });
}

function replaced(text: string, was: string, now: string): string {
  assertThat(text.includes(was), `${was} is not in it`);
  return text.replace(was, () => now);
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface WordComment {
  /** Words of the paragraph that it is on. */
  readonly on: string;
  readonly author: string;
  readonly date: string;
  readonly said: string;
}

/** A paper with a comment of Word on the last paragraph that says these words in one run. */
export function withWordComment(file: Uint8Array, comment: WordComment): Uint8Array {
  const { on, author, date, said } = comment;
  return changed(
    file,
    /document\.xml(?:\.rels)?$|\[Content_Types\]\.xml|comments\.xml/,
    (parts) => {
      const document = parts['word/document.xml'] ?? '';
      // The first ones stand in the drawing, where Word takes no comments.
      const at = document.lastIndexOf(escaped(on));
      assertThat(at > 0, `${on} is not in the paper`);
      const begin = document.lastIndexOf('<w:r>', at);
      const end = document.indexOf('</w:r>', at) + '</w:r>'.length;
      const run = document.slice(begin, end);
      const marked = `<w:commentRangeStart w:id="9"/>${run}<w:commentRangeEnd w:id="9"/><w:r><w:commentReference w:id="9"/></w:r>`;
      const remark = `<w:comment w:id="9" w:author="${escaped(author)}" w:date="${date}T10:00:00Z"><w:p><w:r><w:t>${escaped(said)}</w:t></w:r></w:p></w:comment>`;
      const types = parts['[Content_Types].xml'] ?? '';
      const relations = parts['word/_rels/document.xml.rels'] ?? '';
      const type =
        '<Override PartName="/word/remarks.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>';
      const without = relations.replace(/<Relationship [^>]*\/comments"[^>]*\/>/, '');
      return {
        'word/document.xml': document.slice(0, begin) + marked + document.slice(end),
        'word/remarks.xml': `<?xml version="1.0"?><w:comments xmlns:w="${word}">${remark}</w:comments>`,
        '[Content_Types].xml': replaced(types, '</Types>', `${type}</Types>`),
        'word/_rels/document.xml.rels': replaced(
          without,
          '</Relationships>',
          `<Relationship Id="rIdRemarks" Type="${office}/comments" Target="remarks.xml"/></Relationships>`,
        ),
      };
    },
  );
}

/** A paper or deck in which someone typed over words that stand in one run. */
export function withWords(file: Uint8Array, was: string, now: string): Uint8Array {
  let isDone = false;
  return changed(file, /^(?:word\/document|ppt\/slides\/slide\d+)\.xml$/, (parts) =>
    Object.fromEntries(
      Object.entries(parts).map(([name, text]) => {
        if (isDone || !text.includes(escaped(was))) return [name, text];
        isDone = true;
        return [name, text.replaceAll(escaped(was), () => escaped(now))];
      }),
    ),
  );
}

/** A paper in which the words were changed with 「変更履歴」 on. */
export function withTrackedWords(file: Uint8Array, was: string, now: string): Uint8Array {
  return changed(file, /^word\/document\.xml$/, (parts) => {
    const document = parts['word/document.xml'] ?? '';
    const at = document.indexOf(escaped(was));
    assertThat(at > 0, `${was} is not in the paper`);
    const begin = document.lastIndexOf('<w:t', at);
    const end = document.indexOf('</w:t>', at) + '</w:t>'.length;
    const [, open = '', text = ''] =
      /^(<w:t[^>]*>)(.*)<\/w:t>$/s.exec(document.slice(begin, end)) ?? [];
    const [head = '', ...rest] = text.split(escaped(was));
    const tail = rest.join(escaped(was));
    const start = document.lastIndexOf('<w:r>', begin);
    const properties = document.slice(start + '<w:r>'.length, begin);
    const by = 'w:author="幹事B" w:date="2026-07-05T10:00:00Z"';
    const keep = '<w:t xml:space="preserve">';
    const run = (inside: string) => `<w:r>${properties}${inside}</w:r>`;
    const tracked = [
      run(`${keep}${head}</w:t>`),
      `<w:del w:id="91" ${by}>${run(`<w:delText xml:space="preserve">${escaped(was)}</w:delText>`)}</w:del>`,
      `<w:ins w:id="92" ${by}>${run(`${keep}${escaped(now)}</w:t>`)}</w:ins>`,
      run(`${open}${tail}</w:t>`),
    ].join('');
    const runEnd = document.indexOf('</w:r>', end) + '</w:r>'.length;
    return { 'word/document.xml': document.slice(0, start) + tracked + document.slice(runEnd) };
  });
}

/** A deck with an old comment of PowerPoint on the slide that says these words. */
export function withSlideComment(file: Uint8Array, comment: WordComment): Uint8Array {
  const { on, author, date, said } = comment;
  return changed(
    file,
    /^ppt\/(?:slides\/|_rels\/|presentation\.xml)|\[Content_Types\]/,
    (parts) => {
      const slide = Object.keys(parts).find(
        (name) => /slides\/slide\d+\.xml$/.test(name) && parts[name]?.includes(escaped(on)),
      );
      assertThat(slide !== undefined, `${on} is not in the deck`);
      const relations = slide.replace('slides/', 'slides/_rels/').concat('.rels');
      const main = 'http://schemas.openxmlformats.org/presentationml/2006/main';
      const link = (id: string, type: string, target: string) =>
        `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/></Relationships>`;
      const presentation = 'ppt/_rels/presentation.xml.rels';
      return {
        'ppt/comments/comment1.xml': `<?xml version="1.0"?><p:cmLst xmlns:p="${main}"><p:cm authorId="0" dt="${date}T10:00:00" idx="1"><p:pos x="10" y="10"/><p:text>${escaped(said)}</p:text></p:cm></p:cmLst>`,
        'ppt/commentAuthors.xml': `<?xml version="1.0"?><p:cmAuthorLst xmlns:p="${main}"><p:cmAuthor id="0" name="${escaped(author)}" initials="K" lastIdx="1" clrIdx="0"/></p:cmAuthorLst>`,
        [relations]: replaced(
          parts[relations] ?? '',
          '</Relationships>',
          link('rIdRemarks', 'comments', '../comments/comment1.xml'),
        ),
        [presentation]: replaced(
          parts[presentation] ?? '',
          '</Relationships>',
          link('rIdPeople', 'commentAuthors', 'commentAuthors.xml'),
        ),
      };
    },
  );
}

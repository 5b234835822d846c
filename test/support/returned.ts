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

/** A comment as newer programs keep it: with what was answered to it, and whether it is settled. */
export interface CommentThread extends WordComment {
  readonly answers: readonly { readonly author: string; readonly said: string }[];
  readonly isResolved: boolean;
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

const microsoft = 'http://schemas.microsoft.com/office';
const words2010 = `${microsoft}/word/2010/wordml`;
const words2012 = `${microsoft}/word/2012/wordml`;

/** A paper with a comment of Word that was answered in Word: `commentsExtended.xml` says so. */
export function withWordThread(file: Uint8Array, thread: CommentThread): Uint8Array {
  const { answers, isResolved, date } = thread;
  const paragraphId = (index: number) => `0000000${index + 1}`;
  const begun = withWordComment(file, thread);
  return changed(
    begun,
    /^word\/remarks\.xml$|^word\/_rels\/document\.xml\.rels$|\[Content_Types\]\.xml/,
    (parts) => {
      const remarks = (parts['word/remarks.xml'] ?? '')
        .replace('<w:comments ', `<w:comments xmlns:w14="${words2010}" `)
        .replace('<w:p>', `<w:p w14:paraId="${paragraphId(0)}">`);
      const more = answers.map(
        ({ author, said }, index) =>
          `<w:comment w:id="${index + 10}" w:author="${escaped(author)}" w:date="${date}T11:00:00Z"><w:p w14:paraId="${paragraphId(index + 1)}"><w:r><w:t>${escaped(said)}</w:t></w:r></w:p></w:comment>`,
      );
      const entries = [null, ...answers].map(
        (_, index) =>
          `<w15:commentEx w15:paraId="${paragraphId(index)}"${index === 0 ? '' : ` w15:paraIdParent="${paragraphId(0)}"`} w15:done="${isResolved ? 1 : 0}"/>`,
      );
      const type =
        '<Override PartName="/word/commentsExtended.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"/>';
      return {
        'word/remarks.xml': replaced(remarks, '</w:comments>', `${more.join('')}</w:comments>`),
        'word/commentsExtended.xml': `<?xml version="1.0"?><w15:commentsEx xmlns:w15="${words2012}">${entries.join('')}</w15:commentsEx>`,
        '[Content_Types].xml': replaced(
          parts['[Content_Types].xml'] ?? '',
          '</Types>',
          `${type}</Types>`,
        ),
        'word/_rels/document.xml.rels': replaced(
          parts['word/_rels/document.xml.rels'] ?? '',
          '</Relationships>',
          `<Relationship Id="rIdThreads" Type="${microsoft}/2011/relationships/commentsExtended" Target="commentsExtended.xml"/></Relationships>`,
        ),
      };
    },
  );
}

/** A deck with a comment as PowerPoint has written them since 2021, tied to these words of a shape. */
export function withModernComment(file: Uint8Array, thread: CommentThread): Uint8Array {
  const { on, author, date, said, answers, isResolved } = thread;
  return changed(file, /^ppt\/(?:slides\/|_rels\/)/, (parts) => {
    const slide = Object.keys(parts).find(
      (name) => /slides\/slide\d+\.xml$/.test(name) && parts[name]?.includes(escaped(on)),
    );
    assertThat(slide !== undefined, `${on} is not in the deck`);
    const whole = parts[slide] ?? '';
    const begin = whole.lastIndexOf('<p:sp>', whole.indexOf(escaped(on)));
    const shape = whole.slice(begin, whole.indexOf('</p:sp>', begin));
    const lines = shape
      .split('</a:p>')
      .map((part) => [...part.matchAll(/<a:t>([^<]*)/g)].map(([, text]) => text).join(''));
    const from = lines.join('\n').indexOf(escaped(on));
    const names = [...new Set([author, ...answers.map((one) => one.author)])];
    const id = (name: string) => `{AAAAAAAA-0000-0000-0000-00000000000${names.indexOf(name)}}`;
    const body = (text: string) =>
      `<p188:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:t>${escaped(text)}</a:t></a:r></a:p></p188:txBody>`;
    const replies = answers.map(
      (one, index) =>
        `<p188:reply id="{CCCCCCCC-0000-0000-0000-00000000000${index}}" authorId="${id(one.author)}" created="${date}T11:00:00.000">${body(one.said)}</p188:reply>`,
    );
    const spaces = `xmlns:p188="${microsoft}/powerpoint/2018/8/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"`;
    const place = `<ac:txMkLst xmlns:ac="${microsoft}/drawing/2013/main/command" xmlns:pc="${microsoft}/powerpoint/2013/main/command"><pc:docMk/><pc:sldMk cId="1" sldId="256"/><ac:spMk id="${/<p:cNvPr [^>]*?\bid="(\d+)"/.exec(shape)?.[1]}" creationId="{00000000-0000-0000-0000-000000000000}"/><ac:txMk cp="${from}" len="${on.length}"/></ac:txMkLst>`;
    const state = isResolved ? ' status="resolved"' : '';
    const comment = `<p188:cm id="{BBBBBBBB-0000-0000-0000-000000000000}" authorId="${id(author)}"${state} created="${date}T10:00:00.000">${place}<p188:replyLst>${replies.join('')}</p188:replyLst>${body(said)}</p188:cm>`;
    const people = names.map(
      (name) => `<p188:author id="${id(name)}" name="${escaped(name)}" initials="K"/>`,
    );
    const link = (name: string, type: string, target: string) =>
      replaced(
        parts[name] ?? '',
        '</Relationships>',
        `<Relationship Id="rIdModern" Type="${microsoft}/2018/10/relationships/${type}" Target="${target}"/></Relationships>`,
      );
    const relations = slide.replace('slides/', 'slides/_rels/').concat('.rels');
    const presentation = 'ppt/_rels/presentation.xml.rels';
    return {
      'ppt/comments/modernComment_100_0.xml': `<?xml version="1.0"?><p188:cmLst ${spaces}>${comment}</p188:cmLst>`,
      'ppt/authors.xml': `<?xml version="1.0"?><p188:authorLst ${spaces}>${people.join('')}</p188:authorLst>`,
      [relations]: link(relations, 'comments', '../comments/modernComment_100_0.xml'),
      [presentation]: link(presentation, 'authors', 'authors.xml'),
    };
  });
}

import { visibleControls } from '../text/controls';

/**
 * Markdown that an editor may draw: nothing that an author typed is live in it. Made by the
 * functions below alone, so that no text comes in unescaped.
 */
export class Markdown {
  private constructor(readonly source: string) {}

  /** A text as text, in one line, whatever Markdown would make of it. */
  static escape(text: string): Markdown {
    const line = text.trim().replace(/\s*[\t\n\r\u2028\u2029]\s*/g, ' ');
    return new Markdown(visibleControls(line).replace(signs, '\\$&'));
  }

  /** The parts one after another; those without text are left out with their separator. */
  static join(parts: readonly Markdown[], separator: '\n' | '\n\n' | '  \n'): Markdown {
    const sources = parts.map(({ source }) => source);
    return new Markdown(sources.filter((source) => source !== '').join(separator));
  }

  /** Lines as they are typed, in the language for the colours of the editor. */
  static code(language: string, text: string): Markdown {
    const maxTicks = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(maxTicks + 1);
    return new Markdown(`${fence}${language}\n${visibleControls(text, '\n\t')}\n${fence}`);
  }

  /** A link. Its address comes from the host or the client, never out of a text. */
  static link(text: string, uri: string): Markdown {
    const address = uri.replace(/[<>()\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
    return new Markdown(`[${Markdown.escape(text).source}](${address})`);
  }

  /** What a reader of the drawn Markdown sees, for clients that show text alone. */
  get plain(): string {
    const parts = this.source.split(/^`{3,}.*$/m);
    return parts
      .map((part, index) => (index % 2 === 1 ? part : withoutMarkup(part)))
      .join('')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }

  /** See `markdown`. */
  static fill(parts: TemplateStringsArray, values: readonly (Markdown | string | number)[]) {
    const sources = values.map((value) =>
      value instanceof Markdown ? value.source : Markdown.escape(String(value)).source,
    );
    return new Markdown(String.raw({ raw: parts }, ...sources));
  }
}

/** Signs with a meaning in Markdown; those that have one in some places only are left as they are elsewhere. */
const signs = new RegExp(
  [
    // Everywhere: code, emphasis, brackets of links and HTML, cells, addresses of mail.
    /[\\`*_{}[\]<>|~@]/,
    // At the beginning: lists, headings, lines.
    /^[-+=#]|(?<=^\d+)[.)]/,
    // Images, entities, icons of VS Code.
    /!(?=\[)|&(?=[#\w])|\$(?=\()/,
    // Addresses without brackets; 8.5 is none.
    /:(?=\S)|\/(?=\/)|(?<!\d)\.(?=\S)|\.(?=[^\s\d])/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/** Markdown of ours without its marks: emphasis, headings, code, links; escaped signs as they are. */
function withoutMarkup(source: string): string {
  return source
    .replace(/^#{1,6} /gm, '')
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1')
    .replace(/\\([^\w\s])|\*\*|[*`]/g, (_, escaped?: string) => escaped ?? '');
}

/** Nothing: `join` leaves it out. */
export const noMarkdown = Markdown.escape('');

/** Markdown as the template has it; texts put into it are escaped, Markdown stands as it is. */
export function markdown(
  parts: TemplateStringsArray,
  ...values: readonly (Markdown | string | number)[]
): Markdown {
  return Markdown.fill(parts, values);
}

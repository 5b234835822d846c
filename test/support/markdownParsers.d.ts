/** What the tests use of the two parsers with which VS Code draws hovers and pages of Markdown. */
declare module 'marked' {
  export interface Token {
    readonly type: string;
    readonly tokens?: readonly Token[];
    /** Cells of a table. */
    readonly header?: readonly Cell[];
    readonly rows?: readonly (readonly Cell[])[];
    /** Address of a link. */
    readonly href?: string;
  }
  export interface Cell {
    readonly tokens: readonly Token[];
  }
  export const marked: {
    lexer(source: string, options: { gfm: boolean }): Token[];
    parse(source: string, options: { async: false }): string;
    parseInline(source: string, options: { gfm: boolean }): string | Promise<string>;
    walkTokens(tokens: readonly Token[], visit: (token: Token) => void): void;
  };
}

declare module 'markdown-it' {
  interface Token {
    readonly type: string;
    readonly content: string;
    readonly children: readonly Token[] | null;
  }
  export default class MarkdownIt {
    constructor(options: { html: boolean; linkify: boolean });
    parse(source: string, env: object): Token[];
    parseInline(source: string, env: object): Token[];
  }
}

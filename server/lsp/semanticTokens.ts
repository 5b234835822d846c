import {
  SemanticTokensBuilder,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver';
import { tokenModifiers, tokensIn, tokenTypes } from '../features/semanticTokens';
import { type Asked, feature } from './feature';

const legend = { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] };

/** Sheets, keys, ids, references, figures and words, by what the story knows of them. */
export const semanticTokens = feature(
  SemanticTokensRequest.type,
  { semanticTokensProvider: { legend, full: true, range: true } },
  (_params, asked) => encode(asked, 0, asked.document.text.length),
);

export const semanticTokensInRange = feature(
  SemanticTokensRangeRequest.type,
  {},
  ({ range }, asked) =>
    encode(asked, asked.lines.offsetAt(range.start), asked.lines.offsetAt(range.end)),
);

function encode({ document, lines }: Asked, start: number, end: number) {
  const builder = new SemanticTokensBuilder();
  for (const token of tokensIn(document.story, start, end)) {
    const { line, character } = lines.positionAt(token.start);
    const length = token.end - token.start;
    builder.push(
      line,
      character,
      length,
      tokenTypes.indexOf(token.type),
      token.isUnresolved ? 1 : 0,
    );
  }
  return builder.build();
}

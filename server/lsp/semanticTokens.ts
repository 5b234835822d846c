import {
  SemanticTokensBuilder,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver';
import { semanticTokensIn, tokenModifiers, tokenTypes } from '../features';
import { feature, type RequestContext } from './feature';

const legend = { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] };

/** Sheets, keys, ids, references, figures and words, by what the story knows of them. */
export const semanticTokens = feature(
  SemanticTokensRequest.type,
  { semanticTokensProvider: { legend, full: true, range: true } },
  (_params, context) => encode(context, 0, context.document.text.length),
);

export const semanticTokensInRange = feature(
  SemanticTokensRangeRequest.type,
  {},
  ({ range }, context) =>
    encode(context, context.document.offsetAt(range.start), context.document.offsetAt(range.end)),
);

function encode({ document }: RequestContext, start: number, end: number) {
  const builder = new SemanticTokensBuilder();
  for (const token of semanticTokensIn(document.story, start, end)) {
    const { line, character } = document.positionAt(token.start);
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

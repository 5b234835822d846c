import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';
import { projectFolder } from './places.mjs';

// Their names are not seen by an import of single names in a module.
const { loadWASM, OnigScanner, OnigString } = oniguruma;
const { INITIAL, parseRawGrammar, Registry } = textmate;

/** The grammar of the language in the engine that VS Code uses. */
export async function loadGrammar(): Promise<IGrammar> {
  const wasm = readFileSync(join(projectFolder, 'node_modules/vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const path = join(projectFolder, 'syntaxes/change-story.tmLanguage.json');
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: async () => parseRawGrammar(readFileSync(path, 'utf8'), path),
  });
  const grammar = await registry.loadGrammar('source.change-story');
  if (!grammar) throw new Error('the grammar does not load');
  return grammar;
}

/** Each line of the text, followed by what its tokens are (the innermost scope); plain text is left out. */
export function tokenSnapshot(grammar: IGrammar, text: string): string {
  let state = INITIAL;
  const out: string[] = [];
  for (const line of text.split('\n')) {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    out.push(`>${line}`);
    for (const token of result.tokens) {
      const scope = token.scopes[token.scopes.length - 1] ?? '';
      const part = line.slice(token.startIndex, token.endIndex);
      if (scope !== 'source.change-story' && part.trim() !== '') {
        out.push(`#${part.trim()}  ${scope.replace('.change-story', '')}`);
      }
    }
  }
  return `${out.join('\n')}\n`;
}

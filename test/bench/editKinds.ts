import type { Position, Range } from 'vscode-languageserver/node';
import type { Edit } from './editor';

/** An edit and the one that takes it back. */
export interface EditKind {
  readonly name: string;
  readonly there: readonly Edit[];
  readonly back: readonly Edit[];
}

const at = (start: Position, end = start): Range => ({ start, end });

/** All kinds of edits, about the middle of the plan. */
export function editKinds(text: string): readonly EditKind[] {
  const lines = text.split('\n');
  const stages = lines.findIndex((line) => line.startsWith('段階'));
  const from =
    stages + Math.floor((lines.findIndex((line) => line.startsWith('一歩')) - stages) / 2);
  const find = (words: string) =>
    lines.findIndex((line, index) => index >= from && line.includes(words));
  const behind = (words: string): Position => {
    const line = find(words);
    return { line, character: (lines[line] as string).indexOf(words) + words.length };
  };
  const typed = (name: string, words: string, inserted = 'あ'): EditKind => {
    const place = behind(words);
    const end = { ...place, character: place.character + inserted.length };
    return {
      name,
      there: [{ range: at(place), text: inserted }],
      back: [{ range: at(place, end), text: '' }],
    };
  };
  const action = find('- id: A');
  const next = lines.findIndex((line, index) => index > action && line.includes('- id: A'));
  const block = lines.slice(action, next);
  const pasted = Array.from({ length: Math.ceil(200 / block.length) }, () => block).flat();
  const start = { line: next, character: 0 };
  const added = (name: string, text: string): EditKind => ({
    name,
    there: [{ range: at(start), text }],
    back: [
      { range: at(start, { line: next + text.split('\n').length - 1, character: 0 }), text: '' },
    ],
  });
  return [
    typed('in a text', '内容: '),
    typed('in an id', '- id: A'),
    typed('in a reference', '狙い: ['),
    typed('in a key', '      引き継'),
    added('a new line', '\n'),
    added('a paste of 200 lines', `${pasted.join('\n')}\n`),
    typed('breaking and mending', '内容: ', '"'),
  ];
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  fileRefactoringsAt,
  type Refactoring,
  refactoringsAt,
} from '../../../server/features/refactor';
import type { Item } from '../../../server/story/item';
import { readStory, type Story } from '../../../server/story/story';
import type { SyntaxTree } from '../../../server/syntax/document';
import type { Node } from '../../../server/syntax/tree';
import { yaml } from '../../../server/text/yaml';
import type { FieldId } from '../../../server/vocabulary';
import { applyChange, Random, smallChange } from '../../fuzz/mutate';
import { applyEdits } from '../../support/edits';
import { noFailure } from '../../support/failures';
import { rounds } from '../../support/runs';

const example = (name: string) => readFileSync(`examples/${name}`, 'utf8');
const bases = [
  example('はじめての下書き.変革ストーリー.yaml').split('\n\n').slice(1, 6).join('\n\n'),
  example('はじめての下書き.変革ストーリー.yaml').split('\n\n').slice(-3).join('\n\n'),
  example('lakeside.change-story.yaml')
    .slice(-1200)
    .replace(/^[^\n]*\n/, ''),
  yaml`
    段階: [{名称: 一, アクション: [歩く。聴く。, {内容: 聴く, 狙い: 甲}]}]
    あるべき姿: [聴く, {id: 甲, 内容: 組む}]
  `,
  yaml`
    段階:
    - 目標状態: 聴く
      アクション:
      - |
        歩く
        聴く
      - 内容: 歩く。聴く。
        狙い: 甲、乙
    現状: いま
  `,
];

/** Every text of the file, keys apart, in no order. */
function textsOf(tree: SyntaxTree): string[] {
  const texts: string[] = [];
  const visit = (node: Node): void => {
    if (node.kind === 'text') texts.push(node.value);
    if (node.kind === 'list') node.items.forEach(visit);
    if (node.kind === 'map') for (const { value } of node.pairs) visit(value);
  };
  for (const { value } of tree.pairs) visit(value);
  tree.items.forEach(visit);
  return texts;
}

/** What the story says, whatever form it is written in. */
function saysOf(story: Story): string[] {
  const of = (item: Item): string =>
    [
      item.shape.id,
      ...item.shape.fields
        .filter(({ type }) => type !== 'items' && type !== 'map')
        .map(({ id }) => `${id}=${saidOf(item, id)}`),
    ].join(' ');
  return [...story.items].map(of).sort();
}

function saidOf(item: Item, field: FieldId): string {
  const words = item.words(field).map(({ id }) => id);
  return words.length > 0 ? words.join('/') : item.text(field);
}

/** The texts that are gone. */
function missing(before: readonly string[], after: readonly string[]): string[] {
  const left = [...after];
  return before.filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** A story and what it says before it is changed. */
class Before {
  readonly says: readonly string[];
  readonly texts: readonly string[];

  constructor(readonly story: Story) {
    this.says = saysOf(story);
    this.texts = textsOf(story.syntax);
  }

  /** The change keeps it. */
  holds(one: Refactoring): void {
    const { text, syntax } = this.story;
    const after = applyEdits(text, one.edits);
    const first = one.edits[0]?.start ?? 0;
    const part = (whole: string) => whole.slice(Math.max(first - 150, 0), first + 300);
    const note = `${one.title.ja}\n${part(text)}\n────\n${part(after)}`;
    assert.ok(!/[\ufdd0\ufdd1]/.test(after), note);
    const changed = readStory(after);
    // In a broken file what is added may be found to be as the lines around it.
    const isClean = syntax.slips.length === 0;
    assert.ok(!isClean || changed.syntax.slips.length === 0, `new slips: ${note}`);
    if (/箇条書き|一つだけ|一行|省いて|付けて/.test(one.title.ja)) {
      assert.deepEqual(saysOf(changed), this.says, note);
    } else if (one.kind === 'extract') {
      const joined = textsOf(changed.syntax)
        .join('')
        .replace(/[\s・]/g, '');
      for (const part of this.texts) {
        for (const word of part.split(/[\s・。●○]/)) assert.ok(joined.includes(word), note);
      }
    } else if (!/数字|西暦|和暦/.test(one.title.ja)) {
      const gone = missing(this.texts, textsOf(changed.syntax));
      // A reference may be written with another one, and a placeholder may give way to it.
      assert.ok(
        gone.every((lost) => /、|^未定$/.test(lost)),
        `${gone}: ${note}`,
      );
    }
    if (one.next) {
      const edit = one.edits[one.next.edit];
      assert.ok(edit && one.next.inner <= edit.text.length);
    }
  }
}

describe('refactorings', () => {
  for (const [index, base] of bases.entries()) {
    it(`keep what the story says (${index + 1})`, () => {
      for (const text of [base, base.replaceAll('\n', '\r\n')]) {
        const before = new Before(readStory(text));
        const seen = new Set<string>();
        for (let offset = 0; offset < text.length; offset += 3) {
          for (const one of refactoringsAt(before.story, offset, noFailure)) {
            const known = JSON.stringify(one.edits);
            if (!seen.has(known)) before.holds(one);
            seen.add(known);
          }
        }
      }
    });
  }

  it('keep what a broken story says', () => {
    const random = new Random(20260419);
    for (let round = 0; round < rounds(30); round++) {
      let text = random.pick(bases);
      for (let count = 1 + random.below(6); count > 0; count--) {
        text = applyChange(text, smallChange(random, text));
      }
      const before = new Before(readStory(text));
      for (let look = 0; look < 4; look++) {
        const offset = random.below(text.length + 1);
        for (const one of refactoringsAt(before.story, offset, noFailure)) before.holds(one);
      }
    }
  });

  it('of the whole file change the language and nothing else', () => {
    const random = new Random(7);
    for (let round = 0; round < rounds(30); round++) {
      let text = random.pick(bases);
      for (let count = random.below(6); count > 0; count--) {
        text = applyChange(text, smallChange(random, text));
      }
      const story = readStory(text);
      for (const one of fileRefactoringsAt(story, 0)) {
        const after = applyEdits(text, one.edits(story));
        assert.deepEqual(saysOf(readStory(after)), saysOf(story), `${text}\n────\n${after}`);
      }
    }
  });
});

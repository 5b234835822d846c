import assert from 'node:assert/strict';
import { suppressionEdit } from '../../../server/features/suppressionEdit';
import { withDetails } from '../../../server/rules/engine/details';
import type { Example, Rule } from '../../../server/rules/engine/rule';
import { checkStory, type Diagnosis } from '../../../server/rules/engine/run';
import { rules } from '../../../server/rules/index';
import { readStory, Story } from '../../../server/story/story';
import { parseSyntax } from '../../../server/syntax/document';
import { yaml } from '../../../server/text/yaml';

const comment = (rule: string) => `# change-story-ok: ${rule} 理由`;

/** A rule's example as a file of its own. */
function textOf({ text, isWhole }: Example): string {
  const plain = text.replaceAll(/[«»]/g, '');
  if (isWhole || /^(?:#.*\n)*(?:変革ストーリー|change-story):/.test(plain)) return plain;
  return /^(?:#.*\n)*[a-z]/.test(plain)
    ? `change-story: 1\n${plain}`
    : `変革ストーリー: 1\n${plain}`;
}

/** The rule's findings in the text; a rule that is off by default is asked too. */
function found(text: string, { id }: Rule, { copies }: Example) {
  const story = new Story(parseSyntax(text), null, 'missing');
  if (copies) story.copies = copies;
  const { diagnoses, suppressed } = checkStory(story, { [id]: 'warning' });
  return {
    story,
    own: diagnoses.flatMap(withDetails).filter((one): one is Diagnosis => one.rule === id),
    suppressed: suppressed.filter(({ finding }) => finding.rule === id).length,
  };
}

describe('the comment that suppresses a finding', () => {
  for (const rule of rules) {
    for (const [index, example] of rule.bad.entries()) {
      it(`suppresses ${rule.id}, example ${index + 1}, and changes nothing else`, () => {
        const text = textOf(example);
        const { story, own, suppressed } = found(text, rule, example);
        assert.ok(own[0], `no finding of ${rule.id}`);
        const edit = suppressionEdit(story, rule.id, own[0].span.start, '理由');
        // A comment about a comment would suppress nothing.
        if (!edit) return assert.match(text, /[＃#]/);
        const after = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
        // What is shown as one finding goes on at its next place.
        assert.equal(found(after, rule, example).suppressed, suppressed + 1, after);
        assert.deepEqual(
          after.split(/\r?\n/).filter((line) => !line.trim().startsWith(comment(rule.id))),
          text.split(/\r?\n/),
        );
      });
    }
  }

  const at = (text: string, words: string) => {
    const edit = suppressionEdit(readStory(text), 'some-rule', text.indexOf(words), '理由');
    assert.ok(edit);
    assert.equal(edit.before + edit.reason + edit.after, edit.text);
    return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  };

  it('stands above a text of several lines, not in it', () => {
    const block = yaml`
      変革ストーリー: 1
      現状:
      - 内容: 会議
        経緯: |
          昔の話
          今の話
    `;
    assert.equal(at(block, '今の話'), block.replace('  経緯', `  ${comment('some-rule')}\n  経緯`));
    const plain = yaml`
      変革ストーリー: 1
      現状:
      - 経緯:
          昔の話
          今の話
    `;
    assert.equal(at(plain, '今の話'), plain.replace('- 経緯', `${comment('some-rule')}\n- 経緯`));
  });

  it('stands above brackets and braces of several lines', () => {
    const text = yaml`
      変革ストーリー: 1
      段階:
      - 名称: 一
        目標状態: [
          あ,
          い,
        ]
    `;
    assert.equal(at(text, 'い'), text.replace('  目標', `  ${comment('some-rule')}\n  目標`));
  });

  it('keeps line breaks, a BOM, and indents with spaces', () => {
    const crlf = '\ufeff自治体：青葉野市\r\nありたい姿:\r\n　宣言: あ\r\n';
    assert.equal(at(crlf, '自治体'), `\ufeff${comment('some-rule')}\r\n${crlf.slice(1)}`);
    assert.equal(at(crlf, '宣言'), crlf.replace('　宣言', `  ${comment('some-rule')}\r\n　宣言`));
  });

  it('speaks at the top for findings about the whole file', () => {
    const text = yaml`
      # 覚え
      変革ストーリー: 1
    `;
    assert.equal(
      at(text, '変革'),
      yaml`
        # 覚え
        ${comment('some-rule')}
        変革ストーリー: 1
      `,
    );
  });
});

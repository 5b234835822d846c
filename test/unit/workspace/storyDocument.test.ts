import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { yaml } from '../../../server/text/yaml';
import { StoryDocument } from '../../../server/workspace/storyDocument';

/** `$0` is where the author types what follows it on the line. */
const plan = yaml`
  変革ストーリー: 1
  戦略的取組:
    - id: 坂の寄り道
      内容: 坂の途中に、腰かけて話せる場所を住民とつくる
  あるべき姿:
    組織:
      - 内容: 課を越えて、坂の上の困りごとに答える組織
        狙い: $0
`;

/** A story that is typed and saved; gives the severity of what points to nothing. */
class Typing {
  private readonly source: TextDocument;
  private readonly document: StoryDocument;

  constructor(text: string) {
    this.source = TextDocument.create('file:///a.change-story.yaml', 'change-story', 1, text);
    this.document = new StoryDocument(this.source, () => undefined);
    void this.document.diagnoses;
  }

  /** Replaces the last place where some words stand. */
  replace(words: string, by: string): this {
    const text = this.source.getText();
    const at = text.lastIndexOf(words);
    assert.ok(at >= 0, words);
    const start = this.source.positionAt(at);
    const end = this.source.positionAt(at + words.length);
    const change = { range: { start, end }, text: by };
    TextDocument.update(this.source, [change], this.source.version + 1);
    return this;
  }

  save(): this {
    this.document.saved();
    return this;
  }

  get severity(): string | undefined {
    return this.document.diagnoses.find(({ rule }) => rule === 'unknown-reference')?.severity;
  }
}

const typed = (words: string) => new Typing(plan.replace('$0', words));

describe('a name that points to nothing', () => {
  it('is an error where it was there before', () => {
    assert.equal(typed('海辺の市').severity, 'error');
  });

  it('is none yet while the author types in it, letter after letter', () => {
    const typing = typed('');
    for (const [before, after] of [
      ['狙い: ', '狙い: う'],
      ['狙い: う', '狙い: うみ'],
      ['狙い: うみ', '狙い: 海'],
      ['狙い: 海', '狙い: 海辺の市'],
      ['狙い: 海辺の市', '狙い: 海辺の'],
      ['狙い: 海辺の', '狙い: 辺の'],
    ] as const) {
      assert.equal(typing.replace(before, after).severity, 'information', after);
    }
  });

  it('is one when the author goes on elsewhere, or saves', () => {
    const elsewhere = typed('').replace('狙い: ', '狙い: 海辺の市');
    assert.equal(elsewhere.severity, 'information');
    assert.equal(elsewhere.replace('つくる', 'ひらく').severity, 'error');
    assert.equal(elsewhere.replace('海辺の市', '海辺の町').severity, 'information');
    assert.equal(elsewhere.save().severity, 'error');
    const unread = typed('').replace('狙い: ', '狙い: 海辺の市').save();
    assert.equal(unread.severity, 'error');
  });

  it('is one where more was changed than the name: a paste, a name that goes upstream', () => {
    const lines = '答える組織\n      狙い: ';
    const pasted = typed('坂の寄り道').replace(
      `${lines}坂の寄り道`,
      `${lines.replace('答える', '応じる')}海辺の市`,
    );
    assert.equal(pasted.severity, 'error');
    const renamed = typed('坂の寄り道').replace('id: 坂の寄り道', 'id: 峠の寄り道');
    assert.equal(renamed.severity, 'error');
  });

  it('is nothing once the name is there', () => {
    const found = typed('').replace('狙い: ', '狙い: 坂').replace('狙い: 坂', '狙い: 坂の寄り道');
    assert.equal(found.severity, undefined);
  });
});

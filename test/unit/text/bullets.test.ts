import assert from 'node:assert/strict';
import { judgeActivity } from '../../../server/drift/activity';
import { pointsOf } from '../../../server/features/bullets';
import { lineFromRuns } from '../../../server/ooxml/read/lines';
import { markAt } from '../../../server/syntax/line';
import { withoutBullet } from '../../../server/text/bullets';

/** One of each kind that Word, slides, PDF and paper begin a point with. */
const signs = [...'・●○◎◯■◆▪•‣◦∙⁃▶▷➤➔✓☑★', '\uf0b7', '\uf06c'];

const read = (text: string) =>
  lineFromRuns([{ text, isBold: false, look: '' }], {
    level: 0,
    isBullet: false,
    style: '',
    isOwn: false,
  });

describe('a bullet', () => {
  for (const sign of signs) {
    const name = `U+${sign.codePointAt(0)?.toString(16).toUpperCase()} ${sign}`;
    it(`${name} is one when it is typed, pasted, imported and judged`, () => {
      const text = `${sign}集落を歩く`;
      const mark = markAt(text, 0, text.length);
      assert.deepEqual([mark?.kind, mark?.content], ['bullet', sign.length]);
      assert.deepEqual(pointsOf(`${text}\n${sign}声を聴く`).texts, ['集落を歩く', '声を聴く']);
      assert.deepEqual([read(text)?.text, read(text)?.mark], ['集落を歩く', sign]);
      assert.equal(withoutBullet(text), '集落を歩く');
      assert.equal(withoutBullet(`　${sign} 集落を歩く`), '集落を歩く');
      assert.equal(judgeActivity(text).kind, judgeActivity('集落を歩く').kind);
    });
  }

  it('is not a rare character of a name, which town halls keep in the private use area', () => {
    for (const rare of ['\ue000', '\uefff', '\uf100', '\uf8ff']) {
      const text = `${rare}田さんの声`;
      assert.equal(markAt(text, 0, text.length), null);
      assert.deepEqual(pointsOf(text).texts, [text]);
      assert.deepEqual([read(text)?.text, read(text)?.isBullet], [text, false]);
    }
  });

  it('is not the placeholder of a name, and not all of a text', () => {
    for (const text of ['◯◯課と歩く', '○○○', '・', '歩く・聴く']) {
      assert.equal(withoutBullet(text), text);
    }
  });
});

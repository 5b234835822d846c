import assert from 'node:assert/strict';
import { headOfChange } from '../../../server/drift/head';

function head(text: string): string | undefined {
  const found = headOfChange(text);
  return found && text.slice(found.start, found.end);
}

describe('head of change', () => {
  const heads: Record<string, string | undefined> = {
    // The noun phrase before the particle, its last two segments.
    商店街に若い人の声が広がっている: '若い人の声',
    会議室の予約の待ちがなくなる: '予約の待ち',
    // A modifying clause is cut off.
    空き家を借りて店を始める若者が増えている: '若者',
    住民が読んで理解できる文書の割合が増える: '文書の割合',
    // が inside a word is no particle.
    '地域のつながりが育ち、話題が上がっている': '話題',
    里の景色が広がる: '里の景色',
    職員がやりがいを感じている: '職員',
    // も inside a word is no particle, and neither are times.
    子どもが川で遊ぶ: '子ども',
    母親が週に一度は集いに来ている: '母親',
    // は at the start of a word is no particle.
    若者が店をはじめる: '若者',
    // Without a particle: the part before the nominal change.
    地元企業への就職率の向上: '地元企業への就職率',
    担い手の増加: '担い手',
    すぐに相談できる: undefined,
    '': undefined,
  };
  for (const [text, expected] of Object.entries(heads)) {
    it(`${text || '(empty)'} → ${expected ?? 'none'}`, () => assert.equal(head(text), expected));
  }
});

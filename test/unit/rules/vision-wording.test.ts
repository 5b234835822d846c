import assert from 'node:assert/strict';
import { yaml } from '../../../server/text/yaml';
import { markedBy } from '../../support/findings';

const story = (...images: string[]) =>
  yaml`
    変革ストーリー: 1
    ありたい姿:
      姿:
    ${images.map((image) => `    - ${image}\n`).join('')}`;

describe('vision-generic', () => {
  const isGeneric = (...images: string[]) =>
    markedBy('vision-generic', story(...images)).length === 1;

  it('finds images that fit any town', () => {
    assert.ok(isGeneric('安心して暮らせる豊かなまち'));
    assert.ok(isGeneric('誰もが笑顔で元気に暮らせる地域'));
    assert.ok(isGeneric('市民が誇りと愛着を持って住み続けられる地域', '人のつながりが強いまち'));
    assert.ok(isGeneric('A vibrant and sustainable town'));
  });

  it('is content with one image that can be pictured', () => {
    assert.ok(!isGeneric('安心して暮らせる豊かなまち', '高校生が祭りの使い道を決める席にいる'));
    assert.ok(!isGeneric('魅力ある商店街に、毎朝豆腐屋の声がする'));
    assert.ok(!isGeneric('若者の移住が年に20人ある、活力のあるまち'));
    assert.ok(!isGeneric('人のつながりが強いまち'));
    assert.ok(!isGeneric('Children swim from the vibrant town beach'));
  });
});

describe('vision-is-activity', () => {
  const isDoing = (image: string) => markedBy('vision-is-activity', story(image)).length === 1;

  it('finds what the town hall does', () => {
    for (const image of [
      '観光資源の活用を推進する',
      '子育て支援の体制を整える',
      '移住相談会の開催',
    ]) {
      assert.ok(isDoing(image), image);
    }
    assert.ok(isDoing('Promote tourism along the lake'));
  });

  it('leaves what residents do, and what goes on', () => {
    for (const image of [
      '高校生が祭りの運営に参加する',
      '安心して住み続ける',
      '子育て世代が地区の畑を育てる',
      '雪の日も店が開いている',
    ]) {
      assert.ok(!isDoing(image), image);
    }
  });
});

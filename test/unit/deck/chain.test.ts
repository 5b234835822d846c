import assert from 'node:assert/strict';
import { chainBlocks } from '../../../server/deck/chain';
import type { Chain } from '../../../server/deck/deck';
import { Places } from '../../../server/deck/places';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';

/** What stands out in the map, by text. */
function warnings(text: string): Record<string, string> {
  const story = readStory(`変革ストーリー: 1\n${text}`);
  const [chain] = chainBlocks(story, {
    places: new Places(story),
    language: 'ja',
    edition: 'action-plan' as const,
    marksGaps: true,
  }) as [Chain];
  const nodes = chain.columns.flatMap((column) => column.nodes).filter((node) => node.warning);
  return Object.fromEntries(nodes.map(({ piece, warning }) => [piece.text, warning]));
}

const vision = yaml`
  ありたい姿:
    姿:
      - {id: 支え合い, 内容: 頼れる}
`;
const present = yaml`
  現状:
    - {id: 現状①, 内容: 別々に届く}
`;
const action = (more: string) => yaml`
  段階:
    - アクション:
        - 内容: 歩く
  ${more}`;

describe('the back-casting map', () => {
  it('has what nothing serves and what serves nothing stand out', () => {
    assert.deepEqual(warnings(vision + action('')), {
      頼れる: '向かう取組がない',
      歩く: '狙いがない',
    });
  });

  it('knows an aim at 現状, which is no column of the map', () => {
    assert.deepEqual(warnings(present + action('        狙い: 現状①\n')), {});
  });

  it('knows an image that an outcome serves', () => {
    const outcome = yaml`
              アウトカム:
                - {内容: 頼める, 狙い: 支え合い}
    `;
    assert.deepEqual(warnings(vision + action(outcome)), { 歩く: '狙いがない' });
  });

  it('says nothing of an image while there is nothing below it', () => {
    assert.deepEqual(warnings(vision), {});
  });
});

import assert from 'node:assert/strict';
import { pointsOf } from '../../../server/features/bullets';
import { pasteAsList } from '../../../server/features/paste';
import { seriesOf } from '../../../server/features/pasteFigures';
import { readStory } from '../../../server/story/story';
import { yaml } from '../../../server/text/yaml';
import { cursorIn } from '../../support/cursor';
import { applyEdits } from '../../support/edits';

function paste(marked: string, pasted: string): string | null {
  const { text, offset } = cursorIn(marked);
  const edit = pasteAsList(readStory(text), offset, offset, pasted);
  return edit && applyEdits(text, [edit]);
}

const column = '2015\t34.1\r\n2020\t36.2\r\n2025\t39\r\n';
const future = yaml`
  なりゆきの未来:
    - 内容: 人口が減る
      根拠:`;

describe('a table of years and figures', () => {
  it('is read down, along, with heads, units, and gaps', () => {
    const cases: [string, string][] = [
      [column, ': 2015=34.1 2020=36.2 2025=39'],
      ['2015\t2020\n1,234\t△5', ': 2015=1234 2020=-5'],
      [
        '年度\t人口（人）\n令和2年度\t195,633\n令和7年度\t190,210',
        '人口人: 令和2年度=195633 令和7年度=190210',
      ],
      ['\tH27\tR2\tR7\n高齢化率\t28.5%\t31％\t-', '高齢化率%: H27=28.5 R2=31'],
      [
        '年\t人口\t世帯数\n2015年(H27)\t10\t4\n2020年(R2)\t9\t5',
        '人口: 2015=10 2020=9 | 世帯数: 2015=4 2020=5',
      ],
    ];
    for (const [table, expected] of cases) {
      const found = seriesOf(table).map(({ indicator, unit, values }) => {
        const pairs = values.map(({ year, number }) => `${year}=${number}`);
        return `${indicator}${unit}: ${pairs.join(' ')}`;
      });
      assert.equal(found.join(' | '), expected);
    }
  });

  it('is told from other tables', () => {
    for (const table of [
      '歩く\t4月\n聴く\t5月',
      '2015\t歩いた\n2020\t聴いた',
      '2015 34',
      '2015\t34',
      '',
    ]) {
      assert.deepEqual(seriesOf(table), [], table);
    }
  });

  it('becomes the values of a figure, and an indicator over years', () => {
    assert.equal(
      paste(
        yaml`
          ${future}
                - 指標: 高齢化率
                  値: $0
        `,
        column,
      ),
      yaml`
        ${future}
              - 指標: 高齢化率
                値: {2015: 34.1, 2020: 36.2, 2025: 39}
      `,
    );
    const outcome = yaml`
      段階:
        - アウトカム:
            - 内容: 頼めている
              目標値:`;
    assert.equal(paste(`${outcome}$0\n`, 'R6\tR7\n34\t41'), `${outcome} {R6: 34, R7: 41}\n`);
  });

  it('becomes items of 根拠, wherever its list begins or goes on', () => {
    const item = yaml`
            - 指標: 人口
              値: {2015: 10, 2020: 9}
              単位: 人
    `;
    const table = '年\t人口\n2015\t10人\n2020\t9人';
    assert.equal(paste(`${future} $0\n`, table), `${future}\n${item}`);
    assert.equal(paste(`${future}\n      - $0\n`, table), `${future}\n${item}`);
    const two = '年\t人口\t世帯\n2015\t10\t4\n2020\t9\t5';
    const items = [
      yaml`
      人口
              値: {2015: 10, 2020: 9}`,
      yaml`
      世帯
              値: {2015: 4, 2020: 5}`,
    ];
    assert.equal(
      paste(`${future}\n      $0\n`, two),
      `${future}\n${items.map((one) => `      - 指標: ${one}\n`).join('')}`,
    );
    const story = readStory(paste(`${future} $0\n`, two) ?? '');
    assert.deepEqual(
      story.defaultFuture[0]?.items('evidence').map((one) => one.series('values').length),
      [2, 2],
    );
  });
});

describe('a cell with line breaks', () => {
  it('stays one, alone and beside others', () => {
    assert.deepEqual(pointsOf('"地区を歩く。\n声を聴く"\t4月\n集まる\t5月').texts, [
      '地区を歩く。声を聴く 4月',
      '集まる 5月',
    ]);
    assert.deepEqual(pointsOf('"住民\n事業者"\t10人\n"職員"\t3人').texts, [
      '住民 事業者 10人',
      '職員 3人',
    ]);
  });
});

describe('bullets of forms and long lists', () => {
  it('are boxes with and without a tick; numbers in circles stay, up to fifty', () => {
    assert.deepEqual(pointsOf('☑ 歩く\n☐聴く\n✓ 書く\n□ 見る').texts, [
      '歩く',
      '聴く',
      '書く',
      '見る',
    ]);
    assert.deepEqual(pointsOf('⑳歩く\n㉑聴く\n㊱書く\n㊿見る'), {
      texts: ['⑳歩く', '㉑聴く', '㊱書く', '㊿見る'],
      isList: true,
    });
    const typed = paste(
      yaml`
      なりゆきの未来:
        - $0
    `,
      '㉑歩く\n㉒聴く',
    );
    assert.equal(
      typed,
      yaml`
      なりゆきの未来:
        - ㉑歩く
        - ㉒聴く
    `,
    );
    assert.deepEqual(readStory(typed ?? '').syntax.slips, []);
    const lines = readStory(yaml`
      なりゆきの未来:
        ㉑歩く
        ㉒聴く
    `);
    assert.equal(lines.defaultFuture.length, 2);
  });
});

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { yaml } from '../../server/text/yaml';
import { temporaryFolder } from '../support/temporary';

const folder = temporaryFolder('merge');
const program = path.resolve('dist/cli.js');
const at = (name: string) => path.join(folder, name);
const write = (name: string, text: string) => writeFileSync(at(name), text);
const read = (name: string) => readFileSync(at(name), 'utf8');

function run(...args: string[]) {
  const env = { ...process.env, LANG: 'ja_JP.UTF-8', LC_ALL: '' };
  const options = { cwd: folder, encoding: 'utf8', env } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], options);
  return { code: status, out: stdout, err: stderr };
}

const story = (...actions: string[]) => yaml`
  変革ストーリー: 1
  段階:
    - 名称: まず聞く
      アクション:
        - ${actions.join('\n      - ')}
`;

describe('change-story merge', () => {
  it('writes both sides into ours and ends with 0', () => {
    write('もと.yaml', story('地区の声を聞く'));
    write('こちら.yaml', story('地区の声を聞く', '収支を見せる'));
    write('相手.yaml', story('地区の声を毎月聞く', '地図を囲む'));
    const { code, err } = run('merge', 'もと.yaml', 'こちら.yaml', '相手.yaml');
    assert.equal(err, '');
    assert.equal(code, 0);
    assert.equal(read('こちら.yaml'), story('地区の声を毎月聞く', '地図を囲む', '収支を見せる'));
  });

  it('replaces another file only with --force', () => {
    write('元.yaml', story('地区の声を聞く'));
    write('私.yaml', story('地区の声を聞く', '収支を見せる'));
    write('君.yaml', story('地区の声を毎月聞く'));
    write('大事.yaml', '大事な文\n');
    const files = ['元.yaml', '私.yaml', '君.yaml'];
    for (const out of ['大事.yaml', '君.yaml', '元.yaml']) {
      const before = read(out);
      const { code, err } = run('merge', '--out', out, ...files);
      assert.equal(code, 2, out);
      assert.match(err, /同じ名前のファイルがあります。.*--force/);
      assert.equal(read(out), before);
    }
    const merged = story('地区の声を毎月聞く', '収支を見せる');
    for (const args of [['新しい.yaml'], ['大事.yaml', '--force'], ['./私.yaml']]) {
      const { code, err } = run('merge', '--out', ...args, ...files);
      assert.deepEqual([code, err], [0, '']);
      assert.equal(read(args[0] ?? ''), merged);
    }
  });

  it('takes the log of a conflict copy along, and says where both moved an item', () => {
    const withLog = (text: string) => text.replace(': 1\n', ': 1\n対話: 計画.対話.yaml\n');
    const talk = yaml`
      - 日付: 4/19
        内容: 夕方のバスがない
    `;
    write('前.yaml', withLog(story('地区の声を聞く')));
    write('計画.変革ストーリー.yaml', withLog(story('地区の声を聞く', '収支を見せる')));
    write('計画-PC2.変革ストーリー.yaml', withLog(story('地区の声を毎月聞く')));
    write(
      '計画.対話.yaml',
      `${talk}${yaml`
        - 日付: 5/7
          内容: 手が足りない
      `}`,
    );
    write(
      '計画-PC2.対話.yaml',
      `${talk}${yaml`
        - 日付: 6/1
          内容: 店が閉じる
      `}`,
    );
    const files = ['前.yaml', '計画.変革ストーリー.yaml', '計画-PC2.変革ストーリー.yaml'];
    const { code, err } = run('merge', ...files);
    assert.deepEqual([code, err], [0, '']);
    assert.equal(
      read('計画.変革ストーリー.yaml'),
      withLog(story('地区の声を毎月聞く', '収支を見せる')),
    );
    const log = read('計画.対話.yaml');
    for (const said of ['夕方のバスがない', '手が足りない', '店が閉じる']) {
      assert.equal(log.split(said).length, 2, log);
    }
  });

  it('ends with 1 where the two clash, and leaves ours alone where a file cannot be read', () => {
    write('もと.yaml', story('地区の声を聞く'));
    write('こちら.yaml', story('地区の声を毎週聞く'));
    write('相手.yaml', story('地区の声を毎月聞く'));
    const { code, err } = run(
      'merge',
      'もと.yaml',
      'こちら.yaml',
      '相手.yaml',
      '--out',
      '合わせた.yaml',
    );
    assert.equal(code, 1);
    assert.match(err, /「地区の声を毎週聞く」は、どちらの版でも変わっています/);
    assert.equal(
      read('合わせた.yaml'),
      story('地区の声を聞く').replace(
        '      - 地区の声を聞く\n',
        yaml`
          <<<<<<< こちら.yaml
                - 地区の声を毎週聞く
          =======
                - 地区の声を毎月聞く
          >>>>>>> 相手.yaml
        `,
      ),
    );
    const ours = read('こちら.yaml');
    assert.equal(run('merge', 'もと.yaml', 'こちら.yaml', '無い.yaml').code, 2);
    assert.equal(run('merge', 'もと.yaml', 'こちら.yaml').code, 2);
    assert.equal(read('こちら.yaml'), ours);
  });

  it('serves git as a merge driver', () => {
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
        cwd: folder,
        encoding: 'utf8',
      });
    execFileSync('git', ['init', '-q', '-b', 'main', folder]);
    git('config', 'merge.change-story.driver', `"${process.execPath}" "${program}" merge %O %A %B`);
    write('.gitattributes', '町.yaml merge=change-story\n');
    write('町.yaml', story('地区の声を聞く'));
    const commit = (text: string) => {
      write('町.yaml', text);
      git('add', '.gitattributes', '町.yaml');
      git('commit', '-q', '-m', text.slice(0, 5));
    };
    commit(story('地区の声を聞く'));
    git('checkout', '-q', '-b', 'other');
    commit(story('地区の声を聞く', '地図を囲む'));
    git('checkout', '-q', 'main');
    commit(story('地区の声を聞く', '収支を見せる'));
    assert.equal(git('merge', '-q', '--no-edit', 'other').status, 0);
    assert.equal(read('町.yaml'), story('地区の声を聞く', '地図を囲む', '収支を見せる'));
    // Where both reworded a sentence git stops, with both of them between its marks.
    git('checkout', '-q', 'other');
    commit(story('地区の声を毎月聞く', '地図を囲む'));
    git('checkout', '-q', 'main');
    commit(story('地区の声を毎週聞く', '地図を囲む', '収支を見せる'));
    const clash = git('merge', '-q', '--no-edit', 'other');
    assert.equal(clash.status, 1);
    assert.match(`${clash.stdout}${clash.stderr}`, /CONFLICT/);
    assert.match(git('status', '--porcelain').stdout, /^UU /m);
    const left = read('町.yaml');
    assert.match(
      left,
      /<<<<<<< .*\n {6}- 地区の声を毎週聞く\n=======\n {6}- 地区の声を毎月聞く\n>>>>>>> .*\n/,
    );
    assert.match(left, /- 地図を囲む\n {6}- 収支を見せる\n/);
    git('merge', '--abort');
    assert.equal(read('町.yaml'), story('地区の声を毎週聞く', '地図を囲む', '収支を見せる'));
  });
});

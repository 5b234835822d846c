import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { yaml } from '../../server/text/yaml';
import { temporaryFolder } from '../support/temporary';

const folder = temporaryFolder('diff');
const program = path.resolve('dist/cli.js');

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'ja_JP.UTF-8', LC_ALL: '' },
    // A program that waits for a pipe without end is ended.
    timeout: 60_000,
  });
  return { code: status, out: stdout, err: stderr };
}

function write(name: string, text: string): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return name;
}

const story = (round: string, action: string, log: string) => yaml`
  変革ストーリー: 1
  版: ${round}
  段階:
    - 名称: まず
      アクション:
        - ${action}
  対話: ${log}
`;

describe('change-story diff', () => {
  const before = write('青葉市.版/第4回.yaml', story('第4回', '市に話を聞く', '第4回.対話.yaml'));
  write(
    '青葉市.版/第4回.対話.yaml',
    yaml`
    - 日付: 4/19
      内容: バスがない
  `,
  );
  const after = write('青葉市.yaml', story('第5回', '地区に話を聞く', '青葉市.対話.yaml'));
  write(
    '青葉市.対話.yaml',
    yaml`
      - 日付: 4/19
        内容: バスがない
      - 日付: 5/7
        内容: 手が足りない
    `,
  );

  it('ends with 1 and says what differs, the logs of both included', () => {
    const { code, out, err } = run('diff', before, after);
    assert.equal(err, '');
    assert.equal(code, 1);
    assert.match(out, /版: 第\[-4-\]\{\+5\+\}回/);
    assert.match(out, /内容: \[-市-\]\{\+地区\+\}に話を聞く/);
    assert.match(out, /追加 {2}対話 {2}手が足りない/);
    assert.doesNotMatch(out, /バスがない|対話\.yaml/);
  });

  it('ends with 0 where the two say the same, however they are typed', () => {
    const other = write(
      '写し.yaml',
      `\ufeff# 写し\r\n${story('第5回', '"地区に話を聞く"', '青葉市.対話.yaml').replaceAll('\n', '\r\n')}`,
    );
    const { code, out } = run('diff', '--format', 'json', after, other);
    assert.equal(code, 0);
    assert.deepEqual((JSON.parse(out) as { changes: unknown[] }).changes, []);
  });

  it('writes the same as Markdown and as a page of its own', () => {
    const asMarkdown = run('diff', '--format', 'md', before, after);
    assert.deepEqual([asMarkdown.code, asMarkdown.err], [1, '']);
    assert.match(asMarkdown.out, /^#+ /m);
    assert.match(asMarkdown.out, /市[^\n]*に話を聞く[^\n]*\|[^\n]*地区[^\n]*に話を聞く/);
    assert.match(asMarkdown.out, /手が足りない/);
    const asPage = run('diff', '--format', 'html', before, after);
    assert.deepEqual([asPage.code, asPage.err], [1, '']);
    assert.match(asPage.out, /^<!DOCTYPE html>\n<html lang="ja">/);
    assert.match(
      asPage.out,
      /<td class="before"><del>市<\/del>に話を聞く<\/td><td class="after"><ins>地区<\/ins>に話を聞く<\/td>/,
    );
    assert.doesNotMatch(asPage.out, /<script/);
    assert.match(asPage.out, /<p class="after">対話：バスがない/);
    assert.equal(run('diff', '--format', 'html', after, after).code, 0);
  });

  it('gives the table of before and after to what is exported, from the round beside the story', () => {
    const { code, err } = run('export', '--to', 'md', '--preset', 'form', after);
    assert.equal(err, '');
    assert.equal(code, 0);
    const text = readFileSync(path.join(folder, '青葉市_幹事提出.md'), 'utf8');
    assert.match(text, /\| 箇所 \| 変更前 \| 変更後 \| 理由 \|/);
    assert.match(text, /\| 市に話を聞く \| 地区に話を聞く \| （理由はこれから） \|/);
    assert.equal(run('export', '--to', 'md', '--since', '無い.yaml', after).code, 2);
  });

  it('takes no pipe, device, folder or link out of the folder for a round', function () {
    if (process.platform === 'win32') this.skip();
    const own = path.join(folder, '青葉市.版');
    const away = path.join(temporaryFolder('away'), 'a.yaml');
    writeFileSync(away, story('第6回', 'よその市に話を聞く', '無い.対話.yaml'));
    execFileSync('mkfifo', [path.join(own, '第7回.yaml')]);
    symlinkSync('/dev/zero', path.join(own, '第8回.yaml'));
    symlinkSync(away, path.join(own, '第9回.yaml'));
    mkdirSync(path.join(own, '最終版.yaml'));
    const { code, err } = run('export', '--to', 'md', '--preset', 'form', after);
    assert.deepEqual([code, err], [0, '']);
    const text = readFileSync(path.join(folder, '青葉市_幹事提出.md'), 'utf8');
    assert.match(text, /\| 市に話を聞く \| 地区に話を聞く \|/);
  });

  it('ends with 2 where a file cannot be read or the arguments are wrong', () => {
    assert.equal(run('diff', before, '無い.yaml').code, 2);
    assert.match(run('diff', before, '無い.yaml').err, /「無い\.yaml」を読めません/);
    assert.match(run('diff', before).err, /前、後の順に二つ/);
    assert.equal(run('diff', '--format', 'pdf', before, after).code, 2);
  });
});

import assert from 'node:assert/strict';
import { browserPlaces, findBrowser } from '../../../server/node/findBrowser';

describe('where a browser is looked for', () => {
  it('on Windows Edge first, in both folders of programs', () => {
    const env = {
      ProgramFiles: 'C:\\Program Files',
      'ProgramFiles(x86)': 'C:\\Program Files (x86)',
      LOCALAPPDATA: 'C:\\Users\\職員\\AppData\\Local',
    };
    const places = browserPlaces({ platform: 'win32', env, home: 'C:\\Users\\職員' });
    assert.equal(places[0], 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
    assert.ok(
      places.includes('C:\\Users\\職員\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'),
    );
    assert.deepEqual(browserPlaces({ platform: 'win32', env: {}, home: '' }), []);
  });

  it('on a Mac among the applications, its own user’s too', () => {
    const places = browserPlaces({ platform: 'darwin', env: {}, home: '/Users/a' });
    assert.ok(places.includes('/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'));
    assert.ok(
      places.includes('/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
    );
  });

  it('on Linux on the path, never in a folder that is named from here', () => {
    const env = { PATH: '/opt/b:.:bin' };
    const places = browserPlaces({ platform: 'linux', env, home: '/root' });
    assert.ok(places.includes('/opt/b/chromium'));
    assert.ok(places.includes('/snap/bin/chromium'));
    assert.ok(places.every((place) => place.startsWith('/')));
  });

  it('nowhere else, where one is named', () => {
    assert.equal(findBrowser(process.execPath), process.execPath);
    assert.equal(findBrowser('/nowhere/chrome'), null);
  });
});

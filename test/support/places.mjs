// Where things are. Plain JavaScript, because install.mjs runs before anything is installed.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
/** Everything a run writes; not in git. */
export const outFolder = path.join(projectFolder, 'test/.out');
export const hostFolder = path.join(projectFolder, 'test/vscode-host');
/** The VS Code server of test/vscode-host and its Node are built for Linux x64. */
export const hostRuns = process.platform === 'linux' && process.arch === 'x64';
/** Where pictures for the README go: under `npm run pictures` into the README itself. */
export const readmePictures = process.env.CHANGE_STORY_PICTURES
  ? path.join(projectFolder, 'client/pictures')
  : path.join(outFolder, 'pictures');
/** What ships. */
export const vsixFile = path.join(projectFolder, 'change-story.vsix');

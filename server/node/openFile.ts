import { spawn } from 'node:child_process';

/**
 * Opens a file with the program that the system has for it. Not through the editor: VS Code hands
 * Windows a percent-encoded path, which no program finds where a name is Japanese.
 */
export function openFile(file: string): void {
  const programs: Partial<Record<NodeJS.Platform, string>> = {
    win32: 'explorer.exe',
    darwin: 'open',
  };
  const program = programs[process.platform] ?? 'xdg-open';
  const child = spawn(program, [file], { detached: true, stdio: 'ignore' });
  // Without such a program nothing opens; the file lies where the message says.
  child.on('error', () => undefined);
  child.unref();
}

/**
 * The URI of a file named in a story, beside the file that names it. Pure string work: the schemes
 * of remote and virtual folders are as good as `file:`.
 *
 * @param path as typed: `青葉市.対話.yaml`, `記録/青葉市.対話.yaml`; a backslash is a slash.
 * @returns null where the story itself stands in no folder (an unsaved file).
 */
export function siblingUri(storyUri: string, path: string): string | null {
  if (!/^[a-z][a-z0-9+.-]*:\//i.test(storyUri)) return null;
  const relative = path
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
  return URL.canParse(relative, storyUri) ? new URL(relative, storyUri).href : null;
}

/**
 * One spelling for all URIs of the same file: editors differ in what they percent-encode, and
 * macOS takes kana with voicing marks apart.
 */
export function uriKey(uri: string): string {
  try {
    return decodeURIComponent(uri).normalize('NFC');
  } catch {
    return uri;
  }
}

/**
 * Tells VS Code what its menu is for: `data-vscode-context` of the page, which it reads when the menu
 * opens, holds the part under the pointer and its text.
 */
export function describeForMenu(main: HTMLElement): void {
  window.addEventListener('contextmenu', ({ target }) => describe(main, target as Element), true);
}

function describe(main: HTMLElement, target: Element): void {
  const { body } = document;
  const isTyping = target.closest('textarea') !== null;
  const part = main.contains(target)
    ? target.closest<HTMLElement | SVGElement>('[data-key]')
    : null;
  const selected = String(window.getSelection());
  body.dataset.vscodeContext = JSON.stringify({
    webviewSection: isTyping ? 'typing' : part ? 'part' : 'page',
    story: body.dataset.uri,
    key: part?.dataset.key ?? '',
    text: selected || textOf(part ?? target.closest('section')),
    preventDefaultContextMenuItems: !isTyping,
  });
}

/** What a part says; of a drawing the name of the part, which is its whole text. */
function textOf(part: Element | null): string {
  if (!part) return '';
  if (part instanceof SVGElement) {
    return (part.getAttribute('aria-label') ?? '').replace(/^[^:：]{1,12}: /, '');
  }
  return (part as HTMLElement).innerText.trim();
}

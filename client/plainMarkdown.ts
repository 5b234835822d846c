/**
 * A text as text in Markdown, whatever stands in it: no link, no image, no icon, no tag. VS Code's own
 * `appendText` leaves addresses live.
 */
export function plainMarkdown(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.replace(/[!-/:-@[-`{-~]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

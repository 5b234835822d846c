import type { PrintResult } from '../export/handOver';
import { findBrowser } from './findBrowser';
import { printPdf } from './printPdf';

/**
 * Prints a page as PDF with the browser that is named, else the first that is there.
 *
 * @throws the reason of the signal; the browser is ended then
 */
export async function print(
  html: Uint8Array,
  named: string | null,
  signal?: AbortSignal,
): Promise<PrintResult> {
  const browser = findBrowser(named);
  if (browser === null) return { reason: 'no-browser', detail: named ?? '' };
  try {
    return await printPdf(browser, html, { signal });
  } catch (error) {
    signal?.throwIfAborted();
    return { reason: 'failed', detail: String(error) };
  }
}

/** The script of the page that is sent to a reviewer (see `server/export/review/page.ts`). */
import { commentFileText, dataElement, jsonInHtml } from '../../server/comments/file';
import { mailOf } from '../../server/comments/mail';
import type { ReviewData } from '../../server/export/review/data';
import { Fields } from './fields';
import { Store } from './store';

// Before anything is added to it: what is saved to go on begins like this page.
const source = document.documentElement.outerHTML;
const data = JSON.parse(byId(dataElement).textContent ?? '') as ReviewData;
const { words } = data;
const store = new Store(data);
const who = byId<HTMLInputElement>('who');
const said = byId('said');

function byId<E extends HTMLElement = HTMLElement>(id: string): E {
  return document.getElementById(id) as E;
}

function say(text: string): void {
  said.textContent = text;
}

function showCount(): void {
  byId('count').textContent = words.count.replace('$', String(store.slots.length));
}

/** Is there something to hand over, and somebody who signs it? Says what is missing. */
function isReady(needsName: boolean): boolean {
  if (store.slots.length === 0) {
    say(words.none);
    return false;
  }
  if (needsName && store.reviewer.trim() === '') {
    say(words.nameMissing);
    who.focus();
    return false;
  }
  return true;
}

function download(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** 「コメント_青葉野市_第4回_岸本.json」 */
function fileName(ending: string): string {
  const { municipality, round } = data.story;
  const parts = [words.fileName, municipality, round, store.reviewer.trim()];
  const clean = (text: string) => text.replace(/[\\/:*?"<>|\p{Cc}]|\s+/gu, ' ').trim();
  return `${parts.map(clean).filter(Boolean).join('_').slice(0, 80)}.${ending}`;
}

function save(): void {
  if (!isReady(true)) return;
  const name = fileName('json');
  download(name, 'application/json', commentFileText(store.file));
  store.isDirty = false;
  say(words.saved.replace('$', () => name));
}

/** The page as it came, with what was written in its data. */
function keep(): void {
  const written = { ...data, written: store.file };
  const begin = source.indexOf(`id="${dataElement}"`);
  const from = source.indexOf('>', begin) + 1;
  const to = source.indexOf('</script', from);
  const html = `<!DOCTYPE html>\n${source.slice(0, from)}${jsonInHtml(written)}${source.slice(to)}\n`;
  const name = fileName('html');
  download(name, 'text/html', html);
  store.isDirty = false;
  say(words.kept.replace('$', () => name));
}

async function copy(): Promise<void> {
  if (!isReady(true)) return;
  const text = mailOf(store.file, data.sheets, data.language);
  const field = byId<HTMLTextAreaElement>('text-field');
  field.value = text;
  byId<HTMLDialogElement>('text').showModal();
  field.focus();
  field.select();
  const isCopied = await navigator.clipboard
    .writeText(text)
    .then(() => true)
    .catch(() => document.execCommand('copy'));
  byId('text-said').textContent = isCopied ? words.copied : words.copyByHand;
  if (isCopied) store.isDirty = false;
}

function clear(): void {
  if (!confirm(words.clearAsk)) return;
  store.clear();
  location.reload();
}

new Fields(data, store, () => {
  showCount();
  say('');
}).start();
who.value = store.reviewer;
who.addEventListener('input', () => store.sign(who.value));
byId('do-save').addEventListener('click', save);
byId('do-keep').addEventListener('click', keep);
byId('do-copy').addEventListener('click', () => void copy());
byId('do-print').addEventListener('click', () => print());
byId('do-clear').addEventListener('click', clear);
byId('text-close').addEventListener('click', () => byId<HTMLDialogElement>('text').close());
addEventListener('beforeunload', (event) => {
  if (store.isDirty) event.preventDefault();
});
document.querySelector('.bar')?.removeAttribute('hidden');
showCount();
if (store.isResumed) say(words.resumed);

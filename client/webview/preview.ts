import type { FromPreview, PreviewState, ToPreview } from '../../server/protocol';
import { offerAdding } from './adding';
import { Bar } from './bar';
import { Chains } from './chain';
import { describeForMenu } from './contextMenu';
import { Details } from './details';
import { followDrags } from './dragging';
import { Findings } from './findings';
import { HeldFocus } from './heldFocus';
import { followKeys } from './keys';
import { elementOf, followPlaces, type Texts } from './page';
import { Pictures } from './pictures';
import { PressGuard } from './press';
import { Sheets } from './sheets';
import { Showing } from './showing';
import { Since } from './since';
import { followSize } from './size';
import { StartHere } from './startHere';
import { Summary } from './summary';
import { type Draft, Typing } from './typing';
import { Zoom } from './zoom';

/** What the page keeps over a reload of the window beside the story it shows. */
interface PageState extends PreviewState {
  scroll?: number;
  level?: string;
  isPaged?: boolean;
  isDetailed?: boolean;
  isUnfolded?: boolean;
  scale?: number;
  draft?: Draft | null;
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromPreview): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const vscode = acquireVsCodeApi();

function post(message: FromPreview): void {
  if (['open', 'openPlace', 'advise'].includes(message.type)) focus.release();
  vscode.postMessage(message);
}

const texts: Texts = JSON.parse(document.body.dataset.texts ?? '{}');
const { uri = '', from = '', pinned } = document.body.dataset;
const state = vscode.getState();
/** What the page showed before, of this story. */
const kept = state && [uri, from].includes(state.uri) ? state : undefined;
let isPinned = pinned === 'true';
const main = elementOf('sheets');
const title = elementOf('title');
const sheets = new Sheets(main);
const pictures = new Pictures(main, texts, post);
const findings = new Findings(main, elementOf('tip'), elementOf('bar'), texts);
const start = new StartHere(main, texts);
const press = new PressGuard();
const summary = new Summary(elementOf('summary'), texts, {
  close: () => unfold(false),
  tick: (ticked) => post({ type: 'ticks', ticked }),
  advise: (id) => post({ type: 'advise', id }),
});
const bar = new Bar(elementOf('bar'), texts, {
  level(level) {
    findings.show(level);
    start.show(level);
    keep();
  },
  summary: () => unfold(!summary.isUnfolded),
  paged() {
    tellSize();
    keep();
  },
  size: resize,
  show: () => showing.begin(),
});
const zoom = new Zoom(main, elementOf('bar'), (scale) => {
  bar.scale = scale;
  typing.update();
  keep();
});
const showing = new Showing(main, texts, {
  turned(isOn) {
    if (isOn) zoom.set(1);
    post({ type: 'showing', isOn });
  },
  resized: () => tellSize(),
});
let draft = kept?.draft ?? null;
const typing = new Typing(main, texts, {
  post,
  keep(next) {
    draft = next;
    keep();
  },
  say: (text, button) => bar.say(text, button),
});
const focus = new HeldFocus(main, () => typing.takeFocus());
const chains = new Chains(main);
const since = new Since(main);

const details = new Details(main, texts, () => {
  tellSize();
  keep();
});

function unfold(isUnfolded: boolean): void {
  summary.isUnfolded = isUnfolded;
  bar.isUnfolded = isUnfolded;
  if (isUnfolded) window.scrollTo(0, 0);
  keep();
}

function resize(size: 'larger' | 'smaller' | 'reset' | 'fit'): void {
  if (size === 'larger') zoom.step(1);
  else if (size === 'smaller') zoom.step(-1);
  else if (size === 'reset') zoom.set(1);
  else zoom.fit(main.querySelector('#sheet-stages .drawing svg') ?? main);
}

/** How far the page is scrolled: to ask for it would have the browser lay out what was just drawn. */
let scroll = 0;

function keep(): void {
  const { level, isPaged } = bar;
  const { isUnfolded } = summary;
  const isDetailed = details.isOn;
  const { scale } = zoom;
  vscode.setState({ uri, scroll, level, isPaged, isDetailed, isUnfolded, scale, draft, isPinned });
}

let isFirst = true;
let highlighted: string | null = null;

function show(data: Extract<ToPreview, { type: 'show' }>): void {
  title.textContent = [data.title, data.subtitle].filter(Boolean).join(' — ');
  sheets.show(data);
  findings.take(data.findings, bar.level);
  bar.show(data.sections, data.findings);
  summary.show(data);
  start.take(data.summary.startHere, bar.level);
  pictures.update();
  details.update();
  sheets.highlight(highlighted);
  chains.update();
  since.update();
  showing.update();
  typing.update();
  if (isFirst) {
    isFirst = false;
    if (kept?.scale) zoom.set(kept.scale);
    scroll = kept?.scroll ?? 0;
    window.scrollTo(0, scroll);
    if (kept?.draft) typing.restore(kept.draft);
  }
  keep();
}

window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => {
  if (data.type === 'show') press.draw(() => show(data));
  else if (data.type === 'highlight') {
    highlighted = data.key;
    sheets.highlight(highlighted);
    chains.light(highlighted);
    // The one who reads here decides what is to be seen; the one who writes there is followed.
    if (!document.hasFocus()) sheets.bringIntoView();
  } else if (data.type === 'picture') pictures.receive(data);
  else if (data.type === 'since') since.take(data.marks);
  else if (data.type === 'summary') unfold(true);
  else if (data.type === 'unavailable') bar.unavailable();
  else if (data.type === 'focus') focus.hold();
  else if (data.type === 'pinned') {
    isPinned = data.isPinned;
    keep();
  } else if (data.type === 'ticks') summary.questionsTicked = data.ticked;
  else if (data.type === 'act') act(data.act, data.key);
  else typing.receive(data);
});

function act(what: 'type' | 'add', key: string): void {
  if (what === 'type') typing.open(key);
  else typing.add(key);
}

window.addEventListener(
  'scroll',
  () => {
    scroll = window.scrollY;
    keep();
  },
  { passive: true },
);

if (state?.level) bar.level = state.level;
if (state?.isPaged) bar.isPaged = true;
if (kept?.isDetailed) details.isOn = true;
if (kept?.isUnfolded) {
  summary.isUnfolded = true;
  bar.isUnfolded = true;
}
keep();
followPlaces(document.body, (place) => post({ type: 'openPlace', place }));
describeForMenu(main);
offerAdding(main, texts.add, (key) => typing.add(key));
followDrags(main, (key, on) => void typing.move(key, { on }));
followKeys(main, {
  open: (key) => post({ type: 'open', key }),
  type: (key) => typing.open(key),
  add: (key) => typing.add(key),
  step: (key, by) => void typing.move(key, { by }),
  undo: () => post({ type: 'undo' }),
});
window.addEventListener('keydown', (event) => {
  const { target, key, ctrlKey, altKey, metaKey } = event;
  if (ctrlKey || altKey || metaKey || (target as Element).matches('input, select, textarea'))
    return;
  const size = ({ '+': 'larger', ';': 'larger', '-': 'smaller', '0': 'reset', f: 'fit' } as const)[
    key
  ];
  if (size) resize(size);
});

const tellSize = followSize(
  main,
  elementOf('bar'),
  (inside) => showing.room(inside),
  () => ({
    isPaged: bar.isPaged,
    view: details.view(elementOf('bar'), showing.height),
  }),
  post,
);
tellSize();

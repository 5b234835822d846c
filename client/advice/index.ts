import * as vscode from 'vscode';
import type { AdviceEntry, AdviceStatus, AdviceSubject } from '../../server/protocol';
import type { ActiveStory } from '../activeStory';
import type { Ask } from '../ask';
import { registerCommand } from '../failure';
import { type Answer, askChoice, askInSteps, askText, type StepPlace } from '../steps';
import { AdviceModel } from './adviceModel';
import { today } from './today';

const { l10n, window } = vscode;

/** The inbox of advice: add, answer, put aside; and a talk taken down as it goes. */
export function registerAdvice(ask: Ask, active: ActiveStory): vscode.Disposable {
  const model = new AdviceModel(ask, active);
  return vscode.Disposable.from(
    registerCommand('changeStory.addAdvice', (given?: unknown) => add(model, active, given)),
    registerCommand('changeStory.answerAdvice', (given?: unknown) => {
      const { id } = turnTo(active, given);
      return answer(model, id ?? given, 'done');
    }),
    registerCommand('changeStory.declineAdvice', (id?: unknown) => answer(model, id, 'declined')),
    registerCommand('changeStory.settleAdvice', async (id?: unknown) => {
      const one = await chosen(model, id);
      if (one) await model.write({ kind: 'status', id: one.id, status: 'done' });
    }),
    registerCommand('changeStory.takeNotes', () => takeNotes(model)),
  );
}

/** What a command of the preview is about: the item for new advice, or the piece of advice. */
interface PreviewPart {
  readonly about?: string;
  /** What that item says. */
  readonly label?: string;
  readonly id?: string;
}

/** From the preview: its story is now the one the author is at. */
function turnTo(active: ActiveStory, given: unknown): PreviewPart {
  if (typeof given !== 'object' || given === null) return {};
  const { story, ...part } = given as PreviewPart & { readonly story?: unknown };
  if (typeof story === 'string') active.take(vscode.Uri.parse(story, true));
  return part;
}

async function add(model: AdviceModel, active: ActiveStory, given: unknown): Promise<void> {
  const chosenPart = subjectOf(turnTo(active, given));
  const read = await model.read();
  if (!read) return;
  const said = { who: '', topic: '', text: '', response: '' };
  let about: AdviceSubject | null = chosenPart ?? read.about;
  const choices = subjectChoices(chosenPart, read.about);
  const isAnswered = await askInSteps(l10n.t('Add advice'), [
    (place) => askWho(place, read.people, said),
    (place) =>
      kept(
        askText(place, { prompt: l10n.t('What did they say?'), value: said.text, check: some }),
        said,
        'text',
      ),
    (place) =>
      kept(
        askText(place, { prompt: l10n.t('In a few words (may stay empty)'), value: said.topic }),
        said,
        'topic',
      ),
    async (place) => {
      const answered = await askChoice(place, choices, {
        placeholder: l10n.t('What is it about?'),
      });
      if (answered && answered !== 'back') about = answered.value.subject;
      return answered;
    },
    (place) =>
      kept(
        askText(place, {
          prompt: l10n.t('What you make of it (may stay empty, to be answered later)'),
          value: said.response,
        }),
        said,
        'response',
      ),
  ]);
  if (!isAnswered) return;
  const { who, topic, text, response } = said;
  await model.write({
    kind: 'add',
    date: today(),
    who,
    topic,
    text,
    about: about?.address ?? null,
    response,
  });
}

/** The item at which the menu of the preview was opened, by what it says. */
function subjectOf({ about: address, label = '' }: PreviewPart): AdviceSubject | null {
  const words = label.replace(/\s+/g, ' ').trim();
  return address ? { address, label: words || l10n.t('The part you chose in the preview') } : null;
}

function subjectChoices(chosen: AdviceSubject | null, atCursor: AdviceSubject | null) {
  const none = { label: l10n.t('The whole story'), subject: null };
  const subject = chosen ?? atCursor;
  if (!subject) return [none];
  const place = chosen ? l10n.t('The part you chose in the preview') : l10n.t('at the cursor');
  const description = subject.label === place ? '' : place;
  return [{ label: subject.label, description, subject }, none];
}

function askWho(
  place: StepPlace,
  people: readonly string[],
  said: { who: string },
): Promise<Answer<unknown>> {
  if (people.length === 0) {
    const prompt = l10n.t('Who gave it?');
    return kept(askText(place, { prompt, value: said.who }), said, 'who');
  }
  const free = (label: string) => ({ label });
  const placeholder = l10n.t('Who gave it? Choose, or type a name');
  return askChoice(place, people.map(free), { placeholder, free }).then((answered) => {
    if (answered && answered !== 'back') said.who = answered.value.label;
    return answered;
  });
}

/** Keeps an answer, so that it is there again when the author comes back to the question. */
async function kept<Key extends string>(
  asked: Promise<Answer<string>>,
  said: Record<Key, string>,
  key: Key,
): Promise<Answer<string>> {
  const answered = await asked;
  if (answered && answered !== 'back') said[key] = answered.value;
  return answered;
}

function some(text: string): string | undefined {
  return text.trim() === '' ? l10n.t('Write a few words.') : undefined;
}

/** The piece that a command is for: of the row it came from, else chosen from those that are open. */
async function chosen(model: AdviceModel, id: unknown): Promise<AdviceEntry | undefined> {
  const read = await model.read();
  if (!read) return undefined;
  if (typeof id === 'string') return read.advice.find((one) => one.id === id);
  const open = read.advice.filter(({ status }) => status === 'open');
  if (open.length === 0) {
    void window.showInformationMessage(l10n.t('No advice waits for an answer.'));
    return undefined;
  }
  const choices = open.map((one) => ({
    label: one.topic || one.said,
    description: [one.who, one.date].filter(Boolean).join(' '),
    detail: one.topic ? one.said : undefined,
    one,
  }));
  const placeHolder = l10n.t('Which advice?');
  const picked = await window.showQuickPick(choices, { placeHolder, matchOnDetail: true });
  return picked?.one;
}

async function answer(model: AdviceModel, id: unknown, status: AdviceStatus): Promise<void> {
  const one = await chosen(model, id);
  if (!one) return;
  const isDeclined = status === 'declined';
  const text = await window.showInputBox({
    title: isDeclined ? l10n.t('Put advice aside') : l10n.t('Answer advice'),
    prompt: one.said,
    placeHolder: isDeclined ? l10n.t('Why you do not take it up') : l10n.t('What you made of it'),
    value: one.response,
    ignoreFocusOut: true,
    validateInput: some,
  });
  if (text !== undefined)
    await model.write({ kind: 'answer', id: one.id, text: text.trim(), status });
}

/** Takes down a talk: the day, with whom, then line after line until an empty one. */
async function takeNotes(model: AdviceModel): Promise<void> {
  const read = await model.read();
  if (!read) return;
  const title = l10n.t('Take notes of a talk');
  const said = { date: today(), who: '' };
  const begun = await askInSteps(title, [
    (place) =>
      kept(
        askText(place, { prompt: l10n.t('When?'), value: said.date, check: some }),
        said,
        'date',
      ),
    (place) =>
      kept(
        askText(place, { prompt: l10n.t('With whom?'), value: said.who, check: some }),
        said,
        'who',
      ),
  ]);
  if (!begun) return;
  const lines = await askLines(title);
  if (lines.length > 0) await model.write({ kind: 'talk', ...said, lines });
}

/** Line after line; an empty one ends, and so does Escape: what was taken down by then counts. */
async function askLines(title: string): Promise<string[]> {
  const lines: string[] = [];
  for (let at = 0; ; ) {
    const place = {
      title: `${title} (${at + 1})`,
      step: at + 1,
      of: Math.max(at, lines.length) + 1,
    };
    const prompt =
      lines[at - 1] ?? l10n.t('A question ends with “?”; an empty line ends the notes.');
    const answered = await askText(place, { prompt, value: lines[at] ?? '' });
    if (answered === 'back') {
      at--;
      continue;
    }
    if (answered === undefined || answered.value === '') return lines.filter(Boolean);
    lines[at] = answered.value;
    at++;
  }
}

import * as vscode from 'vscode';

/** What came of one question: its answer, the way back to the one before, or the end of it all. */
export type Answer<T> = { readonly value: T } | 'back' | undefined;

/** One question of several; it keeps its own answer, and says whether to go on. */
export type Step = (place: StepPlace) => Promise<Answer<unknown>>;

/** Which question it is. */
export interface StepPlace {
  readonly title: string;
  readonly step: number;
  readonly of: number;
}

/**
 * Asks one question after the other; each but the first has a button that leads back.
 *
 * @returns whether all were answered.
 */
export async function askInSteps(title: string, steps: readonly Step[]): Promise<boolean> {
  let at = 0;
  while (at < steps.length) {
    const answer = await steps[at]?.({ title, step: at + 1, of: steps.length });
    if (answer === undefined) return false;
    at += answer === 'back' ? -1 : 1;
  }
  return true;
}

interface TextQuestion {
  readonly prompt: string;
  readonly value?: string;
  readonly placeholder?: string;
  readonly selection?: readonly [number, number];
  /** Why this cannot be the answer; undefined where it can. */
  check?(text: string): string | undefined | Promise<string | undefined>;
}

/** Asks for a text; the answer is trimmed. */
export async function askText(place: StepPlace, question: TextQuestion): Promise<Answer<string>> {
  const input = vscode.window.createInputBox();
  input.prompt = question.prompt;
  input.value = question.value ?? '';
  input.placeholder = question.placeholder;
  if (question.selection) input.valueSelection = [...question.selection];
  const check = async () => {
    const typed = input.value;
    const problem = await question.check?.(typed);
    // What is typed meanwhile has a check of its own.
    if (typed === input.value) input.validationMessage = problem;
    return problem === undefined;
  };
  input.onDidChangeValue(() => void check());
  return answerOf(input, place, async () =>
    (await check()) ? { value: input.value.trim() } : null,
  );
}

/** Asks for one of several, or, with `free`, for a text of the author's own. */
export async function askChoice<T extends vscode.QuickPickItem>(
  place: StepPlace,
  items: readonly T[],
  { placeholder = '', free }: { placeholder?: string; free?: (text: string) => T } = {},
): Promise<Answer<T>> {
  const pick = vscode.window.createQuickPick<T>();
  pick.placeholder = placeholder;
  pick.items = items;
  pick.matchOnDescription = true;
  if (free) {
    pick.onDidChangeValue((text) => {
      const own = text.trim();
      const isKnown = own === '' || items.some(({ label }) => label === own);
      pick.items = isKnown ? items : [free(own), ...items];
    });
  }
  return answerOf(pick, place, async () => {
    const [chosen] = pick.activeItems;
    return chosen ? { value: chosen } : null;
  });
}

/** Shows a question until it is answered, left, or the one before is wanted. */
function answerOf<T>(
  input: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>,
  { title, step, of }: StepPlace,
  read: () => Promise<{ readonly value: T } | null>,
): Promise<Answer<T>> {
  const { Back } = vscode.QuickInputButtons;
  input.title = title;
  input.step = step;
  input.totalSteps = of;
  input.ignoreFocusOut = true;
  input.buttons = step > 1 ? [Back] : [];
  return new Promise((resolve) => {
    const end = (answer: Answer<T>) => {
      resolve(answer);
      input.dispose();
    };
    input.onDidTriggerButton((button) => button === Back && end('back'));
    input.onDidHide(() => end(undefined));
    input.onDidAccept(async () => {
      const answer = await read();
      if (answer) end(answer);
    });
    input.show();
  });
}

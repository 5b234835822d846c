import * as vscode from 'vscode';
import type { CheckedParams, TreeResult } from '../../server/protocol';
import type { ActiveStory } from '../activeStory';
import type { Ask } from '../ask';
import { showFailure } from '../failure';
import { LatestOnly } from '../latestOnly';
import { StartHere } from '../startHere';
import { registerStatusBar } from '../statusBar';
import { TreeDragAndDrop } from './dragAndDrop';
import { StoryModel } from './storyModel';
import { StoryTree } from './storyTree';
import { TreeCommands } from './treeCommands';

/** The tree 「変革ストーリー」 in the side bar, and the status bar, which shows the same story. */
export function registerTree(
  ask: Ask,
  active: ActiveStory,
  onDidCheck: vscode.Event<CheckedParams>,
): vscode.Disposable {
  const start = new StartHere(active, onDidCheck);
  const model = new StoryModel(ask, active, onDidCheck);
  const tree = new StoryTree(model.current);
  const commands = new TreeCommands(model, tree, () => view);
  const view: vscode.TreeView<string> = vscode.window.createTreeView('changeStory.tree', {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: new TreeDragAndDrop(tree, (rows, on) =>
      commands.drop(rows, on).catch(showFailure),
    ),
  });
  const show = (result: TreeResult | null) => {
    tree.take(result);
    view.description = result?.title;
    const { findings: value = 0, findingsText: tooltip = '' } = result?.status ?? {};
    if (value !== (view.badge?.value ?? 0) || (value > 0 && tooltip !== view.badge?.tooltip))
      view.badge = value > 0 ? { value, tooltip } : undefined;
  };
  const disposable = vscode.Disposable.from(
    model,
    view,
    commands.register(),
    view.onDidChangeSelection(({ selection }) => commands.chose(selection)),
    start,
    registerStatusBar(model, start),
    model.onDidChange(show),
    followCursor(view, tree, (editor) => commands.openedIn(editor)),
  );
  void model.refresh();
  return disposable;
}

/** Selects the entry at the cursor, without taking the focus; one at a time. */
function followCursor(
  view: vscode.TreeView<string>,
  tree: StoryTree,
  openedIn: (editor: vscode.TextEditor) => string | null,
): vscode.Disposable {
  let wanted = '';
  let isChosen = false;
  const revealing = new LatestOnly(async () => {
    // What was chosen in the tree is selected there, unless an earlier place was on its way.
    if (isChosen && view.selection.includes(wanted)) return;
    // The tree may have changed under way; then there is nothing to show.
    if (tree.entry(wanted))
      await view.reveal(wanted, { select: true, focus: false }).then(undefined, () => {});
  });
  const follow = (editor: vscode.TextEditor | undefined) => {
    if (!editor || !view.visible) return;
    const { document, selection } = editor;
    const opened = openedIn(editor);
    const id = opened ?? tree.at(document.uri.toString(), selection.active)?.id;
    if (id === undefined) return;
    wanted = id;
    isChosen = opened !== null;
    void revealing.run();
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) follow(textEditor);
    }),
    vscode.window.onDidChangeActiveTextEditor(follow),
    view.onDidChangeVisibility(() => follow(vscode.window.activeTextEditor)),
  );
}

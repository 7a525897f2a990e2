import { Disposable, EventEmitter, l10n, window, type LogOutputChannel, type Memento, type TextDocument, type TreeDataProvider } from 'vscode';
import { methods, type ProblemsParams, type ProblemsResult } from '../../../server/src/lsp/protocol.ts';
import type { Session } from '../session/session.ts';
import type { DocumentStatuses } from '../status/document-statuses.ts';
import { groupProblems, type Grouping, type ProblemNode } from './grouping.ts';
import { treeItem } from './tree-item.ts';

export interface ProblemsView extends Pick<Disposable, 'dispose'> {
  groupBy(grouping: Grouping): Promise<void>;
}

export interface ProblemsSources {
  readonly session: Session;
  readonly statuses: DocumentStatuses;
  readonly memory: Memento;
  readonly log: LogOutputChannel;
}

const groupingKey = 'zhenggai.grouping';

/** The tree 整改问题 of the active document. What it shows is what the server shows: its counts are those of the Problems panel. */
export function createProblemsView({ session, statuses, memory, log }: ProblemsSources): ProblemsView {
  const changed = new EventEmitter<undefined>();
  let shown: TextDocument | null = window.activeTextEditor?.document ?? null;
  let grouping = memory.get<Grouping>(groupingKey, 'problem');

  const provider: TreeDataProvider<ProblemNode> = {
    onDidChangeTreeData: changed.event,
    getChildren: async (node) => {
      if (node !== undefined) return node.kind === 'finding' ? [] : [...node.children];
      const result = await problemsOf(shown, session).catch((error: unknown) => {
        log.error(error instanceof Error ? error : String(error));
        return null;
      });
      view.message = messageFor(result);
      view.description = result === null ? '' : groupingInWords(grouping);
      return result === null ? [] : [...groupProblems(result, grouping)];
    },
    getTreeItem: (node) => treeItem(node, shown?.uri.toString() ?? ''),
  };
  const view = window.createTreeView('zhenggai.problems', { treeDataProvider: provider, showCollapseAll: true });
  const refresh = (): void => { changed.fire(undefined); };
  const listeners = Disposable.from(
    changed,
    view,
    statuses.onDidChange(refresh),
    window.onDidChangeActiveTextEditor((editor) => {
      // With the focus in a list or a preview, the tree stays on the document it was of.
      if (editor === undefined && shown?.isClosed === false) return;
      shown = editor?.document ?? null;
      refresh();
    }),
  );
  return {
    groupBy: async (next) => {
      grouping = next;
      await memory.update(groupingKey, next);
      refresh();
    },
    dispose: () => { listeners.dispose(); },
  };
}

async function problemsOf(document: TextDocument | null, session: Session): Promise<ProblemsResult | null> {
  const client = session.running();
  if (client === null || document?.languageId !== 'markdown') return null;
  const params: ProblemsParams = { uri: document.uri.toString() };
  return client.sendRequest<ProblemsResult | null>(methods.problems, params);
}

function messageFor(result: ProblemsResult | null): string {
  const isEmpty = result?.problems.length === 0 && result.others.length === 0;
  return isEmpty ? l10n.t('No problems and no findings in this document.') : '';
}

function groupingInWords(grouping: Grouping): string {
  switch (grouping) {
    case 'problem': return l10n.t('by problem');
    case 'rule': return l10n.t('by rule');
    case 'status': return l10n.t('by status');
  }
}

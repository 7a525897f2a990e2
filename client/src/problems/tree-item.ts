import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { FindingEntry, ProblemEntry } from '../../../server/src/lsp/protocol.ts';
import { countText } from '../count-text.ts';
import { countsOf, findingsOf, type ProblemNode } from './grouping.ts';

/** A node of the tree in words, with an icon that repeats what the words say. @param uri the document that the tree is of */
export function treeItem(node: ProblemNode, uri: string): TreeItem {
  const item = new TreeItem(labelOf(node), collapsibleState(node));
  const description = descriptionOf(node);
  const place = placeOf(node);
  item.contextValue = node.kind;
  item.iconPath = iconOf(node);
  item.description = description;
  item.tooltip = tooltipOf(node);
  item.accessibilityInformation = { label: [labelOf(node), description].filter((text) => text !== '').join(', ') };
  if (place !== null) item.command = { command: 'zhenggai.showPlace', title: l10n.t('Show'), arguments: [uri, place] };
  return item;
}

function collapsibleState(node: ProblemNode): TreeItemCollapsibleState {
  if (node.kind === 'finding' || node.children.length === 0) return TreeItemCollapsibleState.None;
  return node.kind === 'status' ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

function labelOf(node: ProblemNode): string {
  switch (node.kind) {
    case 'problem':
      return node.problem.number === null ? node.problem.title : `${node.problem.number}. ${node.problem.title}`;
    case 'rule':
      return node.ruleId;
    case 'status':
      return statusInWords(node.status);
    case 'others':
      return l10n.t('Outside the problems');
    case 'finding':
      return node.finding.message;
  }
}

function descriptionOf(node: ProblemNode): string {
  if (node.kind === 'finding') return `${severityInWords(node.finding.severity)} ${node.finding.ruleId} [${node.finding.range.start.line + 1}]`;
  const counts = countText(countsOf(node));
  if (node.kind === 'status') return [problemsInWords(node.children.length), counts].filter((text) => text !== '').join(' · ');
  if (node.kind !== 'problem') return counts;
  return [counts, ...(node.problem.status === null ? [] : [statusInWords(node.problem.status)])].filter((text) => text !== '').join(' · ');
}

function tooltipOf(node: ProblemNode): string {
  if (node.kind !== 'problem') return node.kind === 'finding' ? `${node.finding.message}\n${node.finding.ruleId}` : labelOf(node);
  const { category, measures, deadlines, units, title } = node.problem;
  return [
    title,
    ...(category === null ? [] : [category]),
    l10n.t('Measures: {0}', measures),
    ...(deadlines.length === 0 ? [] : [l10n.t('Times: {0}', deadlines.join('、'))]),
    ...(units.length === 0 ? [] : [l10n.t('Units: {0}', units.join('、'))]),
  ].join('\n');
}

function placeOf(node: ProblemNode): FindingEntry['range']['start'] | null {
  if (node.kind === 'finding') return node.finding.range.start;
  return node.kind === 'problem' ? node.problem.range.start : null;
}

const severityIcons = {
  error: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
  warning: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  info: new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground')),
};

function iconOf(node: ProblemNode): ThemeIcon {
  if (node.kind === 'rule') return new ThemeIcon('law');
  if (node.kind === 'status') return new ThemeIcon('tag');
  const severities = findingsOf(node).map(({ severity }) => severity);
  const gravest = (['error', 'warning', 'info'] as const).find((severity) => severities.includes(severity));
  return gravest === undefined ? new ThemeIcon('pass') : severityIcons[gravest];
}

function problemsInWords(count: number): string {
  return count === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', count);
}

function severityInWords(severity: FindingEntry['severity']): string {
  switch (severity) {
    case 'error': return l10n.t('error');
    case 'warning': return l10n.t('warning');
    case 'info': return l10n.t('hint');
  }
}

function statusInWords(status: ProblemEntry['status']): string {
  switch (status) {
    case 'completed': return l10n.t('completed');
    case 'substantially-completed': return l10n.t('substantially completed');
    case 'in-progress': return l10n.t('in progress');
    case 'not-completed': return l10n.t('not completed');
    case 'continuing': return l10n.t('continuing');
    case null: return l10n.t('no status given');
  }
}

import { commands } from 'vscode';
import type { Command } from './command.ts';

/** How the tree 整改问题 is grouped. */
export const groupings: readonly Command[] = [
  { id: 'zhenggai.groupByProblem', run: ({ problems }) => regroup(problems.groupBy('problem')) },
  { id: 'zhenggai.groupByRule', run: ({ problems }) => regroup(problems.groupBy('rule')) },
  { id: 'zhenggai.groupByStatus', run: ({ problems }) => regroup(problems.groupBy('status')) },
];

async function regroup(done: Promise<void>): Promise<void> {
  await done;
  await commands.executeCommand('zhenggai.problems.focus');
}

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportsVariable } from '../harness/suite-report.ts';
import { workspaceReady } from '../suite/workspace-ready.ts';
import { orderName, outcomeName, type KillOutcome, type Order } from './kill-plan.ts';
import { killServer } from './kill-server.ts';
import { openScene } from './scene.ts';

/** VS Code calls this in the extension host: kills the server as often as letters say, each time in the middle of something else. */
export async function run(): Promise<void> {
  const reports = process.env[reportsVariable];
  if (reports === undefined) throw new Error(`${reportsVariable} names no folder`);
  await workspaceReady();
  const scene = await openScene();
  for (let index = 0; ; index += 1) {
    const order = await letter(join(reports, orderName(index)));
    if (order.kind === 'end') return;
    send(join(reports, outcomeName(index)), await killServer(scene, order.plan).then((fault) => ({ fault }), (error: unknown) => ({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })));
  }
}

async function letter(file: string): Promise<Order> {
  while (!existsSync(file)) await new Promise((resolve) => setTimeout(resolve, 20));
  return JSON.parse(readFileSync(file, 'utf8')) as Order;
}

function send(file: string, outcome: KillOutcome): void {
  writeFileSync(`${file}.part`, JSON.stringify(outcome));
  renameSync(`${file}.part`, file);
}

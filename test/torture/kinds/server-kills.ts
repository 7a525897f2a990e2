import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createRandom } from '../../planted/random.ts';
import { openDocuments, orderName, outcomeName, works, type KillOutcome, type KillPlan, type Order } from '../../vscode/kills/kill-plan.ts';
import type { FaultKind } from '../fault-kind.ts';

/** Milliseconds for one kill and all that is looked at afterwards; the first waits for the editor as well. */
const patience = 240_000;
const words = ['每月学习一次', '逐项核对,限期办结', '已完成。', '（2023年5月8日）', ',', '台账12份，', '专题会议3次。', '问题一'] as const;

function planOf(seed: number): KillPlan {
  const random = createRandom(seed);
  const typed = random.sample(words, 3).join('');
  const pause = random.int(0, 40);
  return { work: random.pick(works), document: random.int(0, openDocuments - 1), delay: random.int(0, Math.max(200, typed.length * (pause + 15))), typed, pause };
}

/** Does what a user does who is told that the server ended again and again: asks for another one. An editor that is driven by tests shows notices only where they are listed. */
async function answerNotice(page: Page): Promise<boolean> {
  const notice = page.locator('.notifications-center .notification-list-item').filter({ hasText: 'ended unexpectedly again and again' }).first();
  const stopped = page.locator('.part.statusbar .statusbar-item[id^="zhenggai.zhenggai"]').filter({ hasText: 'stopped' });
  if (!(await stopped.isVisible())) return false;
  try {
    if (!(await notice.isVisible())) await page.locator('.statusbar-item[id="status.notifications"]').click({ timeout: 5000 });
    await notice.hover({ timeout: 5000 });
    const restart = notice.getByRole('button', { name: 'Restart' });
    if (!(await restart.isVisible())) await notice.locator('.codicon-notifications-expand').click({ timeout: 5000 });
    await restart.click({ timeout: 5000 });
    return true;
  } catch (error) {
    console.log(String(error).slice(0, 400));
    return false;
  }
}

function send(file: string, order: Order): void {
  writeFileSync(`${file}.part`, JSON.stringify(order));
  renameSync(`${file}.part`, file);
}

export const serverKills: FaultKind = {
  id: 'server-kills', what: 'kills (SIGKILL) of the language server in a real VS Code at a random moment of typing, checking the workspace, previewing, exporting, repairing and starting: texts, findings of open documents and of files that are not open are as before, and each document is checked on', full: 100, short: 20, place: 'editor',
  start: async () => {
    // Loaded where it is wanted: the other kinds need no editor.
    const { openTheatre } = await import('../../vscode/kills/theatre.ts');
    const { session, page } = await openTheatre();
    const { reports } = session.folder;
    const counts = new Map<string, number>();
    let told = 0;
    let sent = 0;
    const outcomeOf = async (index: number): Promise<KillOutcome> => {
      const file = join(reports, outcomeName(index));
      for (const limit = Date.now() + patience; Date.now() < limit;) {
        if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as KillOutcome;
        if (await answerNotice(page)) told += 1;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`no outcome within ${patience / 1000} s`);
    };
    return {
      trial: async (seed) => {
        const plan = planOf(seed);
        counts.set(plan.work, (counts.get(plan.work) ?? 0) + 1);
        send(join(reports, orderName(sent)), { kind: 'kill', plan });
        sent += 1;
        const { fault } = await outcomeOf(sent - 1);
        if (fault === null) return null;
        await page.screenshot({ path: `build/vscode/screenshots/server-kills-${seed}.png` });
        return `${plan.work}: ${fault}`;
      },
      note: () => `${[...counts].map(([work, count]) => `${count} while ${work}`).join(', ')}; ${told} times it was the fourth kill within three minutes, which the user was told and answered with “Restart”`,
      stop: async () => {
        send(join(reports, orderName(sent)), { kind: 'end' });
        await session.close();
      },
    };
  },
};

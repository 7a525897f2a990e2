import { expect, it } from 'vitest';
import { createCrashPolicy } from '../../client/src/session/crash-policy.ts';

it('restarts after three crashes within three minutes, and gives up after the fourth', () => {
  let now = 0;
  const policy = createCrashPolicy(() => now);
  expect([policy.crashed(), policy.crashed(), policy.crashed()]).toEqual(['restart', 'restart', 'restart']);
  now = 179_999;
  expect(policy.crashed()).toBe('give-up');
});

it('forgets crashes of long ago', () => {
  let now = 0;
  const policy = createCrashPolicy(() => now);
  for (let crash = 0; crash < 10; crash += 1) {
    expect(policy.crashed()).toBe('restart');
    now += 60_001;
  }
});

it('forgets all crashes when somebody restarts the server', () => {
  const policy = createCrashPolicy(() => 0);
  for (let crash = 0; crash < 3; crash += 1) policy.crashed();
  policy.reset();
  expect(policy.crashed()).toBe('restart');
});

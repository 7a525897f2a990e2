import { describe, it } from 'mocha';

describe('a suite whose host dies', () => {
  it('has a test that passes', () => undefined);
  it('ends the process', () => {
    process.kill(process.pid, 'SIGKILL');
  });
  it('never gets here', () => undefined);
});

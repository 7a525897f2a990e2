import { describe, it } from 'mocha';

describe('a suite that never ends', () => {
  it('waits for ever', async function () {
    this.timeout(0);
    await new Promise(() => undefined);
  });
});

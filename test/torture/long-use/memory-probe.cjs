// Loaded into a server under test: on SIGUSR2 it collects what is garbage and says on its error stream what is left, in bytes.
process.on('SIGUSR2', () => {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, rss } = process.memoryUsage();
  process.stderr.write(`memory ${heapUsed} ${rss}\n`);
});

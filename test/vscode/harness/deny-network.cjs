// Loaded into every process that VS Code's server starts (NODE_OPTIONS=--require): whoever asks another machine for anything is refused,
// and written down in the file that ZHENGGAI_NETWORK_LOG names.
const { appendFileSync } = require('node:fs');
const childProcess = require('node:child_process');
const dgram = require('node:dgram');
const dns = require('node:dns');
const { syncBuiltinESMExports } = require('node:module');
const net = require('node:net');

const log = process.env.ZHENGGAI_NETWORK_LOG;
// Processes of VS Code's own are told by a variable what to run.
const command = () => [process.env.VSCODE_ESM_ENTRYPOINT ?? '', ...process.argv.slice(1)].join(' ').trim();
const write = (entry) => appendFileSync(log, `${JSON.stringify({ pid: process.pid, command: command(), ...entry })}\n`);
const isHere = (host) => host === undefined || host === null || host === '' || /^(?:localhost|127\.\d+\.\d+\.\d+|::1?|::ffff:127\.\d+\.\d+\.\d+|0\.0\.0\.0)$/iu.test(host);

/** Milliseconds, as where a network does not answer. */
const patience = 200;
const told = new Set();

/** Written down once a host: who is refused may ask again at once, and for ever. */
function refuse(host) {
  if (!told.has(host)) write({ kind: 'asked', host: String(host), stack: new Error('asked').stack });
  told.add(host);
  return new Error(`no network in this test: ${host}`);
}

if (log !== undefined) {
  write({ kind: 'guarded' });
  const { connect } = net.Socket.prototype;
  net.Socket.prototype.connect = function (...args) {
    const [first, second] = Array.isArray(args[0]) ? args[0] : args;
    const host = typeof first === 'object' && first !== null ? (first.path === undefined ? first.host : undefined) : typeof second === 'string' ? second : undefined;
    if (isHere(host)) return connect.apply(this, args);
    setTimeout(() => this.destroy(refuse(host)), patience);
    return this;
  };
  const { lookup } = dns;
  dns.lookup = (host, ...rest) => {
    if (isHere(host)) return lookup(host, ...rest);
    return setTimeout(rest[rest.length - 1], patience, refuse(host));
  };
  const { send } = dgram.Socket.prototype;
  dgram.Socket.prototype.send = function (...args) {
    const host = args.find((arg, index) => index > 0 && typeof arg === 'string');
    if (isHere(host)) return send.apply(this, args);
    throw refuse(host);
  };
  // The extension host hands on an environment without the variable.
  for (const name of ['spawn', 'fork']) {
    const start = childProcess[name];
    childProcess[name] = (file, ...rest) => {
      const args = Array.isArray(rest[0]) ? rest[0] : [];
      const options = rest.find((each) => typeof each === 'object' && each !== null && !Array.isArray(each)) ?? {};
      return start(file, args, { ...options, env: { ...(options.env ?? process.env), NODE_OPTIONS: `--require=${__filename}`, ZHENGGAI_NETWORK_LOG: log } });
    };
  }
  syncBuiltinESMExports();
}

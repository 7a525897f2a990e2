/**
 * Language client and server can talk over sockets, which ours never do: in the bundles there is nothing in the place of `net`, and in that
 * of `child_process` where no process is started. Using it all the same is an error that says so.
 * @param modules names of Node's modules
 */
export function without(modules) {
  return {
    name: 'without-network',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^(?:node:)?(?:${modules.join('|')})$`) }, ({ path }) => ({ path, namespace: 'left-out' }));
      onLoad({ filter: /./, namespace: 'left-out' }, ({ path }) => ({ contents: `module.exports = new Proxy({}, { get() { throw new Error(${JSON.stringify(`${path} is left out: nothing leaves this machine`)}); } });`, loader: 'js' }));
    },
  };
}

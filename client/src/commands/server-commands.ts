import type { Command } from './command.ts';

export const restartServer: Command = { id: 'zhenggai.restartServer', run: ({ session }) => session.restart('forgotten') };

export const showLog: Command = { id: 'zhenggai.showLog', run: ({ log }) => { log.show(); } };

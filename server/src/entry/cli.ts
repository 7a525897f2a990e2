#!/usr/bin/env node
import { runCli } from '../cli/run-cli.ts';
import { createNodeHost } from '../host/node-host.ts';

process.exitCode = await runCli(process.argv.slice(2), createNodeHost());

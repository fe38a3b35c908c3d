#!/usr/bin/env node
/** The command line as a process. */
import { runCli } from '../../cli/main.ts';
import { createNodeCliHost } from './cli-host.ts';

// The exit code is set and not forced, so that what is written to a pipe arrives.
process.exitCode = await runCli(process.argv.slice(2), createNodeCliHost());

import { execFileSync } from 'node:child_process';

/**
 * Compiles `module_trace.c`, on this machine: the userland has no compiler, and takes what is linked against an older C library.
 * @throws Error with what the compiler said
 */
export function compileTracer(source: string, library: string): void {
  execFileSync('cc', ['-shared', '-fPIC', '-O2', '-Wall', '-Wextra', '-Werror', '-o', library, source], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

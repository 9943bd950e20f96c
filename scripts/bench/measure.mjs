import { spawnSync } from 'node:child_process';
import path from 'node:path';

const PEAK = path.join(import.meta.dirname, 'yardsticks/peak.cjs');
// What the user has read, and how they like it, is no part of the figures.
const ENV = {
  ...process.env,
  FORCE_COLOR: undefined,
  NO_COLOR: undefined,
  NODE_OPTIONS: '',
  XDG_STATE_HOME: '/nonexistent',
};

/**
 * The median of each command's figures: milliseconds of the whole process, or KB of memory at its
 * peak. The commands run in turn, there and back, so that what else the machine does falls on all of them.
 *
 * @param {readonly (readonly string[])[]} commands
 * @param {number} runs
 * @param {'time' | 'peak'} unit
 * @returns {number[]}
 */
export function medians(commands, runs, unit) {
  const figures = commands.map(() => []);
  for (let run = -1; run < runs; run++) {
    const turn = [...commands.entries()];
    // The system may give every second process to the same core, and that may be the slower one.
    if (run % 2) turn.reverse();
    for (const [i, command] of turn) {
      const figure = unit === 'peak' ? peak(command) : time(command);
      // The first run warms the file system's cache.
      if (run >= 0) figures[i].push(figure);
    }
  }
  return figures.map(median);
}

function time([program, ...args]) {
  const start = process.hrtime.bigint();
  check(spawnSync(program, args, { env: ENV, stdio: 'ignore' }), program);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Only of a Node program. */
function peak([program, ...args]) {
  const stdio = ['ignore', 'ignore', 'pipe'];
  const result = spawnSync(program, ['--require', PEAK, ...args], { env: ENV, stdio });
  check(result, program);
  return Number(/^peak (\d+)$/m.exec(result.stderr)[1]);
}

function check({ status, error }, program) {
  if (error || status !== 0) throw error ?? new Error(`${program} ended with code ${status}`);
}

function median(figures) {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

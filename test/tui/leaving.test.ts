import { readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { hasTmux, type Pane, type Scene, Tmux, withTmux } from '../support/tmux.ts';
import { library } from './articles.ts';

const tmux = new Tmux();

/** The reader at a terminal that has something on it. */
async function reading(scene: Scene = {}): Promise<Pane> {
  const pane = await tmux.shell({ files: library, ...scene });
  await pane.run('stty -a > before; echo still here');
  await pane.shows(/^still here$/m);
  await pane.type('article read harbour\r');
  await pane.status('%');
  await pane.keys('Space', '/', 'w', 'Enter');
  await pane.status('/125 ');
  return pane;
}

/** Looks at the terminal when the reader has ended with a code. */
async function expectAsBefore(pane: Pane, code: number): Promise<void> {
  await pane.until('the shell', (rows) => rows[0] === 'still here');
  await pane.type('echo "ended with $?"\r');
  const rows = await pane.shows(`ended with ${code}`);
  expect(rows[0]).toBe('still here');
  expect(await pane.history()).not.toContain('Paragraph');
  for (const [fact, value] of [
    ['alternate_on', '0'],
    ['cursor_flag', '1'],
    ['wrap_flag', '1'],
    ['mouse_any_flag', '0'],
    ['scroll_region_upper', '0'],
    ['scroll_region_lower', '23'],
  ] as const) {
    expect(`${fact} ${await pane.fact(fact)}`).toBe(`${fact} ${value}`);
  }
  await pane.run('stty -a > after; cmp before after && echo the same modes');
  await pane.shows(/^the same modes$/m);
}

describe.skipIf(!hasTmux)(withTmux('the terminal is as it was'), () => {
  it.each([
    ['q', 'q', 0],
    ['Ctrl-C', 'C-c', 130],
  ])('after %s', async (_, key, code) => {
    const pane = await reading();
    await pane.keys(key);
    await expectAsBefore(pane, code);
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGQUIT', 131],
    ['SIGINT', 130],
  ] as const)('after %s', async (signal, code) => {
    const pane = await reading();
    process.kill(await pane.pid(), signal);
    await expectAsBefore(pane, code);
  });

  it('after an error that nobody catches', async () => {
    const bomb = "process.on('SIGUSR2', () => { throw new Error('a mistake of ours') });";
    const pane = await reading({
      files: { ...library, 'bomb.cjs': bomb },
      env: { NODE_OPTIONS: '--require ./bomb.cjs' },
    });
    process.kill(await pane.pid(), 'SIGUSR2');
    await pane.shows('a mistake of ours');
    await pane.type('echo "ended with $?"\r');
    await pane.shows('ended with 1');
    expect(await pane.fact('alternate_on')).toBe('0');
    expect(await pane.fact('cursor_flag')).toBe('1');
    await pane.run('stty -a > after; cmp before after && echo the same modes');
    await pane.shows(/^the same modes$/m);
  });

  it('while it is suspended, and the page is there again after fg', async () => {
    const pane = await reading();
    const page = await pane.screen();
    await pane.keys('C-z');
    await pane.shows('Stopped');
    expect(await pane.fact('alternate_on')).toBe('0');
    await pane.run('stty -a > after; cmp before after && echo the same modes');
    await pane.shows(/^the same modes$/m);
    // A size that the program is not told of while it stands still.
    await pane.resize(60, 20);
    await pane.run('fg');
    const again = await pane.until('twenty rows', (rows) => /left$/.test(rows[19] ?? ''));
    expect(page[0]?.startsWith(again[0] ?? '')).toBe(true);
    expect(again.slice(0, -1).every((row) => row.length <= 60)).toBe(true);
    await pane.keys('q');
    await pane.until('the shell', (rows) => rows[0]?.startsWith('article read') ?? false);
    expect(await pane.fact('alternate_on')).toBe('0');
  });
});

describe.skipIf(!hasTmux)(withTmux('a terminal that is closed'), () => {
  it('ends the reader, which keeps the place', async () => {
    const pane = await reading();
    const pid = await pane.pid();
    await pane.close();
    const isRunning = () => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    for (let left = 500; isRunning() && left > 0; left--) await setTimeout(20);
    expect(isRunning()).toBe(false);
    expect(readdirSync(path.join(pane.folder, '.state/article'))).toHaveLength(1);
  });
});

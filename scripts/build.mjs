import { rmSync } from 'node:fs';
import { build } from 'rolldown';
import { loadConfig } from 'rolldown/config';

// Before both builds begin: they run at the same time, and write into the same folder.
rmSync('dist', { recursive: true, force: true });
// As `rolldown --config` does, but for the list of all files; warnings are printed.
await build(await loadConfig('rolldown.config.ts'));

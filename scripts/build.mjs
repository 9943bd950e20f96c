import { build } from 'rolldown';
import { loadConfig } from 'rolldown/config';

// As `rolldown --config` does, but for the list of all files; warnings are printed.
await build(await loadConfig('rolldown.config.ts'));

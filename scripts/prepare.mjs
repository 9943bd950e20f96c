import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const run = (command) => execSync(command, { stdio: 'inherit' });

// `npm install --global .` does not install what builds the program, and tells npm that all is global.
if (!existsSync('node_modules/rolldown')) {
  run('npm ci --global=false --ignore-scripts --no-audit --no-fund');
}
run('npm run --silent build');

/**
 * Installs the last commit as the README says, on each Node that is named, into an empty prefix, and tries what is there:
 *
 *     node scripts/install-check.mjs 20 24
 *
 * It needs git, bash, man, and a network for npm. It takes some minutes: the README's test command is run, too.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const lines = readme.match(/^npm .*$/gm) ?? [];
const install = lines.filter((line) => line.includes('--global'));
const others = lines.filter((line) => !line.includes('--global'));

for (const version of process.argv.slice(2)) check(version);

function check(version) {
  const folder = mkdtempSync(path.join(tmpdir(), 'article-install-'));
  const at = (name) => path.join(folder, name);
  for (const name of ['node', 'prefix', 'home', 'elsewhere']) mkdirSync(at(name));
  try {
    run(`npm install --no-save --silent node@${version}`, { cwd: at('node') });
    const env = {
      ...process.env,
      PATH: `${at('prefix/bin')}:${at('node/node_modules/node/bin')}:${process.env.PATH}`,
      npm_config_prefix: at('prefix'),
      npm_config_update_notifier: 'false',
    };
    console.log(`Node ${run('node --version', { env })}`);
    run(`git clone --quiet ${root} ${at('clone')}`);
    const clone = { cwd: at('clone'), env };
    for (const line of install) tell(line, run(`${line} 2>&1`, clone));
    const elsewhere = { cwd: at('elsewhere'), env: { ...env, HOME: at('home') } };
    expect('article --version', elsewhere, /^\d+\.\d+/);
    expect('article show ukraine-ceasefire', elsewhere, /^Putin Backs a Truce/);
    const manpath = { ...elsewhere, env: { ...elsewhere.env, MANPATH: at('prefix/share/man') } };
    expect('man article', manpath, /article - read articles in a terminal/);
    const tests = 'test/readme.test.ts test/completion/shells.test.ts';
    const installed = { ...clone, env: { ...env, ARTICLE_BIN: at('prefix/bin') } };
    expect(`npx vitest run ${tests}`, installed, / passed/);
    // Each begins where nothing is built yet.
    for (const line of others) {
      run('git clean -fdxq', clone);
      tell(line, run(`${line} 2>&1`, clone));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a command prints. Throws what it printed where it fails. */
function run(command, options = {}) {
  const { status, stdout, stderr } = spawnSync('bash', ['-ec', command], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    ...options,
  });
  if (status !== 0) throw new Error(`${command} failed:\n${stdout}${stderr}`);
  return stdout;
}

function expect(command, options, wanted) {
  const printed = run(command, options);
  if (!wanted.test(printed)) throw new Error(`${command} printed:\n${printed}`);
  tell(command, '');
}

function tell(command, printed) {
  console.log(`✓ ${command}`);
  console.log(
    printed
      .trim()
      .split('\n')
      .slice(-8)
      .join('\n')
      .replace(/^(?=.)/gm, '    '),
  );
}

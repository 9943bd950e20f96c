import { defineConfig, type Plugin } from 'rolldown';
import { compiled } from './scripts/build/compiled.ts';
import { licenses } from './scripts/build/licenses.ts';

/**
 * What packages load and the program never calls, by the package and the module. It costs more of a
 * start than all the rest (docs/performance.md).
 */
const UNUSED = [
  // Code is coloured by our own choice of languages, not by all 190 of highlight.js.
  { by: 'marked-terminal', module: 'cli-highlight', stub: 'export const highlight = null;' },
  // `:smile:` stays as it is.
  { by: 'marked-terminal', module: 'node-emoji', stub: 'export const get = null;' },
  // Tables are drawn, and links made, by our own code.
  { by: 'marked-terminal', module: 'cli-table3', stub: 'export default null;' },
  { by: 'marked-terminal', module: 'ansi-escapes', stub: 'export default null;' },
  {
    by: 'marked-terminal',
    module: 'supports-hyperlinks',
    stub: 'export default { stdout: false };',
  },
  // No command is a program of its own.
  { by: 'commander', module: 'node:child_process', stub: 'export {};' },
  // Whether there is colour is decided by our own rules, and told to chalk.
  {
    by: 'chalk',
    module: '#supports-color',
    stub: 'export default { stdout: false, stderr: false };',
  },
  // Looks at the standard streams, which are then made, whether its answer is asked for or not.
  {
    by: 'supports-hyperlinks',
    module: 'node:process',
    stub: 'export default { env: process.env, platform: process.platform };',
  },
  // To require it, Node makes all three standard streams, and the modules that those are made of.
  { by: '', module: 'node:process', stub: 'module.exports = process;' },
  { by: '', module: 'process', stub: 'module.exports = process;' },
  // Asked for streams that the program does not use.
  { by: 'supports-color', module: 'node:tty', stub: 'export default { isatty: () => false };' },
];

const leftOut: Plugin = {
  name: 'left-out',
  resolveId(id, importer = '') {
    const index = UNUSED.findIndex(
      ({ by, module }) => module === id && importer.includes(`/node_modules/${by}`),
    );
    return index < 0 ? null : `\0left-out:${index}`;
  },
  load: (id) =>
    id.startsWith('\0left-out:') ? (UNUSED[Number(id.split(':')[1])]?.stub ?? null) : null,
};

/**
 * Each file that is loaded costs a start up to a hundredth of what Node itself takes: what is most
 * often needed comes in few pieces, with all that it imports.
 */
const groups = [
  {
    name: 'core',
    priority: 3,
    test: /\/src\/(?:main|commands\/(?:list|show)|readers\/(?:markdown\/head|text\/index)|renderers\/plain)\.ts$/,
  },
  {
    name: 'page',
    priority: 2,
    test: /\/src\/(?:host\/hyperlinks|renderers\/terminal\/(?:list-page|draw|plain-inline))\.ts$/,
  },
  {
    name: 'raw-html',
    priority: 1,
    test: /\/src\/readers\/markdown\/raw-html\.ts$/,
  },
  {
    name: 'markdown',
    priority: 1,
    test: /\/src\/(?:readers\/markdown\/index|renderers\/terminal\/(?:index|with-highlighter))\.ts$/,
  },
];

export default defineConfig([
  {
    // The program: bundled whole, and CommonJS, since Node starts it soonest (docs/performance.md).
    input: { main: 'src/main.ts' },
    platform: 'node',
    plugins: [leftOut, licenses('THIRD-PARTY-LICENSES.txt'), compiled()],
    output: {
      dir: 'dist',
      format: 'cjs',
      entryFileNames: '[name].cjs',
      chunkFileNames: 'chunks/[name]-[hash].cjs',
      minify: true,
      // Node reads it several times as fast, and keeps half as much.
      charset: 'ascii',
      // The licences stand beside it.
      comments: false,
      // A script that Node 20 has no file for may not import.
      dynamicImportInCjs: false,
      cleanDir: true,
      codeSplitting: { groups },
    },
  },
  {
    // The library: its users' own copies of the packages are used.
    input: { index: 'src/index.ts' },
    platform: 'node',
    external: /^[^./]/,
    output: { dir: 'dist', format: 'esm', chunkFileNames: 'library/[name]-[hash].js' },
  },
]);

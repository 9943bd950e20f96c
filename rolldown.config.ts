import { defineConfig, type Plugin } from 'rolldown';
import { licenses } from './scripts/build/licenses.ts';

/** What marked-terminal loads and the program never calls, each with what it costs at every start. */
const UNUSED: Readonly<Record<string, string>> = {
  // 100 ms: all 190 languages of highlight.js. Code is coloured by those that a page names.
  'cli-highlight': 'export const highlight = null;',
  // 30 ms: the names of emoji.
  'node-emoji': 'export const get = null;',
};

/** What many commands share, in one file: to load a file takes 0.4 ms, and there would be thirty. */
const SHARED = [{ name: 'core', test: /[\\/]src[\\/]/, minShareCount: 6 }];

const leftOut: Plugin = {
  name: 'left-out',
  resolveId: (id) => (Object.hasOwn(UNUSED, id) ? `\0left-out:${id}` : null),
  load: (id) => (id.startsWith('\0left-out:') ? (UNUSED[id.slice(10)] ?? null) : null),
};

export default defineConfig([
  {
    // The program: bundled whole, and CommonJS, which Node starts soonest.
    input: { main: 'src/main.ts' },
    platform: 'node',
    plugins: [leftOut, licenses('THIRD-PARTY-LICENSES.txt')],
    output: {
      dir: 'dist',
      format: 'cjs',
      entryFileNames: '[name].cjs',
      chunkFileNames: 'chunks/[name]-[hash].cjs',
      codeSplitting: { groups: SHARED },
      minify: true,
      // The licences stand beside it.
      comments: false,
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

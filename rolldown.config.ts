import { defineConfig, type Plugin } from 'rolldown';

/**
 * What marked-terminal would load and the program never calls, since code is coloured by our own
 * choice of languages and `:smile:` stays as it is: 190 languages of highlight.js, all names of emoji.
 */
const leftOut: Plugin = {
  name: 'left-out',
  resolveId: (id) => (id === 'cli-highlight' || id === 'node-emoji' ? `\0${id}` : null),
  load: (id) => (id.startsWith('\0') ? 'export const highlight = null, get = null;' : null),
};

export default defineConfig([
  {
    // The program: bundled whole, and CommonJS, since Node starts it soonest (docs/performance.md).
    input: { main: 'src/main.ts' },
    platform: 'node',
    plugins: [leftOut],
    output: {
      dir: 'dist',
      format: 'cjs',
      entryFileNames: '[name].cjs',
      chunkFileNames: 'chunks/[name]-[hash].cjs',
      minify: true,
      cleanDir: true,
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

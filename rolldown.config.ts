import { defineConfig } from 'rolldown';

export default defineConfig([
  {
    // The program: bundled whole, since every file that Node must find and read delays the start.
    input: { main: 'src/main.ts' },
    platform: 'node',
    output: {
      dir: 'dist',
      format: 'esm',
      chunkFileNames: 'chunks/[name]-[hash].js',
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

#!/usr/bin/env node
// Node 22 and later keep the compiled program for the next start.
require('node:module').enableCompileCache?.();
const { nodeHost, run } = require('../dist/main.cjs');

run(process.argv.slice(2), nodeHost(`${__dirname}/..`)).then((code) => {
  process.exitCode = code;
});

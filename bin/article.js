#!/usr/bin/env node
const { enableCompileCache } = require('node:module');

// Node 22 and later keep what they have compiled for the next start.
if (enableCompileCache) enableCompileCache();
const { nodeHost, run } = require('../dist/main.cjs');

run(process.argv.slice(2), nodeHost(`${__dirname}/..`)).then((code) => {
  process.exitCode = code;
});

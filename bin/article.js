#!/usr/bin/env node
const { nodeHost, run } = require('../dist/main.cjs');

run(process.argv.slice(2), nodeHost(`${__dirname}/..`)).then((code) => {
  process.exitCode = code;
});

#!/usr/bin/env node
const { load } = require('./load.js');
const { nodeHost, run } = load(`${__dirname}/../dist/main.cjs`);

run(process.argv.slice(2), nodeHost(`${__dirname}/..`)).then((code) => {
  process.exitCode = code;
});

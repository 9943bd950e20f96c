const { readFileSync } = require('node:fs');

const words = readFileSync(process.argv[2], 'utf8').split(/\s+/);
console.log(words.length);

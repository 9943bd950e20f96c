const { readdirSync, readFileSync } = require('node:fs');

let bytes = 0;
for (const name of readdirSync(process.argv[2])) {
  bytes += readFileSync(`${process.argv[2]}/${name}`).length;
}
console.log(bytes);

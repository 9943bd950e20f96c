// Loaded before another program: says at its end how much memory it took at most, in KB.
process.on('exit', () => {
  process.stderr.write(`\npeak ${process.resourceUsage().maxRSS}\n`);
});

export { run } from './cli.ts';
export { nodeHost } from './node-host.ts';

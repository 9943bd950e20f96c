export { run } from './cli/run.ts';
export { nodeHost } from './host/node.ts';

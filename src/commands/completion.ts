import { type Shell, scripts } from '../completion/scripts.ts';
import type { Host } from '../host/host.ts';
import { print } from '../output/print.ts';
import { screenOf } from '../output/screen.ts';

/** `article completion`: the script that makes a shell complete the program's command line. */
export async function completion(shell: Shell, host: Host): Promise<number> {
  await print(host, screenOf(host, 'never'), [scripts[shell]], false);
  return 0;
}

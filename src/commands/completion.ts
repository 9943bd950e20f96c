import type { Shell } from '../completion/shells.ts';
import type { Host } from '../host/host.ts';
import { print } from '../output/print.ts';
import { screenOf } from '../output/screen.ts';

const scripts: { readonly [shell in Shell]: () => Promise<string> } = {
  bash: async () => (await import('../completion/bash.ts')).bash,
  zsh: async () => (await import('../completion/zsh.ts')).zsh,
  fish: async () => (await import('../completion/fish.ts')).fish,
};

/** `article completion`: the script that makes a shell complete the program's command line. */
export async function completion(shell: Shell, host: Host): Promise<number> {
  await print(host, screenOf(host, 'never'), [await scripts[shell]()], false);
  return 0;
}

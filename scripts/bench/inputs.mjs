import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A temporary folder of the files that the cases at work ask for; each is made when first asked for. */
export class Inputs {
  constructor() {
    this.folder = mkdtempSync(path.join(tmpdir(), 'article-bench-'));
    this.made = new Set();
  }

  /** The path of a file, whose text `make` gives. */
  file(name, make) {
    const file = path.join(this.folder, name);
    if (!this.made.has(name)) writeFileSync(file, make());
    this.made.add(name);
    return file;
  }

  /** The path of a folder of `count` files, whose texts `make` gives by their index. */
  library(name, count, make, extension = 'txt') {
    const folder = path.join(this.folder, name);
    if (this.made.has(name)) return folder;
    mkdirSync(folder);
    for (let i = 0; i < count; i++) {
      writeFileSync(
        path.join(folder, `article-${String(i).padStart(6, '0')}.${extension}`),
        make(i),
      );
    }
    this.made.add(name);
    return folder;
  }

  remove() {
    rmSync(this.folder, { recursive: true });
  }
}

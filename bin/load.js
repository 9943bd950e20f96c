const { readFileSync } = require('node:fs');
const path = require('node:path');
const { Script } = require('node:vm');

/**
 * Loads a file of the built program, as `require` does, with what V8 compiled of it when it was built
 * (`x.cjs.cache` beside `x.cjs`): to compile it takes longer than all else about loading it
 * (docs/performance.md). V8 passes over what another version of it has compiled. `onLoad` is given
 * each file and its script.
 */
exports.load = (file, onLoad) => {
  const { enableCompileCache } = module.constructor;
  if (enableCompileCache && !onLoad) {
    // Node 22 and later keep what they compile themselves.
    enableCompileCache();
    return require(file);
  }
  return loadCompiled(path.resolve(file), new Map(), onLoad);
};

function loadCompiled(file, loaded, onLoad) {
  const known = loaded.get(file);
  if (known) return known.exports;
  const loading = { exports: {} };
  loaded.set(file, loading);
  // The build writes ASCII alone.
  const source = `(function (exports, require, module) {${readFileSync(file, 'latin1')}\n})`;
  const script = new Script(source, { filename: file, cachedData: compiled(file) });
  onLoad?.(file, script);
  const requireFrom = (id) =>
    id.startsWith('.')
      ? loadCompiled(path.join(path.dirname(file), id), loaded, onLoad)
      : require(id);
  script.runInThisContext()(loading.exports, requireFrom, loading);
  return loading.exports;
}

function compiled(file) {
  try {
    return readFileSync(`${file}.cache`);
  } catch {
    return undefined;
  }
}

import fc from 'fast-check';

/** The same cases at every run: the gate never fails by chance. `npm run fuzz` looks for new ones. */
fc.configureGlobal({ seed: 20_250_313 });

export default fc;

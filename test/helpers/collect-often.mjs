// Preloaded with --expose-gc: each thread collects its garbage all the time, and once more as it ends.
const INTERVAL_MILLISECONDS = 250;

setInterval(() => globalThis.gc(), INTERVAL_MILLISECONDS).unref();
process.on('exit', () => globalThis.gc());

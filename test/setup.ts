import fc from "fast-check";

// The laws are tried on the same cases each time, so that a run says the same twice. `LOUPE_SEED=7 npm test` tries others.
fc.configureGlobal({ seed: Number(process.env.LOUPE_SEED ?? 20_261_121) });

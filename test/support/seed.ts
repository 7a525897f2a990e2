import fc from 'fast-check';

// One seed for every run, so that a change is told by its own failures; `ZHENGGAI_SEED=$RANDOM npm test` looks elsewhere.
fc.configureGlobal({ seed: Number(process.env['ZHENGGAI_SEED'] ?? 20_261_123) });

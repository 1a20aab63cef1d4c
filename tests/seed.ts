import fc from 'fast-check'

fc.configureGlobal({seed: Number(process.env['SEED'] ?? 20_261_123)})

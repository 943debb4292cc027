export * from './core/uploads';

export * from './core/error';

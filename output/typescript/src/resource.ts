export * from './core/resource';

export * from './core/pagination';

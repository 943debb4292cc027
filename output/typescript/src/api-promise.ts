export * from './core/api-promise';

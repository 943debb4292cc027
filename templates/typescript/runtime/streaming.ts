export * from './core/streaming';

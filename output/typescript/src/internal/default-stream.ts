/** What a streamed response becomes unless the request says otherwise; undefined in an SDK without streams. */
export { Stream as DefaultStream } from '../core/streaming';

export { Files, type FileObject, type FileCreateParams, type FilesCursorPage } from './files';

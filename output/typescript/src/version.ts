export const VERSION = '0.0.1'; // x-release-please-version

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  transform: { '^.+\\.[jt]s$': ['@swc/jest', { sourceMaps: 'inline' }] },
  moduleNameMapper: {
    '^@parlantern/sdk$': '<rootDir>/src/index.ts',
    '^@parlantern/sdk/(.*)$': '<rootDir>/src/$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/dist-deno/'],
};

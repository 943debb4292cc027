import typescript from 'typescript-eslint';
import unusedImports from 'eslint-plugin-unused-imports';

export default typescript.config(
  {
    files: ['**/*.ts'],
    ignores: ['dist/', 'dist-deno/'],
    languageOptions: { parser: typescript.parser },
    plugins: { 'unused-imports': unusedImports },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    rules: {
      'no-unused-vars': 'off',
      'unused-imports/no-unused-imports': 'error',
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^node:', message: 'The SDK also runs where there is no Node.' }] },
      ],
    },
  },
  {
    files: ['tests/**', 'examples/**'],
    rules: { 'no-restricted-imports': 'off' },
  },
);

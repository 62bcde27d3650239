/**
 * Keeps Stryker from mutating the arguments of `import.meta.glob`: Vite resolves them when it transforms the file and
 * wants them literal. A folder that is not found would fail every test of the registry anyway.
 */
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'import-meta-glob',
    value: {
      shouldIgnore: (path) =>
        path.isCallExpression() && path.get('callee').matchesPattern('import.meta.glob') ? 'Vite resolves these arguments' : undefined,
    },
  },
];

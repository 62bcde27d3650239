/** The oldest browsers the extension runs in: the manifests say so, and `npm run check:versions` holds the sources to it. */
export const OLDEST_BROWSERS = { chrome: 116, firefox: 142 };

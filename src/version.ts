/** Another version than that of package.json, for builds that are to be told from this one (`XX_VERSION=… npm run build`). */
declare const XX_VERSION: string | undefined;

/** The version of package.json, which a test holds it to: what the page's namespace and the doctor name. */
export const VERSION = typeof XX_VERSION === 'string' ? XX_VERSION : '0.1.0';

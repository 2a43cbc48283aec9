/** Another version for a test build: `XX_VERSION=9.9.9 npm run build`; the library's modules have none. */
declare const XX_VERSION: string | undefined;

/** The version of package.json, which a test holds it to: what the page's namespace and the doctor name. */
export const VERSION = (typeof XX_VERSION !== 'undefined' && XX_VERSION) || '0.1.0';

/** A file of the site, with its path there: its text or its bytes, or a file to copy. */
export type SiteFile = { path: string } & ({ text: string } | { bytes: Uint8Array } | { copyOf: string });

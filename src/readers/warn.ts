/** Says what is wrong with a source that can be shown all the same. */
export type Warn = (message: string) => void;

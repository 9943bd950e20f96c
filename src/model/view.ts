/** What a renderer needs to know of where its text goes; decided once, before anything is drawn. */
export interface View {
  /** The line width in columns; Infinity: no wrapping. */
  readonly width: number;
  /** Whether styles (SGR codes) may be used. */
  readonly color: boolean;
  /** Whether links may be clickable (OSC 8); else they are numbered and listed at the end. */
  readonly hyperlinks: boolean;
}

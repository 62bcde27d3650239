import type { FunctionComponent } from 'preact';

/** A section of the help: a file in `sections/` and its place in `sections.ts`. */
export interface HelpSection {
  /** Its name in the address: `help.html#marks`. */
  id: string;
  /** Marked by `msg`. */
  title: string;
  /** Entries and facts, so that the search finds a part of it. */
  Body: FunctionComponent;
  /** To be handed out on paper: it can be printed alone. */
  isHandout?: true;
}

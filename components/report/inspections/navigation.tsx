import type { ComponentChildren } from 'preact';
import { Link } from '../Link.tsx';

/** What is shown is in the page's address; null takes a parameter out of it. */
export interface Navigation {
  params: URLSearchParams;
  /** With `replace` the step back leads over it. */
  onParams(changes: Readonly<Record<string, string | null>>, how?: 'push' | 'replace'): void;
}

/** Takes the page back to the list of inspections. */
export const TO_LIST = {
  inspection: null,
  part: null,
  paper: null,
  whose: null,
  month: null,
  names: null,
  class: null,
  check: null,
  state: null,
  by: null,
} as const;

export interface ParamLinkProps {
  navigation: Navigation;
  /** How the address changes. */
  to: Readonly<Record<string, string | null>>;
  isCurrent?: boolean;
  children: ComponentChildren;
}

/** A link to another view of this tab. */
export function ParamLink({ navigation: { params, onParams }, to, isCurrent = false, children }: ParamLinkProps) {
  return (
    <Link href={addressWith(params, to)} isCurrent={isCurrent} onGo={() => onParams(to)}>
      {children}
    </Link>
  );
}

function addressWith(params: URLSearchParams, changes: Readonly<Record<string, string | null>>): string {
  const changed = new URLSearchParams(params);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) changed.delete(name);
    else changed.set(name, value);
  }
  return `?${changed}`;
}

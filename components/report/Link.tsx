import type { ComponentChildren } from 'preact';

export interface LinkProps {
  /** Within the report: «?tab=lessons». */
  href: string;
  isCurrent?: boolean;
  children: ComponentChildren;
  onGo(address: string): void;
}

/** A link to another view of the report: drawn without loading the page anew, and a true link to whoever opens it in another tab. */
export function Link({ href, isCurrent = false, children, onGo }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    onGo(href);
  };
  return (
    <a href={href} aria-current={isCurrent ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  );
}

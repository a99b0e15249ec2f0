import type { ReactNode } from 'react';

/** A link out of the site, in the same tab: the reader decides where it opens. */
export function ExternalLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} rel="external noreferrer">
      {children}
    </a>
  );
}

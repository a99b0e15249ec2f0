import type { HTMLAttributes } from 'react';
import styles from './card.module.css';

/** A framed part of a page. Give it `aria-labelledby` with its heading's id where it stands for itself. */
export function Card({ className, ...attributes }: HTMLAttributes<HTMLElement>) {
  return <section {...attributes} className={[styles.card, className].filter(Boolean).join(' ')} />;
}

import type { ButtonHTMLAttributes } from 'react';
import styles from './button.module.css';

type ButtonTone = 'plain' | 'primary' | 'quiet';

const TONES: Readonly<Record<ButtonTone, string>> = {
  plain: styles.button ?? '',
  primary: `${styles.button} ${styles.primary}`,
  quiet: `${styles.button} ${styles.quiet}`,
};

/** A button of ours; `primary` for the one thing a part is for, `quiet` where a frame would shout. */
export function Button({ tone = 'plain', type = 'button', className, ...attributes }: ButtonHTMLAttributes<HTMLButtonElement> & { tone?: ButtonTone }) {
  return <button {...attributes} type={type} className={[TONES[tone], className].filter(Boolean).join(' ')} />;
}

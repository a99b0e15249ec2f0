import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useMessages } from '@client/ui/use-messages.ts';
import { VisuallyHidden } from '@client/ui/visually-hidden.tsx';
import styles from './colour-scheme-choice.module.css';
import { shellMessages } from './shell.messages.ts';

const SIGNS: Readonly<Record<MantineColorScheme, ReactNode>> = {
  light: (
    <>
      <circle cx="8" cy="8" r="3" fill="currentColor" />
      <path d="M8 1v2M8 13v2M1 8h2M13 8h2M3 3l1.4 1.4M11.6 11.6 13 13M3 13l1.4-1.4M11.6 4.4 13 3" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
    </>
  ),
  auto: (
    <>
      <circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M8 2.2a5.8 5.8 0 0 1 0 11.6Z" fill="currentColor" />
    </>
  ),
  dark: <path d="M13.6 9.7A6 6 0 0 1 6.3 2.4a6 6 0 1 0 7.3 7.3Z" fill="currentColor" />,
};

/** Light, dark, or as the system is: three radio buttons that look like one control. */
export function ColourSchemeChoice() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const messages = useMessages(shellMessages);
  const name = useId();
  const choices: ReadonlyArray<readonly [MantineColorScheme, string]> = [
    ['light', messages.schemeLight],
    ['auto', messages.schemeAuto],
    ['dark', messages.schemeDark],
  ];
  return (
    <fieldset className={styles.choice}>
      <legend>
        <VisuallyHidden>{messages.scheme}</VisuallyHidden>
      </legend>
      {choices.map(([scheme, label]) => (
        <label key={scheme} className={styles.option} title={label}>
          <input type="radio" name={name} checked={colorScheme === scheme} onChange={() => setColorScheme(scheme)} />
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            {SIGNS[scheme]}
          </svg>
          <VisuallyHidden>{label}</VisuallyHidden>
        </label>
      ))}
    </fieldset>
  );
}

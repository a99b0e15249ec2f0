import { EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { graphql, updateSchema } from 'cm6-graphql';
import { basicSetup } from 'codemirror';
import type { GraphQLSchema } from 'graphql';
import { useEffect, useRef } from 'react';
import type { Language } from '@schema/domain/language.ts';
import { editorPhrases } from './editor-phrases.ts';
import { editorTheme } from './editor-theme.ts';
import styles from './api-explorer.module.css';

interface QueryEditorProps {
  /** Replaces what is in the editor when it differs from it. */
  query: string;
  onChange: (query: string) => void;
  onRun: () => void;
  /** Undefined until it is there: no suggestions and no marked errors. */
  schema: GraphQLSchema | undefined;
  language: Language;
  label: string;
  /** Id of the text that tells the keys. */
  describedBy: string;
}

/**
 * A box for a GraphQL query, with suggestions and marked errors. Tab is not bound: it moves the focus on, so the box is
 * no trap for the keyboard.
 */
export function QueryEditor({ query, onChange, onRun, schema, language, label, describedBy }: QueryEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>(null);
  // The editor lives longer than one drawing of this component; it calls what is current.
  const calls = useRef({ onChange, onRun });
  useEffect(() => {
    calls.current = { onChange, onRun };
  });

  useEffect(() => {
    if (!place.current) return undefined;
    const view = new EditorView({
      parent: place.current,
      state: EditorState.create({
        extensions: [
          Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => (calls.current.onRun(), true) }])),
          basicSetup,
          graphql(),
          editorTheme,
          EditorState.phrases.of(editorPhrases(language)),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': describedBy, tabindex: '0', lang: 'en' }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) calls.current.onChange(update.state.doc.toString());
          }),
        ],
      }),
    });
    editor.current = view;
    return () => {
      view.destroy();
      editor.current = null;
    };
  }, [language, label, describedBy]);

  useEffect(() => {
    const view = editor.current;
    if (!view || view.state.doc.toString() === query) return;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: query } });
  }, [query, language, label, describedBy]);

  useEffect(() => {
    if (editor.current && schema) updateSchema(editor.current, schema);
  }, [schema, language, label, describedBy]);

  return <div ref={place} className={styles.editor} />;
}

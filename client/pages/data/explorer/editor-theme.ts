import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/**
 * The editor in the product's own colours, by variable, so that it follows light and dark. Kinds of words differ in
 * weight and slant as well as in colour.
 */
const LOOK = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--card)', fontSize: '0.90625rem' },
  '&.cm-focused': { outline: '3px solid var(--focus)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace', lineHeight: '1.5' },
  '.cm-content': { padding: '10px 0', caretColor: 'var(--ink)' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { color: 'var(--ink-2)', backgroundColor: 'var(--card)', borderRight: '1px solid var(--grid)' },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '.cm-activeLineGutter': { color: 'var(--ink)', backgroundColor: 'transparent' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--shade)' },
  '.cm-selectionMatch': { backgroundColor: 'var(--shade)' },
  '&.cm-focused .cm-matchingBracket': { color: 'var(--ink)', backgroundColor: 'var(--shade)', outline: '1px solid var(--ink-3)' },
  '&.cm-focused .cm-nonmatchingBracket': { color: 'var(--concern)', backgroundColor: 'transparent' },
  '.cm-foldPlaceholder': { color: 'var(--ink-2)', backgroundColor: 'var(--nav)', border: '1px solid var(--line)' },
  '.cm-tooltip': { color: 'var(--ink)', backgroundColor: 'var(--card)', border: '1px solid var(--ink-3)', borderRadius: '6px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { color: 'var(--on-accent)', backgroundColor: 'var(--accent)' },
  '.cm-completionDetail': { color: 'inherit', fontStyle: 'normal', marginLeft: '1em' },
  '.cm-completionInfo': { maxWidth: '22rem', padding: '6px 10px' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--concern)' },
  '.cm-panels': { color: 'var(--ink)', backgroundColor: 'var(--nav)' },
  '.cm-panels.cm-panels-bottom': { borderTop: '1px solid var(--line)' },
  '.cm-textfield': { color: 'var(--ink)', backgroundColor: 'var(--card)', border: '1px solid var(--ink-3)' },
  '.cm-button': { color: 'var(--ink)', backgroundColor: 'var(--card)', backgroundImage: 'none', border: '1px solid var(--ink-3)' },
  '.cm-searchMatch': { backgroundColor: 'var(--shade)', outline: '1px solid var(--ink-3)' },
  '.cm-searchMatch.cm-searchMatch-selected': { outline: '2px solid var(--accent)' },
});

const WORDS = HighlightStyle.define([
  { tag: [tags.keyword, tags.definitionKeyword, tags.modifier], color: 'var(--accent)', fontWeight: '600' },
  { tag: [tags.string, tags.integer, tags.float, tags.bool, tags.null], color: 'var(--concern)' },
  { tag: [tags.variableName, tags.attributeName], color: 'var(--ink-2)' },
  { tag: [tags.special(tags.name), tags.atom], color: 'var(--ink)', fontWeight: '600' },
  { tag: tags.propertyName, color: 'var(--ink)' },
  { tag: tags.lineComment, color: 'var(--ink-2)', fontStyle: 'italic' },
  { tag: [tags.paren, tags.brace, tags.punctuation, tags.separator], color: 'var(--ink-2)' },
]);

export const editorTheme: Extension = [LOOK, syntaxHighlighting(WORDS)];

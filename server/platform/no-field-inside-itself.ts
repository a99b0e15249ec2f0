import { getNamedType, GraphQLError, isObjectType, Kind, type GraphQLOutputType, type SelectionSetNode, type ValidationRule } from 'graphql';

/**
 * No field of the API may lie inside itself: regions of results of regions of results multiply into millions of values
 * that nobody wants. Introspection is exempt, since its types do lie inside types.
 */
export const noFieldInsideItself: ValidationRule = (context) => {
  const reported = new Set<string>();

  const report = (name: string, node: SelectionSetNode): void => {
    if (reported.has(name)) return;
    reported.add(name);
    context.reportError(new GraphQLError(`The field ${name} may not lie inside itself. Ask for it once, or in a question of its own.`, { nodes: node }));
  };

  // A fragment is read once at each place that it can stand in: fragments that spread each other many times over would
  // otherwise be read as often as they multiply.
  const read = new Set<string>();
  const visit = (selections: SelectionSetNode, type: GraphQLOutputType | null | undefined, above: readonly string[]): void => {
    const parent = type ? getNamedType(type) : null;
    for (const selection of selections.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        visit(selection.selectionSet, type, above);
      } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const place = [selection.name.value, ...above].join(' ');
        const fragment = read.has(place) ? null : context.getFragment(selection.name.value);
        read.add(place);
        if (fragment) visit(fragment.selectionSet, type, above);
      } else if (selection.selectionSet && isObjectType(parent)) {
        const field = parent.getFields()[selection.name.value];
        const name = `${parent.name}.${selection.name.value}`;
        if (above.includes(name)) report(name, selection.selectionSet);
        else if (field) visit(selection.selectionSet, field.type, [...above, name]);
      }
    }
  };

  return { OperationDefinition: (operation) => visit(operation.selectionSet, context.getSchema().getRootType(operation.operation), []) };
};

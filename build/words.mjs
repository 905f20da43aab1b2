/**
 * A rule of the linter: Russian words stand apart from code. Sentences are
 * made in `src/wording` of codes and arguments; a definition (of a command, a
 * query, an entry, a page, a tab) says its titles, labels and questions, and
 * what it alone tells in one table of its file, a constant in capitals.
 */
/** A letter alone is no word. */
const RUSSIAN = /[а-яё]{2}/i;
const CAPITALS = /^[A-Z][A-Z0-9_]*$/;

function isKey(node) {
  return node.parent.type === 'Property' && node.parent.key === node;
}

/** Whether it stands in a table of words, or in a property that is words. */
function isSaid(node, {properties, tables}) {
  for (let at = node; at.parent; at = at.parent) {
    const {parent} = at;
    if (
      parent.type === 'Property' &&
      parent.value === at &&
      properties.includes(parent.key.name)
    ) {
      return true;
    }
    const isTop =
      parent.type === 'VariableDeclarator' &&
      ['Program', 'ExportNamedDeclaration'].includes(parent.parent.parent.type);
    if (tables && isTop && CAPITALS.test(parent.id.name)) return true;
  }
  return false;
}

export const words = {
  rules: {
    apart: {
      meta: {
        type: 'problem',
        schema: [
          {
            type: 'object',
            properties: {
              properties: {type: 'array', items: {type: 'string'}},
              tables: {type: 'boolean'},
            },
            additionalProperties: false,
          },
        ],
        messages: {
          apart: 'Words stand apart from code: see the map of `src` in README.',
        },
      },
      create(context) {
        const {properties = [], tables = false} = context.options[0] ?? {};
        const look = (node, text) => {
          if (!RUSSIAN.test(text) || isKey(node)) return;
          if (isSaid(node, {properties, tables})) return;
          context.report({node, messageId: 'apart'});
        };
        return {
          Literal(node) {
            if (typeof node.value === 'string') look(node, node.value);
          },
          TemplateElement(node) {
            look(node, node.value.raw);
          },
        };
      },
    },
  },
};

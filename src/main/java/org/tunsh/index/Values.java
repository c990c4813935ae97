package org.tunsh.index;

/** The text of a field's single value. */
final class Values {
  private Values() {}

  static String text(Field field, QueryNode value) throws QuerySyntaxException {
    return switch (value) {
      case QueryNode.Words words -> words.text();
      case QueryNode.Phrase phrase when phrase.slop() == 0 -> phrase.text();
      case QueryNode.Wildcard wildcard -> wildcard.pattern();
      default ->
          throw new QuerySyntaxException(
              value.at(), "the field '" + field.code() + "' wants one value here", field.example());
    };
  }
}

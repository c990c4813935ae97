package org.tunsh.web;

import org.tunsh.render.Markup;

/** Says to a person what is wrong with a request, and what would be right. */
final class ProblemPage {
  private ProblemPage() {}

  static String html(Problem problem, String query) {
    Markup html = new Markup();
    html.open("div", "role", "alert").element("p", problem.detail());
    if (problem.position() >= 0 && problem.position() <= query.length()) {
      html.open("p").text("Here: ").open("code");
      html.text(query.substring(0, problem.position()));
      html.element("mark", rest(query, problem.position())).close("code", "p");
    }
    html.close("div");
    if (!problem.example().isEmpty()) {
      html.open("p").text("For instance ").open("a", "href", Links.search(problem.example()));
      html.element("code", problem.example()).close("a").text(".").close("p");
    }
    return Layout.page(problem.title(), "", query, html);
  }

  private static String rest(String query, int position) {
    return position == query.length() ? "\u2038" : query.substring(position);
  }
}

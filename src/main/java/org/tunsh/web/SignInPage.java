package org.tunsh.web;

import io.javalin.http.Context;
import org.tunsh.render.Markup;

/** Asks for the token and a name. */
final class SignInPage {
  private SignInPage() {}

  static void form(Context request) {
    form(request, 200, "");
  }

  static void form(Context request, int status, String problem) {
    String back = Asked.text(request, "back");
    Markup html = new Markup();
    if (!problem.isEmpty()) {
      html.open("div", "role", "alert").element("p", problem).close("div");
    }
    html.open("form", "method", "post", "action", "/sign-in", "class", "review");
    ReviewForms.hidden(html, "back", back.isEmpty() ? Visitors.text(request, "back") : back);
    html.open("p", "class", "field").element("label", "Your name", "for", "name");
    html.open(
        "input",
        "id",
        "name",
        "name",
        "name",
        "maxlength",
        "100",
        "required",
        "required",
        "autocomplete",
        "name");
    html.close("p").open("p", "class", "field").element("label", "Token", "for", "token");
    html.open(
        "input",
        "id",
        "token",
        "name",
        "token",
        "type",
        "password",
        "required",
        "required",
        "autocomplete",
        "off");
    html.close("p").open("p").element("button", "Sign in", "type", "submit").close("p", "form");
    html.element(
        "p",
        "'tunsh serve' printed the token when it began. Your name stands with each decision.",
        "class",
        "soft");
    ReviewPages.send(request, status, "Sign in", html);
  }
}

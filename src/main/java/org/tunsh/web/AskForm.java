package org.tunsh.web;

import org.tunsh.render.Markup;

/** A small form that asks one of the site's own pages again with other words. */
final class AskForm {
  private final Markup html = new Markup();

  AskForm(String address) {
    html.open("form", "action", address, "method", "get", "class", "box");
    html.open("span", "class", "line");
  }

  AskForm field(String name, String label, String value, String hint) {
    html.element("label", label, "for", name);
    html.open("input", "id", name, "name", name, "value", value, "placeholder", hint);
    return this;
  }

  /** A box to tick, which sends 1. */
  AskForm tick(String name, String label, boolean ticked) {
    html.open("span", "class", "tick");
    if (ticked) {
      html.open("input", "type", "checkbox", "id", name, "name", name, "value", "1", "checked", "");
    } else {
      html.open("input", "type", "checkbox", "id", name, "name", name, "value", "1");
    }
    html.element("label", label, "for", name).close("span");
    return this;
  }

  /** Begins a choice; an option each follows, then {@link #chosen}. */
  AskForm choice(String name, String label) {
    html.element("label", label, "for", name).open("select", "id", name, "name", name);
    return this;
  }

  AskForm option(String value, String words, boolean now) {
    if (now) {
      html.element("option", words, "value", value, "selected", "");
    } else {
      html.element("option", words, "value", value);
    }
    return this;
  }

  /** Ends a choice. */
  AskForm chosen() {
    html.close("select");
    return this;
  }

  Markup button(String words) {
    return html.element("button", words, "type", "submit").close("span", "form").newline();
  }
}

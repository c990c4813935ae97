package org.tunsh.ingest;

/**
 * A rectangle on a printed page, from its upper left corner, in shares of the page's width and
 * height.
 */
public record PagePlace(double x, double y, double width, double height) {}

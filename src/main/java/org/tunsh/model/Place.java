package org.tunsh.model;

/**
 * Where a stretch of the canonical text is printed.
 *
 * @param span the stretch, usually a line
 * @param page the page, from 1
 * @param x left edge, in points (1/72 inch) from the page's left
 * @param y upper edge, in points from the page's top
 * @param width in points
 * @param height in points
 */
public record Place(Span span, int page, float x, float y, float width, float height) {}

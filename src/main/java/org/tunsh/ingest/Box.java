package org.tunsh.ingest;

/** A rectangle on a page, in points from its upper left corner; pages count from 1. */
record Box(int page, float x, float y, float width, float height) {
  float right() {
    return x + width;
  }

  float bottom() {
    return y + height;
  }

  Box cover(Box other) {
    float left = Math.min(x, other.x);
    float top = Math.min(y, other.y);
    return new Box(
        page,
        left,
        top,
        Math.max(right(), other.right()) - left,
        Math.max(bottom(), other.bottom()) - top);
  }
}

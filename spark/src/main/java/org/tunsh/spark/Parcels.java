package org.tunsh.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts files together into tasks of about one size. Large files come first and alone, so that no
 * task that began late keeps all others waiting.
 */
final class Parcels {
  private static final long PARCEL = 4L << 20;
  private static final int MOST_FILES = 200;

  /** Opening a file costs as much as reading so many bytes. */
  private static final long OPENING = 16 << 10;

  private Parcels() {}

  static List<List<Item>> of(List<Item> items) {
    List<Item> bySize = new ArrayList<>(items);
    bySize.sort(
        Comparator.comparing((Item item) -> -item.size())
            .thenComparing(Item::name)
            .thenComparing(Item::path));
    List<List<Item>> parcels = new ArrayList<>();
    List<Item> parcel = new ArrayList<>();
    long size = 0;
    for (Item item : bySize) {
      if (!parcel.isEmpty()
          && (parcel.size() >= MOST_FILES || size + item.size() + OPENING > PARCEL)) {
        parcels.add(parcel);
        parcel = new ArrayList<>();
        size = 0;
      }
      parcel.add(item);
      size += item.size() + OPENING;
    }
    if (!parcel.isEmpty()) {
      parcels.add(parcel);
    }
    return parcels;
  }
}

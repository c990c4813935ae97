package org.tunsh.pipeline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A map of the store of results in which each value carries a checksum over its key and itself: the
 * store itself checks the frame of its pages alone, so that a changed byte would pass for what a
 * document says.
 */
final class CheckedMap {
  private static final int SUM = Integer.BYTES;

  private final MVMap<String, byte[]> map;
  private final StoreGuard guard;

  CheckedMap(MVMap<String, byte[]> map, StoreGuard guard) {
    this.map = map;
    this.guard = guard;
  }

  byte @Nullable [] get(String key) {
    return guarded(
        () -> {
          byte[] kept = map.get(key);
          return kept == null ? null : checked(key, kept);
        });
  }

  boolean has(String key) {
    return guard.run(() -> map.containsKey(key));
  }

  void put(String key, byte[] value) {
    byte[] kept =
        ByteBuffer.allocate(SUM + value.length).putInt(sum(key, value)).put(value).array();
    guarded(() -> map.put(key, kept));
  }

  List<String> keys() {
    return guard.run(() -> List.copyOf(map.keySet()));
  }

  void remove(String key) {
    guarded(() -> map.remove(key));
  }

  /** Drops what is not wanted; not by the set of keys, whose iterator cannot remove. */
  void keepOnly(Set<String> wanted) {
    for (String key : keys()) {
      if (!wanted.contains(key)) {
        remove(key);
      }
    }
  }

  private byte @Nullable [] guarded(Supplier<byte @Nullable []> operation) {
    return guard.<byte @Nullable []>run(operation);
  }

  private byte[] checked(String key, byte[] kept) {
    ByteBuffer buffer = ByteBuffer.wrap(kept);
    if (kept.length >= SUM) {
      int sum = buffer.getInt();
      byte[] value = new byte[buffer.remaining()];
      buffer.get(value);
      if (sum(key, value) == sum) {
        return value;
      }
    }
    throw guard.damaged("a value is not as it was written", null);
  }

  private static int sum(String key, byte[] value) {
    CRC32C sum = new CRC32C();
    sum.update(key.getBytes(StandardCharsets.UTF_8));
    sum.update(value);
    return (int) sum.getValue();
  }
}

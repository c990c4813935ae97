package org.tunsh.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class ShownTest {
  private static final Shown SHOWN =
      new Shown(
          Map.of(
              Stored.shown(Field.TITLE),
              "Хамтарсан мэдэгдэл \ud83e\udd1d",
              Stored.shown(Field.DATE),
              "2003-07-08",
              Stored.PAGES,
              "0 1 900 2"));

  @Test
  void isReadAsItWasPacked() throws IOException {
    assertEquals(SHOWN, Shown.of(SHOWN.pack()));
    assertEquals(Shown.NOTHING, Shown.of(Shown.NOTHING.pack()));
    assertEquals("", SHOWN.value(Stored.shown(Field.KIND)));
  }

  @Test
  void whatIsCutOffIsToldAsDamage() {
    BytesRef packed = SHOWN.pack();
    for (int length = 0; length < packed.length; length++) {
      BytesRef cut = new BytesRef(packed.bytes, packed.offset, length);
      BytesRef copy = BytesRef.deepCopyOf(cut);
      assertThrows(CorruptIndexException.class, () -> Shown.of(copy));
    }
  }
}

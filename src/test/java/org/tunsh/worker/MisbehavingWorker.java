package org.tunsh.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tunsh.model.Reading;

/** A worker that does to the run what the name of the file asks for. */
final class MisbehavingWorker {
  private static final int MOST = 1 << 20;
  private static final int LONG = 600_000;

  private MisbehavingWorker() {}

  public static void main(String[] arguments) throws Exception {
    DataInputStream in = new DataInputStream(System.in);
    DataOutputStream out = new DataOutputStream(System.out);
    WireJson json = new WireJson();
    Frame.of(Frame.READY).write(out);
    while (true) {
      Request request = json.read(Frame.read(in, MOST).bytes(), Request.class);
      Frame.read(in, MOST);
      misbehave(request, out);
      String cause = "left out: " + request.leftOut();
      new Frame(
              Frame.ANSWER, json.write(new Reading.SetAside(request.name(), "", cause, "a remedy")))
          .write(out);
    }
  }

  private static void misbehave(Request request, DataOutputStream out) throws Exception {
    switch (request.name().split(":", 2)[0]) {
      case "hangs on pages 2 and 5" -> hang(request, out);
      case "goes silent" -> Thread.sleep(LONG);
      case "dawdles" -> dawdle(out);
      case "dies" -> Runtime.getRuntime().halt(7);
      case "dies once" -> dieOnce(Path.of(request.name().split(":", 2)[1]));
      case "floods" -> new Frame(Frame.ANSWER, new byte[MOST]).write(out);
      case "babbles" -> out.writeBytes("WARNING: an odd font\n");
      case "fills the disk" -> fill();
      default -> Frame.of(Frame.LEAVE).write(out);
    }
  }

  private static void hang(Request request, DataOutputStream out) throws Exception {
    for (int page = 1; page <= 6; page++) {
      if (!request.leftOut().containsKey(page)) {
        Frame.of(Frame.ENTER, page).write(out);
        if (page == 2 || page == 5) {
          Thread.sleep(LONG);
        }
        Frame.of(Frame.LEAVE).write(out);
      }
    }
  }

  private static void dawdle(DataOutputStream out) throws Exception {
    while (true) {
      Frame.of(Frame.LEAVE).write(out);
      Thread.sleep(50);
    }
  }

  private static void dieOnce(Path marker) throws IOException {
    if (!Files.exists(marker)) {
      Files.createFile(marker);
      Runtime.getRuntime().halt(7);
    }
  }

  private static void fill() throws Exception {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    for (int i = 0; i < 4; i++) {
      Files.write(folder.resolve("left" + i), new byte[MOST]);
    }
    Thread.sleep(LONG);
  }
}

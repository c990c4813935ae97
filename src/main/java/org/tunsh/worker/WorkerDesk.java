package org.tunsh.worker;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import org.tunsh.ingest.Course;
import org.tunsh.ingest.Ingester;

/** Works through requests one by one, on the side of the worker. */
final class WorkerDesk {
  private final Ingester ingester;
  private final BlockingQueue<Frame> requests;
  private final DataOutputStream out;
  private final WireJson json = new WireJson();

  WorkerDesk(Ingester ingester, BlockingQueue<Frame> requests, DataOutputStream out) {
    this.ingester = ingester;
    this.requests = requests;
    this.out = out;
  }

  /** Goes on until the process is ended. */
  void work() throws IOException, InterruptedException {
    while (true) {
      Request request = json.read(requests.take().bytes(), Request.class);
      byte[] file = requests.take().bytes();
      byte[] answer =
          json.write(
              ingester.read(file, request.name(), request.sidecar(), told(request.leftOut())));
      send(new Frame(Frame.ANSWER, answer));
    }
  }

  private synchronized void send(Frame frame) throws IOException {
    frame.write(out);
  }

  private void say(Frame frame) {
    try {
      send(frame);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private Course told(Map<Integer, String> leftOut) {
    return new Course() {
      @Override
      public Optional<String> leftOut(int page) {
        return Optional.ofNullable(leftOut.get(page));
      }

      @Override
      public void enter(int page) {
        say(Frame.of(Frame.ENTER, page));
      }

      @Override
      public void leave() {
        say(Frame.of(Frame.LEAVE));
      }
    };
  }
}

package org.tunsh.worker;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.SynchronousQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tunsh.ingest.IngestLimits;
import org.tunsh.ingest.Ingester;
import org.tunsh.model.Metadata;

/**
 * The program of a worker process: takes files on standard input, gives readings on standard
 * output, and ends when the run that started it is gone, even where a parser hangs.
 *
 * <p>With arguments it reads those files once and says nothing; so its classes are recorded for an
 * archive.
 */
public final class WorkerMain {
  private static final Logger LIBRARIES = Logger.getLogger("");

  /** Room for the frame of a file beside the file. */
  private static final int SLACK = 1 << 20;

  private WorkerMain() {}

  public static void main(String[] arguments) throws Exception {
    LIBRARIES.setLevel(Level.OFF);
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    // A library that prints must not break into the messages.
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    System.setOut(nowhere);
    System.setErr(nowhere);
    Ingester ingester = new Ingester(IngestLimits.DEFAULT);
    if (arguments.length > 0) {
      for (String argument : arguments) {
        ingester.read(Path.of(argument), argument, Metadata.NONE);
      }
      return;
    }
    SynchronousQueue<Frame> requests = new SynchronousQueue<>();
    Thread listener = new Thread(() -> listen(requests), "listener");
    listener.setDaemon(true);
    listener.start();
    Frame.of(Frame.READY).write(out);
    new WorkerDesk(ingester, requests, out).work();
  }

  /** Hands on what comes in. When the other side has gone, nothing here is wanted any more. */
  private static void listen(SynchronousQueue<Frame> requests) {
    try (DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in))) {
      int most = (int) IngestLimits.DEFAULT.bytes() + SLACK;
      while (true) {
        requests.put(Frame.read(in, most));
      }
    } catch (IOException | InterruptedException | OutOfMemoryError gone) {
      ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
      Runtime.getRuntime().halt(0);
    }
  }
}

package org.tunsh.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file by which an output is known as one of Tunsh.
 *
 * @param format the version of the format
 * @param inputs fingerprint of all that it was made of
 */
public record OutputMarker(int format, String inputs) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final OutputMarker NONE = new OutputMarker(0, "");

  /** The marker of an output; one with format 0 where there is none. */
  public static OutputMarker read(Path output) throws IOException {
    Path file = output.resolve(StateFolder.MARKER);
    if (!Files.exists(file)) {
      return NONE;
    }
    try {
      return JSON.readValue(Files.readAllBytes(file), OutputMarker.class);
    } catch (JacksonException e) {
      return NONE;
    }
  }

  /**
   * Refuses an output that a newer version of the program wrote: what it holds cannot be judged.
   *
   * @throws PipelineException where it is one
   */
  static void refuseNewer(Path output) throws PipelineException, IOException {
    int format = read(output).format();
    if (format > Runner.FORMAT) {
      throw new PipelineException(
          PipelineException.Fault.FAILURE,
          "'"
              + output
              + "' is of format "
              + format
              + ", made by a newer version of Tunsh; this one knows formats up to "
              + Runner.FORMAT
              + ". Use the newer version, or name another --output");
    }
  }

  static void write(Path output, int format, String inputs) throws IOException {
    String json = JSON.writeValueAsString(new OutputMarker(format, inputs));
    Files.writeString(output.resolve(StateFolder.MARKER), json + "\n");
  }
}

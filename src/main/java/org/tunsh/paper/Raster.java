package org.tunsh.paper;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;

/** Draws a figure as PNG, for a form that has no SVG. */
final class Raster {
  private static final float SHARPNESS = 2.5f;

  private Raster() {}

  static byte[] png(Part.Figure figure) {
    Fonts.register();
    PNGTranscoder transcoder = new PNGTranscoder();
    transcoder.addTranscodingHint(
        SVGAbstractTranscoder.KEY_WIDTH, Float.valueOf(figure.width() * SHARPNESS));
    transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      transcoder.transcode(
          new TranscoderInput(new StringReader(figure.svg())), new TranscoderOutput(out));
    } catch (TranscoderException e) {
      throw new IllegalStateException("Drawing '" + figure.caption() + "' failed", e);
    }
    return out.toByteArray();
  }
}

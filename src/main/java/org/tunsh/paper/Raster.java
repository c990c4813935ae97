package org.tunsh.paper;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import org.apache.batik.ext.awt.image.codec.png.PNGEncodeParam;
import org.apache.batik.ext.awt.image.codec.png.PNGImageEncoder;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;

/** Draws a figure as PNG, for a form that has no SVG. */
final class Raster {
  private static final float SHARPNESS = 2.5f;

  private Raster() {}

  static byte[] png(Part.Figure figure) {
    Fonts.register();
    ImageTranscoder transcoder = new Drawing();
    transcoder.addTranscodingHint(
        SVGAbstractTranscoder.KEY_WIDTH, Float.valueOf(figure.width() * SHARPNESS));
    transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
    transcoder.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      transcoder.transcode(
          new TranscoderInput(new StringReader(figure.svg())), new TranscoderOutput(out));
    } catch (TranscoderException e) {
      throw new IllegalStateException("Drawing '" + figure.caption() + "' failed", e);
    }
    return out.toByteArray();
  }

  /** A drawing on white paper. */
  private static final class Drawing extends ImageTranscoder {
    @Override
    public BufferedImage createImage(int width, int height) {
      return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    @Override
    public void writeImage(BufferedImage image, TranscoderOutput output)
        throws TranscoderException {
      try {
        write(image, output.getOutputStream());
      } catch (IOException e) {
        throw new TranscoderException(e);
      }
    }

    private static void write(BufferedImage image, OutputStream out) throws IOException {
      new PNGImageEncoder(out, new Unfiltered()).encode(image);
    }
  }

  /**
   * Leaves every row as it is. The encoder tries five filters on each row, which takes longer than
   * drawing the figure, and the flat colours of charts are packed no smaller for it.
   */
  private static final class Unfiltered extends PNGEncodeParam.RGB {
    @Override
    public int filterRow(
        byte[] row, byte[] previous, byte[][] filtered, int bytes, int bytesPerPixel) {
      System.arraycopy(row, bytesPerPixel, filtered[0], bytesPerPixel, bytes);
      return PNG_FILTER_NONE;
    }
  }
}

package org.tunsh.ingest;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Collects the straight horizontal and vertical lines that a page's content stream draws, as
 * strokes or thin rectangles.
 */
final class RulingCollector {
  private static final float THIN = 2.5f;
  private static final float SHORTEST = 4;
  private static final int MOST = 20_000;

  private final List<float[]> path = new ArrayList<>();
  private final List<float[]> drawn = new ArrayList<>();
  private PDRectangle area = new PDRectangle();
  private int rotation;
  private float[] pen = {0, 0};
  private float[] start = {0, 0};

  void begin(PDRectangle newArea, int newRotation) {
    area = newArea;
    rotation = newRotation;
    path.clear();
    drawn.clear();
  }

  /** Thin boxes in points from the page's upper left corner. */
  List<Box> lines(int page) {
    List<Box> boxes = new ArrayList<>();
    if (rotation % 360 != 0) {
      return boxes;
    }
    for (float[] p : drawn) {
      float left = Math.min(p[0], p[2]) - area.getLowerLeftX();
      float top = area.getUpperRightY() - Math.max(p[1], p[3]);
      float width = Math.abs(p[2] - p[0]);
      float height = Math.abs(p[3] - p[1]);
      boolean line = Math.min(width, height) <= THIN && Math.max(width, height) >= SHORTEST;
      if (line) {
        boxes.add(new Box(page, left, top, width, height));
      }
    }
    return boxes;
  }

  List<OperatorProcessor> operators(PDFStreamEngine engine) {
    List<OperatorProcessor> all = new ArrayList<>();
    all.add(new Step(engine, "m"));
    all.add(new Step(engine, "l"));
    all.add(new Step(engine, "re"));
    all.add(new Step(engine, "h"));
    for (String paint : List.of("S", "s", "B", "B*", "b", "b*", "f", "F", "f*", "n")) {
      all.add(new Step(engine, paint));
    }
    return all;
  }

  private void step(String name, PDFStreamEngine engine, List<COSBase> operands) {
    switch (name) {
      case "m" -> {
        pen = point(engine, operands, 0);
        start = pen;
      }
      case "l" -> lineTo(point(engine, operands, 0));
      case "h" -> lineTo(start);
      case "re" -> rectangle(engine, operands);
      case "n" -> path.clear();
      default -> paint();
    }
  }

  private void lineTo(float[] to) {
    path.add(new float[] {pen[0], pen[1], to[0], to[1]});
    pen = to;
  }

  private void rectangle(PDFStreamEngine engine, List<COSBase> operands) {
    float[] from = point(engine, operands, 0);
    Point2D.Float to =
        engine.transformedPoint(
            number(operands, 0) + number(operands, 2), number(operands, 1) + number(operands, 3));
    float width = Math.abs(to.x - from[0]);
    float height = Math.abs(to.y - from[1]);
    if (width <= THIN || height <= THIN) {
      path.add(new float[] {from[0], from[1], to.x, to.y});
    } else {
      path.add(new float[] {from[0], from[1], to.x, from[1]});
      path.add(new float[] {to.x, from[1], to.x, to.y});
      path.add(new float[] {to.x, to.y, from[0], to.y});
      path.add(new float[] {from[0], to.y, from[0], from[1]});
    }
  }

  private void paint() {
    if (drawn.size() < MOST) {
      drawn.addAll(path);
    }
    path.clear();
  }

  private static float[] point(PDFStreamEngine engine, List<COSBase> operands, int at) {
    Point2D.Float point = engine.transformedPoint(number(operands, at), number(operands, at + 1));
    return new float[] {point.x, point.y};
  }

  private static float number(List<COSBase> operands, int at) {
    return at < operands.size() && operands.get(at) instanceof COSNumber number
        ? number.floatValue()
        : 0;
  }

  /** One path operator of the content stream. */
  private final class Step extends OperatorProcessor {
    private final String name;

    Step(PDFStreamEngine engine, String name) {
      super(engine);
      this.name = name;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
      step(name, getContext(), operands);
    }

    @Override
    public String getName() {
      return name;
    }
  }
}

package org.tunsh.extract;

import edu.stanford.nlp.classify.Dataset;
import edu.stanford.nlp.classify.LinearClassifier;
import edu.stanford.nlp.classify.LinearClassifierFactory;
import edu.stanford.nlp.ling.BasicDatum;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Logistic regression of two classes with a normal prior, by CoreNLP's linear classifier. */
final class LogisticFit {
  private static final String RIGHT = "right";
  private static final String WRONG = "wrong";

  private final double sigma;
  private final double tolerance;
  private final Dataset<String, String> data = new Dataset<>();

  /**
   * @param sigma how far weights may go: the standard deviation of the prior
   * @param tolerance when it is near enough
   */
  LogisticFit(double sigma, double tolerance) {
    this.sigma = sigma;
    this.tolerance = tolerance;
  }

  void add(Collection<String> features, boolean right) {
    data.add(new BasicDatum<>(features, right ? RIGHT : WRONG));
  }

  /** The weights by feature, in the order of the names; the same examples give the same weights. */
  Map<String, Double> weights() {
    LinearClassifierFactory<String, String> factory =
        new LinearClassifierFactory<>(tolerance, false, sigma);
    factory.setVerbose(false);
    LinearClassifier<String, String> learned = factory.trainClassifier(data);
    Map<String, Double> weights = new TreeMap<>();
    for (String feature : learned.features()) {
      weights.put(feature, learned.weight(feature, RIGHT) - learned.weight(feature, WRONG));
    }
    return weights;
  }
}

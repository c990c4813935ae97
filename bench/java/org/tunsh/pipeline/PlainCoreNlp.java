package org.tunsh.pipeline;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * The yardstick: Stanford CoreNLP as it comes, with its default recognition of names and its
 * dependency parser, over the documents that a file lists, with one thread. Writes JSON.
 */
public final class PlainCoreNlp {
  private PlainCoreNlp() {}

  public static void main(String[] arguments) throws Exception {
    List<String> files = Files.readAllLines(Path.of(arguments[0]));
    double most = Double.parseDouble(arguments[1]);
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse");
    long loading = System.nanoTime();
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    double loaded = (System.nanoTime() - loading) / 1e9;
    pipeline.annotate(new CoreDocument("On 3 May 2011 Mongolia and Japan met in Ulaanbaatar."));
    long tokens = 0;
    long bytes = 0;
    int done = 0;
    long begun = System.nanoTime();
    for (String file : files) {
      if ((System.nanoTime() - begun) / 1e9 > most) {
        break;
      }
      String text = Files.readString(Path.of(file));
      CoreDocument document = new CoreDocument(text);
      pipeline.annotate(document);
      tokens += document.tokens().size();
      bytes += Files.size(Path.of(file));
      done++;
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.println(
        "{\"documents\":"
            + done
            + ",\"tokens\":"
            + tokens
            + ",\"bytes\":"
            + bytes
            + ",\"seconds\":"
            + seconds
            + ",\"loading\":"
            + loaded
            + "}");
  }
}

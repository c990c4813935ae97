package org.tunsh.gazetteer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.tunsh.gazetteer.CategoryScheme.Category;
import org.tunsh.gazetteer.CategoryScheme.Feature;
import org.tunsh.gazetteer.CategoryScheme.Instrument;
import org.tunsh.model.InstrumentKind;
import org.tunsh.model.Level;

/** Reads {@code categories.yaml}; every code in it must stand in the list that it is of. */
public final class CategoryList {
  private static final String FILE = "categories.yaml";

  private final Path folder;
  private final Set<String> states;

  private CategoryList(Path folder, Set<String> states) {
    this.folder = folder;
    this.states = states;
  }

  /**
   * Reads the schemes, in the order of the file.
   *
   * @param folder with this list and those of areas, defence items and commitments
   * @param states the codes of parties
   * @throws GazetteerException where a line is wrong
   */
  public static List<CategoryScheme> read(Path folder, Set<String> states)
      throws GazetteerException {
    CategoryList list = new CategoryList(folder, states);
    List<CategoryScheme> schemes = new ArrayList<>();
    for (YamlEntry entry : YamlList.read(folder.resolve(FILE))) {
      schemes.add(list.scheme(entry));
    }
    return schemes;
  }

  private CategoryScheme scheme(YamlEntry entry) throws GazetteerException {
    entry.only("code", "name", "state", "source", "enough", "categories");
    if (!states.contains(entry.text("state"))) {
      throw entry.wrong("state", "'" + entry.text("state") + "' is no code of parties.yaml");
    }
    List<Category> categories = new ArrayList<>();
    for (YamlEntry category : entry.entries("categories")) {
      categories.add(category(category, categories.size() + 1));
    }
    if (categories.isEmpty()) {
      throw entry.wrong("categories", "a scheme has at least one category");
    }
    return new CategoryScheme(
        entry.text("code"),
        entry.text("name"),
        entry.text("state"),
        entry.text("source"),
        share(entry),
        categories);
  }

  private static double share(YamlEntry entry) throws GazetteerException {
    try {
      double share = Double.parseDouble(entry.text("enough"));
      if (share > 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      throw entry.wrong("enough", "'enough' is a share from 0 to 1 such as 0.6");
    }
    throw entry.wrong("enough", "'enough' is a share from 0 to 1 such as 0.6");
  }

  private Category category(YamlEntry entry, int rung) throws GazetteerException {
    entry.only("code", "name", "page", "levels", "features");
    List<Feature> features = new ArrayList<>();
    for (YamlEntry feature : entry.entries("features")) {
      features.add(feature(feature));
    }
    if (features.isEmpty()) {
      throw entry.wrong("features", "a category has at least one feature");
    }
    return new Category(
        entry.text("code"),
        entry.text("name"),
        rung,
        entry.text("page", ""),
        parsed(entry, "levels", Level::parse),
        features);
  }

  private Feature feature(YamlEntry entry) throws GazetteerException {
    entry.only("code", "says", "least", "areas", "defence", "commitments", "instruments");
    List<Instrument> instruments = new ArrayList<>();
    for (YamlEntry instrument : entry.entries("instruments")) {
      instrument.only("kinds", "words");
      instruments.add(
          new Instrument(
              parsed(instrument, "kinds", InstrumentKind::parse),
              instrument.texts("words").stream().map(w -> w.toLowerCase(Locale.ROOT)).toList()));
    }
    Feature feature =
        new Feature(
            entry.text("code"),
            entry.text("says"),
            least(entry),
            known(entry, "areas"),
            known(entry, "defence"),
            known(entry, "commitments"),
            instruments);
    int terms = feature.areas().size() + feature.defence().size() + feature.commitments().size();
    if (terms + instruments.size() == 0) {
      throw new GazetteerException(
          entry.file(),
          entry.line(),
          "a feature names areas, defence items, commitments or instruments, else nothing shows"
              + " it");
    }
    return feature;
  }

  private static int least(YamlEntry entry) throws GazetteerException {
    String text = entry.text("least", "1");
    if (!text.matches("[1-9]")) {
      throw entry.wrong("least", "'least' is a number from 1 to 9, not '" + text + "'");
    }
    return Integer.parseInt(text);
  }

  private Set<String> known(YamlEntry entry, String list) throws GazetteerException {
    List<YamlEntry.Word> words = entry.words(list);
    if (words.isEmpty()) {
      return Set.of();
    }
    Set<String> codes = new HashSet<>();
    for (YamlEntry known : YamlList.read(folder.resolve(list + ".yaml"))) {
      codes.add(known.text("code"));
    }
    Set<String> wanted = new HashSet<>();
    for (YamlEntry.Word word : words) {
      if (!codes.contains(word.text())) {
        throw new GazetteerException(
            entry.file(), word.line(), "'" + word.text() + "' is no code of " + list + ".yaml");
      }
      wanted.add(word.text());
    }
    return wanted;
  }

  private static <T> Set<T> parsed(YamlEntry entry, String key, Function<String, T> parse)
      throws GazetteerException {
    Set<T> values = new HashSet<>();
    for (YamlEntry.Word word : entry.words(key)) {
      try {
        values.add(parse.apply(word.text()));
      } catch (IllegalArgumentException e) {
        throw new GazetteerException(entry.file(), word.line(), String.valueOf(e.getMessage()));
      }
    }
    if (values.isEmpty()) {
      throw entry.wrong(key, "at least one was expected under '" + key + "'");
    }
    return values;
  }
}

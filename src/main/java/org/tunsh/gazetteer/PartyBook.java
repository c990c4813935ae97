package org.tunsh.gazetteer;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tunsh.gazetteer.YamlEntry.Word;
import org.tunsh.model.Mention.Naming;

/** The parties, their names and their leaders, gathered from the lists. */
final class PartyBook {
  static final String LIST = "parties";

  /** What is known of a party beside its names. */
  record Party(String code, String name, String qid, Path folder) {}

  private record Claim(String code, Naming naming, boolean within) {}

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,9}");
  private static final String[] KEYS = {
    "code",
    "name",
    "names",
    "demonyms",
    "capital",
    "combining",
    "qid",
    "from",
    "to",
    "only-within",
    "other"
  };

  private final Ambiguities ambiguities;
  private final Map<String, Party> parties = new HashMap<>();
  private final Map<String, List<Claim>> claims = new HashMap<>();
  private final List<PartyPhrase> entries = new ArrayList<>();
  private final List<Phrase> phrases = new ArrayList<>();

  PartyBook(Ambiguities ambiguities) {
    this.ambiguities = ambiguities;
    ambiguities.swallows().forEach(phrase -> add(phrase, "", new PartyPhrase.Swallow()));
  }

  void read(Path file) throws GazetteerException {
    for (YamlEntry entry : YamlList.read(file)) {
      entry.only(KEYS);
      enter(file, entry);
    }
  }

  private void enter(Path file, YamlEntry entry) throws GazetteerException {
    String code = entry.text("code");
    if (!CODE.matcher(code).matches()) {
      throw entry.wrong(
          "code", "a code of capitals and digits was expected, but '" + code + "' was found");
    }
    Party known = parties.get(code);
    Path folder = file.toAbsolutePath().normalize().resolveSibling("");
    boolean furtherNames = known != null && !entry.keys().contains("name");
    if (known != null && known.folder().equals(folder) && !furtherNames) {
      throw entry.wrong(
          "code",
          "the party '" + code + "' stands twice; a further entry has no 'name', only more names");
    }
    String name = entry.text("name", known == null ? "" : known.name());
    if (name.isEmpty()) {
      throw entry.wrong("code", "the key 'name' was expected for '" + code + "', but is missing");
    }
    String qid = entry.text("qid", known == null ? "" : known.qid());
    parties.put(code, new Party(code, name, qid, folder));
    names(entry, code, name);
  }

  private void names(YamlEntry entry, String code, String name) throws GazetteerException {
    Period period = period(entry, entry.text("from", ""), entry.text("to", ""));
    boolean within = entry.flag("only-within");
    Period valid = within ? period : Period.ALWAYS;
    claim(entry, new Word(name, entry.lineOf("name")), code, Naming.NAME, valid);
    for (Word word : entry.words("names")) {
      claim(entry, word, code, Naming.NAME, valid);
    }
    for (Word word : entry.words("demonyms")) {
      claim(entry, word, code, Naming.DEMONYM, valid);
    }
    for (Word word : entry.words("capital")) {
      claim(entry, word, code, Naming.CAPITAL, valid);
    }
    for (Word word : entry.words("combining")) {
      claim(entry, new Word(word.text() + "-", word.line()), code, Naming.DEMONYM, valid);
    }
    YamlEntry other = entry.entry("other");
    if (other != null) {
      for (String language : other.keys()) {
        for (Word word : other.words(language)) {
          claim(entry, word, code, Naming.NAME, valid);
        }
      }
    }
  }

  private void claim(YamlEntry entry, Word word, String code, Naming naming, Period valid)
      throws GazetteerException {
    String text = word.text().startsWith("the ") ? word.text().substring(4) : word.text();
    String folded = Folding.fold(text);
    List<Claim> others = claims.computeIfAbsent(folded, any -> new ArrayList<>());
    Claim claim = new Claim(code, naming, !valid.equals(Period.ALWAYS));
    if (others.contains(claim)) {
      return;
    }
    Optional<String> preferred = ambiguities.preferred(folded);
    if (preferred.isPresent() && !preferred.get().equals(code)) {
      return;
    }
    for (Claim before : others) {
      if (!before.code().equals(code)
          && before.naming() == naming
          && before.within() == claim.within()) {
        throw new GazetteerException(
            entry.file(),
            word.line(),
            "'"
                + word.text()
                + "' stands for '"
                + code
                + "', but also for '"
                + before.code()
                + "'; say under 'prefer' in ambiguous.yaml which one is meant");
      }
    }
    others.add(claim);
    add(text, code, new PartyPhrase.Named(code, naming, valid));
  }

  private static Period period(YamlEntry entry, String from, String to) throws GazetteerException {
    try {
      return Period.of(from, to);
    } catch (DateTimeException | NumberFormatException e) {
      throw entry.wrong(
          "from",
          "dates such as '1991' or '1991-12-25' were expected for 'from' and 'to', but '"
              + from
              + "' and '"
              + to
              + "' were found");
    }
  }

  void lead(Leader leader) {
    for (String form : leader.forms()) {
      boolean bare = form.indexOf(' ') < 0;
      add(form, leader.code(), new PartyPhrase.Led(leader, bare));
    }
  }

  private void add(String text, String code, PartyPhrase meaning) {
    phrases.add(new Phrase(LIST, code, text, entries.size()));
    entries.add(meaning);
  }

  Map<String, Party> parties() {
    return parties;
  }

  List<PartyPhrase> entries() {
    return entries;
  }

  List<Phrase> phrases() {
    return phrases;
  }
}

package org.tunsh.gazetteer;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The lists as they stand in their folders. */
record Lists(
    PartyBook book,
    Offices offices,
    List<Leader> leaders,
    TermLists terms,
    Ambiguities ambiguities,
    Rankings rankings,
    Calibration calibration,
    String fingerprint) {
  private static final List<String> PARTIES =
      List.of("parties.yaml", "former.yaml", "organisations.yaml");

  /** Reads one file of a list. */
  @FunctionalInterface
  private interface Reader {
    void read(Path file) throws GazetteerException;
  }

  /**
   * @param folders the first holds every list
   */
  static Lists read(List<Path> folders) throws GazetteerException {
    Ambiguities ambiguities = new Ambiguities();
    each(folders, "ambiguous.yaml", ambiguities::read);
    PartyBook book = new PartyBook(ambiguities);
    for (String name : PARTIES) {
      each(folders, name, book::read);
    }
    Offices offices = new Offices();
    each(folders, "offices.yaml", offices::read);
    List<Leader> leaders = new ArrayList<>();
    each(
        folders,
        "leaders.csv",
        file -> leaders.addAll(LeaderList.read(file, book.parties().keySet(), offices.codes())));
    leaders.forEach(book::lead);
    TermLists terms = new TermLists();
    for (String name : TermLists.NAMES) {
      each(folders, name + ".yaml", file -> terms.read(file, name));
    }
    List<Rankings> rankings = new ArrayList<>();
    each(folders, "rankings.yaml", file -> rankings.add(rankings(file)));
    List<Calibration> calibrations = new ArrayList<>();
    each(folders, "calibration.csv", file -> calibrations.add(Calibration.read(file)));
    return new Lists(
        book,
        offices,
        leaders,
        terms,
        ambiguities,
        rankings.getLast(),
        calibrations.getLast(),
        fingerprint(folders));
  }

  private static void each(List<Path> folders, String name, Reader reader)
      throws GazetteerException {
    for (int i = 0; i < folders.size(); i++) {
      Path file = folders.get(i).resolve(name);
      if (i == 0 || Files.exists(file)) {
        reader.read(file);
      }
    }
  }

  private static Rankings rankings(Path file) throws GazetteerException {
    YamlEntry root = YamlList.readOne(file).only("classes", "ties");
    return new Rankings(ranks(root, "classes"), ranks(root, "ties"));
  }

  private static List<Rankings.Rank> ranks(YamlEntry root, String key) throws GazetteerException {
    List<Rankings.Rank> ranks = new ArrayList<>();
    for (YamlEntry entry : root.entries(key)) {
      entry.only("code", "says");
      ranks.add(new Rankings.Rank(entry.text("code"), entry.text("says")));
    }
    if (ranks.isEmpty()) {
      throw root.wrong(
          key, "at least one entry was expected under '" + key + "', but none was found");
    }
    return ranks;
  }

  private static String fingerprint(List<Path> folders) throws GazetteerException {
    MessageDigest digest = sha256();
    List<String> names = new ArrayList<>(PARTIES);
    names.addAll(
        List.of(
            "ambiguous.yaml", "offices.yaml", "leaders.csv", "rankings.yaml", "calibration.csv"));
    TermLists.NAMES.forEach(name -> names.add(name + ".yaml"));
    for (String name : names) {
      each(folders, name, file -> digest.update(marked(name, YamlList.text(file))));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] marked(String name, String text) {
    return (name + '\0' + text + '\0').getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}

package org.tunsh.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What '--help' shows of every command, subcommands too. */
class HelpTest {
  private static List<CommandLine> all(CommandLine command) {
    List<CommandLine> all = new ArrayList<>();
    for (CommandLine one : command.getSubcommands().values()) {
      all.add(one);
      all.addAll(all(one));
    }
    return all;
  }

  @Test
  void everyCommandShowsAnExampleWithItsOwnName() {
    List<String> without =
        all(Main.commandLine(false)).stream()
            .map(CommandLine::getCommandSpec)
            .filter(
                spec ->
                    Arrays.stream(spec.usageMessage().footer())
                        .noneMatch(line -> line.trim().startsWith(spec.qualifiedName())))
            .map(spec -> spec.qualifiedName())
            .toList();
    assertEquals(List.of(), without);
  }

  /** The list of commands shows the first line of each description and no more. */
  @Test
  void theFirstLineOfADescriptionIsAWholeSentence() {
    List<String> cut = new ArrayList<>();
    List<CommandLine> commands = all(Main.commandLine(false));
    assertTrue(commands.size() > 30, "only " + commands.size() + " commands");
    for (CommandLine command : commands) {
      UsageMessageSpec usage = command.getCommandSpec().usageMessage();
      if (!usage.description()[0].endsWith(".")) {
        cut.add(command.getCommandSpec().qualifiedName() + ": " + usage.description()[0]);
      }
    }
    assertEquals(List.of(), cut);
  }
}

package org.tunsh.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tunsh gazetteer}: the lists of names and words. */
@Command(
    name = "gazetteer",
    mixinStandardHelpOptions = true,
    description =
        "Checks the lists of names and words, suggests what they may lack, and adds to them.",
    footer = {"", "Example:", "  tunsh gazetteer check"},
    subcommands = {
      GazetteerCheckCommand.class,
      GazetteerSuggestCommand.class,
      GazetteerAddCommand.class
    })
final class GazetteerCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "'check', 'suggest' or 'add' was expected after 'gazetteer'");
  }
}

package org.tunsh.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Holds the arrows between the packages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
  private static final Pattern VAGUE =
      Pattern.compile(
          "(?:^|.*[a-z0-9])(?:Utils?|Helpers?|Common|Misc|Manager)$"
              + "|(?i:utils?|helpers?|common|misc|managers?)");

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.tunsh");

  @Test
  void theProgramIsCompiledAndFound() {
    assertFalse(classes.isEmpty());
  }

  @Test
  void everyPackageHasItsPlaceInThePlan() {
    Set<String> unknown = new TreeSet<>();
    for (JavaClass type : classes) {
      if (!Rooms.names().contains(Rooms.of(type.getPackageName()))) {
        unknown.add(type.getPackageName());
      }
    }
    assertEquals(Set.of(), unknown, "packages without a row in Rooms");
  }

  @Test
  void arrowsPointOneWay() {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass type : classes) {
      String from = Rooms.of(type.getPackageName());
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String to = Rooms.of(dependency.getTargetClass().getBaseComponentType().getPackageName());
        if (!to.isEmpty() && !to.equals(from) && !Rooms.mayImport(from).contains(to)) {
          wrong.add(from + " → " + to + ": " + dependency.getDescription());
        }
      }
    }
    assertEquals(Set.of(), wrong, "arrows that the plan in Rooms does not have");
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("org.tunsh.(*)..").should().beFreeOfCycles().check(classes);
  }

  @Test
  void librariesStayBehindTheirPackage() {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass type : classes) {
      String from = Rooms.of(type.getPackageName());
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
        for (Map.Entry<String, Set<String>> library : Rooms.LIBRARIES.entrySet()) {
          if ((target + ".").startsWith(library.getKey() + ".")
              && !library.getValue().contains(from)) {
            wrong.add(from + " → " + library.getKey() + ": " + type.getName());
          }
        }
      }
    }
    assertEquals(Set.of(), wrong, "libraries used outside the package that alone may know them");
  }

  @Test
  void nothingIsNamedForNothingInParticular() {
    Set<String> vague = new TreeSet<>();
    for (JavaClass type : classes) {
      if (VAGUE.matcher(type.getSimpleName()).matches()
          || List.of(type.getPackageName().split("\\.")).stream()
              .anyMatch(p -> VAGUE.matcher(p).matches())) {
        vague.add(type.getName());
      }
    }
    assertEquals(Set.of(), vague, "name the thing for what it is");
  }

  @Test
  void theCoreAsksNoClockAndNoChance() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.tunsh.cli..", "org.tunsh.web..", "org.tunsh.pipeline..")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callConstructor(Random.class)
        .orShould()
        .callMethod(Locale.class, "getDefault")
        .orShould()
        .callMethod(Charset.class, "defaultCharset")
        .check(classes);
  }

  @Test
  void everyPackageIsIntroduced() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (Path file : Checkout.files("src/main/java", ".java")) {
      Path introduction = file.resolveSibling("package-info.java");
      if (!Files.exists(introduction) || !Files.readString(introduction).contains("@NullMarked")) {
        missing.add(Checkout.name(introduction));
      }
    }
    assertEquals(
        Set.of(), missing, "package-info.java with @NullMarked and what comes in and goes out");
  }
}

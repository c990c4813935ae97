import java.io.FileInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Holds PDFs against PDF/UA-1 (ISO 14289-1) by veraPDF's rules; exit code 1 where one breaks any. */
public class PdfUa {
  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour flavour = PDFAFlavour.fromString("ua1");
    boolean all = true;
    for (String file : files) {
      try (PDFAParser parser =
          Foundries.defaultInstance().createParser(new FileInputStream(file), flavour)) {
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(flavour, 100_000, false, false, false);
        ValidationResult result = validator.validate(parser);
        all &= result.isCompliant();
        String verdict = result.isCompliant() ? "holds PDF/UA-1" : "breaks PDF/UA-1";
        System.out.println(file + ": " + verdict + ", " + result.getTotalAssertions() + " checks");
        Map<String, Integer> failed = new TreeMap<>();
        for (TestAssertion each : result.getTestAssertions()) {
          if (each.getStatus() == TestAssertion.Status.FAILED) {
            failed.merge(each.getRuleId().getClause() + " " + each.getMessage(), 1, Integer::sum);
          }
        }
        failed.forEach((rule, count) -> System.out.println("  " + count + " x " + rule));
      }
    }
    System.exit(all ? 0 : 1);
  }
}

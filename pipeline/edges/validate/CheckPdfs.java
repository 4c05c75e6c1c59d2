import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.validators.ValidatorConfigBuilder;

/**
 * Runs veraPDF over many files in one Java machine.
 *
 * <p>Arguments: flavours, such as {@code ua1,2a}, then files. Standard output: for each file and flavour a line of JSON, {@code
 * {"file", "flavour", "rules", "failures": [{"rule", "count", "description", "context"}]}}, or {@code {"file", "flavour",
 * "error"}} when veraPDF could not read the file.
 */
public class CheckPdfs {
  public static void main(String[] arguments) {
    Logger.getLogger("").setLevel(Level.SEVERE);
    VeraGreenfieldFoundryProvider.initialise();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (int index = 1; index < arguments.length; index++) {
      for (String flavour : arguments[0].split(",")) {
        out.println(check(new File(arguments[index]), flavour));
      }
    }
  }

  private static String check(File file, String name) {
    String head = "{\"file\":" + quote(file.getPath()) + ",\"flavour\":" + quote(name);
    PDFAFlavour flavour = PDFAFlavour.fromString(name);
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
        PDFAValidator validator =
            Foundries.defaultInstance()
                .createValidator(
                    ValidatorConfigBuilder.defaultBuilder()
                        .flavour(flavour)
                        .recordPasses(false)
                        .maxFails(-1)
                        .showErrorMessages(true)
                        .maxNumberOfDisplayedFailedChecks(1)
                        .build(),
                    List.of(flavour))) {
      ValidationResult result = validator.validateAll(parser).get(0);
      int rules = result.getValidationProfile().getRules().size();
      return head + ",\"rules\":" + rules + ",\"failures\":[" + String.join(",", listFailures(result)) + "]}";
    } catch (Throwable problem) {
      return head + ",\"error\":" + quote(problem.toString()) + "}";
    }
  }

  private static List<String> listFailures(ValidationResult result) {
    Map<RuleId, Integer> counts = result.getFailedChecks();
    List<RuleId> ids = new ArrayList<>(counts.keySet());
    ids.sort(Comparator.comparing(RuleId::getClause).thenComparing(RuleId::getTestNumber));
    List<String> failures = new ArrayList<>();
    for (RuleId id : ids) {
      Rule rule = result.getValidationProfile().getRuleByRuleId(id);
      String context = "";
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getRuleId().equals(id)) context = assertion.getLocation().getContext() + ": " + assertion.getErrorMessage();
      }
      failures.add(
          "{\"rule\":" + quote(id.getClause() + "-" + id.getTestNumber())
              + ",\"count\":" + counts.get(id)
              + ",\"description\":" + quote(rule == null ? "" : rule.getDescription())
              + ",\"context\":" + quote(context) + "}");
    }
    return failures;
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char character : text.toCharArray()) {
      if (character == '"' || character == '\\') quoted.append('\\').append(character);
      else if (character < ' ') quoted.append(String.format("\\u%04x", (int) character));
      else quoted.append(character);
    }
    return quoted.append('"').toString();
  }
}

import com.adobe.epubcheck.tool.EpubChecker;

/** Runs EPUBCheck over many books in one Java machine. Arguments: a book, the file for its report in JSON, and so on. */
public class CheckEBooks {
  public static void main(String[] arguments) {
    for (int index = 0; index + 1 < arguments.length; index += 2) {
      new EpubChecker().run(new String[] {arguments[index], "-q", "--json", arguments[index + 1]});
    }
  }
}

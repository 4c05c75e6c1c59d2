import com.adobe.epubcheck.tool.EpubChecker;

/** Runs EPUBCheck over many books in one Java machine; the findings of `x.epub` are written to `x.epub.json`. */
public class CheckEpubs {
  public static void main(String[] books) {
    for (String book : books) {
      new EpubChecker().run(new String[] {book, "-q", "--json", book + ".json"});
    }
  }
}

package dev.errata.bot.knowledge;

/**
 * A piece of a document, small enough to put into a prompt.
 *
 * @param position 0 for the first of its document
 * @param heading the headings above it, outermost first, joined by " › "; may be empty
 * @param text plain text or Markdown as it stands in the document
 */
public record Passage(PassageId id, DocumentId document, String title, int position, String heading, String text) {

    /** Whose words are searched: the text with what its headings say it is about. */
    public String searchText() {
        return heading.isEmpty() ? title + "\n" + text : title + " › " + heading + "\n" + text;
    }
}

package dev.errata.web.http;

/** Parts of the page that are exchanged as a whole. */
final class Parts {

    private Parts() {}

    static String dialog(String html) {
        return "<div id=\"dialog\">" + html + "</div>";
    }
}

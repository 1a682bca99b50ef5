package dev.errata.web.http;

/** Parts of the page that are exchanged as a whole. */
final class Parts {

    private Parts() {}

    /** It says itself how its answers are taken: it can be exchanged while one is on its way, and then nothing is around it any more. */
    static String dialog(String html) {
        return "<div id=\"dialog\" hx-ext=\"keyed\" hx-target=\"body\" hx-swap=\"keyed\">" + html + "</div>";
    }
}

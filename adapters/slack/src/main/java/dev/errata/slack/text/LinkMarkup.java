package dev.errata.slack.text;

import dev.errata.chat.text.Link;

/** Links as Slack reads them. */
final class LinkMarkup {

    private LinkMarkup() {}

    static String labelled(Link link, String label) {
        return "<" + address(link) + "|" + Escaped.of(label.replace('|', '\u00A6')) + ">";
    }

    static String bare(Link link) {
        return "<" + address(link) + ">";
    }

    /** Without what Slack takes for formatting even there. */
    private static String address(Link link) {
        return Escaped.entities(link.address().replace("*", "%2A").replace("~", "%7E"));
    }
}

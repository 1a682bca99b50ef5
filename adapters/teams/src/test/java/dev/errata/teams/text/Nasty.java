package dev.errata.teams.text;

import dev.errata.chat.text.NastyTexts;
import java.util.stream.Stream;

/** Nasty texts with what means something to Teams. */
final class Nasty {

    static final NastyTexts TEXTS = NastyTexts.with(
            "<at>Ana</at>",
            "<at id=\"0\">",
            "</at>",
            "&lt;at&gt;Ana&lt;/at&gt;",
            "{\"type\":\"AdaptiveCard\"}",
            "{{DATE(2026-05-03T09:00:00Z, SHORT)}}",
            "{{TIME(",
            "${name}",
            "[<at>Ana</at>](https://a.b)",
            "https://a.b/<at>",
            "\n|a|b|\n|-|-|\n|`<at>`|[x](https://a.b)|\n",
            "<div>\n<at>Ana</at>\n</div>\n");

    private Nasty() {}

    static Stream<String> deep() {
        return Stream.concat(NastyTexts.deep(), Stream.of("<at>Ana</at> ".repeat(2_000)));
    }
}

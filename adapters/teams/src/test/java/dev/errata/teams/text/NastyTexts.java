package dev.errata.teams.text;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that want to be something else, put together from pieces that mean something to CommonMark or to Teams. */
final class NastyTexts {

    private static final List<String> PIECES = List.of(
            "<at>Ana</at>",
            "<at id=\"0\">",
            "</at>",
            "&lt;at&gt;Ana&lt;/at&gt;",
            "{\"type\":\"AdaptiveCard\"}",
            "{{DATE(2026-05-03T09:00:00Z, SHORT)}}",
            "{{TIME(",
            "${name}",
            "&amp;",
            "&#60;",
            "<",
            ">",
            "|",
            "&",
            "*",
            "**",
            "_",
            "__",
            "~",
            "~~",
            "`",
            "``",
            "```",
            "````\n",
            "\n```\n",
            "~~~\n",
            "[",
            "](",
            ")",
            "[x](https://a.b)",
            "[https://bank.com](https://evil.com)",
            "![i](http://a.b)",
            "[<at>Ana</at>](https://a.b)",
            "[a]: https://a.b\n",
            "[a]",
            "mailto:a@b.c",
            "javascript:x",
            "[x](javascript:x)",
            "https://a.b/<at>",
            "\n",
            "\n\n",
            "\r\n",
            "  \n",
            "\\",
            "\\<",
            "#",
            "\n# ",
            "\n> ",
            "\n- ",
            "\n1. ",
            "\n    ",
            "\n---\n",
            "\n===\n",
            "\n|a|b|\n|-|-|\n|`<at>`|[x](https://a.b)|\n",
            "<b>",
            "<!-- x -->",
            "<div>\n<at>Ana</at>\n</div>\n",
            "<script>",
            "word",
            "long-ish words here",
            "snake_case_name",
            "\u0000",
            "\u0007",
            "\u202e",
            "\u2066",
            "\u200b",
            "\u200d",
            "\ud83d",
            "\ud83d\ude00",
            "\u05e9\u05dc\u05d5\u05dd",
            "\u0645\u0631\u062d\u0628\u0627",
            "\u65e5\u672c\u8a9e",
            "\u00e9",
            " ",
            "\t",
            "x".repeat(500),
            "<".repeat(200));

    private NastyTexts() {}

    /** Always the same texts, so that a failure can be seen again. */
    static Stream<String> several(int count, int mostPieces) {
        Random random = new Random(20_261_121);
        return IntStream.range(0, count)
                .mapToObj(i -> IntStream.range(0, 1 + random.nextInt(mostPieces))
                        .mapToObj(j -> PIECES.get(random.nextInt(PIECES.size())))
                        .collect(Collectors.joining()));
    }

    static Stream<String> deep() {
        return Stream.of(
                "> ".repeat(5_000) + "x",
                "- ".repeat(5_000) + "x",
                "*a **b ".repeat(3_000),
                "[".repeat(10_000),
                "![".repeat(5_000) + "x" + "](https://a.b)".repeat(5_000),
                "*".repeat(5_000) + "x" + "*".repeat(5_000),
                "**a *b ".repeat(2_000) + "x" + "* **".repeat(2_000),
                "`".repeat(10_000),
                "<".repeat(10_000),
                "x".repeat(40_000),
                "\ud83d\ude00".repeat(10_000),
                "\u65e5".repeat(20_000),
                "|a|b|c|d|e|\n|-|-|-|-|-|\n" + "|1|2|3|4|5|\n".repeat(500),
                "```\n" + "code\n".repeat(3_000) + "```",
                "<at>Ana</at> ".repeat(2_000));
    }
}

package dev.errata.slack.text;

import dev.errata.chat.text.NastyTexts;
import java.util.stream.Stream;

/** Nasty texts with what means something to Slack. */
final class Nasty {

    static final NastyTexts TEXTS = NastyTexts.with(
            "<!channel>",
            "<!here|x>",
            "<@U1>",
            "<#C1|c>",
            "<!subteam^S1>",
            "<https://a.b|c>",
            "&lt;!channel&gt;",
            "[x](<https://a.b/ <!channel>>)",
            "[<!channel>](https://a.b)",
            "https://a.b/<!channel>",
            "https://a.b/|x>",
            "\n|a|b|\n|-|-|\n|`<!here>`|[x](https://a.b)|\n",
            "<div>\n<!channel>\n</div>\n");

    private Nasty() {}

    static Stream<String> deep() {
        return Stream.concat(
                NastyTexts.deep(),
                Stream.of(
                        "<!channel> ".repeat(2_000),
                        "a https://wiki.example/?" + "&".repeat(970) + " b",
                        "[&](https://wiki.example/?" + "&".repeat(970) + ")"));
    }
}

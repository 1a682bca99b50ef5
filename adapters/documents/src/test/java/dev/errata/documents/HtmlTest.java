package dev.errata.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.knowledge.ingest.Reading.Piece;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlTest {

    @Test
    void what_stands_around_the_text_of_a_page_is_left_out() throws IOException {
        Outline page = page("""
                <title>Travel - The Acme intranet</title>
                <body><nav><a href=/>Home</a></nav><header role=banner>Acme</header>
                <main><h1>Travel</h1>
                <!-- the old password was sesame --><p hidden>secret</p><p style="display: none">hidden</p>
                <p>Book it <script>alert(1)</script>yourself.</p>
                <ul><li><a href=a.html>Trains</a></li><li><a href=b.html>Planes</a></li><li><a href=c.html>Cars</a></li></ul>
                </main><footer>All rights reserved</footer></body>""");

        assertThat(page.title()).contains("Travel");
        assertThat(pieces(page)).containsExactly(new Piece("", "Book it yourself."));
    }

    @Test
    void what_leads_through_a_site_is_left_out_however_it_is_marked() throws IOException {
        Outline page = page("""
                <title>6.4. The apt-file Command</title>
                <div id="banner"><a href="https://a.example/get">Download the ebook</a></div>
                <ul class="docnav top"><li><a accesskey="p" href="a.html">Prev</a></li><li>The Handbook</li></ul>
                <div class="section"><h2>6.4.&#160;The <code>apt-file</code> Command</h2><p>It looks into packages.</p>
                <div class="sidebar"><p>It is slow.</p></div></div>
                <p><a rel="next" href="b.html">6.5. More</a></p>""");

        assertThat(page.title()).contains("6.4. The apt-file Command");
        assertThat(pieces(page)).containsExactly(new Piece("", "It looks into packages.\n\nIt is slow."));
    }

    @Test
    void links_to_other_sites_are_something_to_read() throws IOException {
        String list = "<ul><li><a href='%s'>Expenses</a></li><li><a href='%s'>Trips</a></li></ul>";

        assertThat(pieces(page(list.formatted("https://a.example/1", "mailto:trips@a.example"))))
                .containsExactly(new Piece("", "- [Expenses](https://a.example/1)\n- [Trips](mailto:trips@a.example)"));
        assertThat(pieces(page(list.formatted("/1", "trips.html#top")))).isEmpty();
    }

    @Test
    void headings_are_above_what_they_are_above() throws IOException {
        Outline page = page("""
                <h1>Travel</h1><p>All of it.</p><div><h2>By train<a href="#x">¶</a></h2><div>First class.<h3>At night</h3>\
                <p>A bed.</p></div></div><h2>By <code>bike</code></h2>Your own.""");

        assertThat(pieces(page))
                .containsExactly(
                        new Piece("", "All of it."),
                        new Piece("By train", "First class."),
                        new Piece("By train › At night", "A bed."),
                        new Piece("By bike", "Your own."));
    }

    @ParameterizedTest
    @MethodSource
    void everything_is_what_it_is_in_markdown(String html, String markdown) throws IOException {
        String text =
                pieces(page("<h1>x</h1>" + html)).stream().map(Piece::text).collect(Collectors.joining("\n\n"));

        assertThat(text).isEqualTo(markdown);
    }

    static Stream<Arguments> everything_is_what_it_is_in_markdown() {
        return Stream.of(
                Arguments.of("<p>One\n two.<p>Three.", "One two.\n\nThree."),
                Arguments.of("<div>One<div>Two</div>Three</div>", "One\n\nTwo\n\nThree"),
                Arguments.of("<ul><li>One<li>Two<ul><li>Half</ul></ul>", "- One\n- Two\n\n  - Half"),
                Arguments.of("<ol><li>One<li><p>Two</p><p>More</p></ol>", "1. One\n2. Two\n\n   More"),
                Arguments.of(
                        "<dl><dt>deb<dd>A package.<dt>a<dt>b<dd>Both.</dl>",
                        "- **deb**: A package.\n- **a, b**: Both."),
                Arguments.of("<blockquote>He said<p>so.</blockquote>", "> He said\n>\n> so."),
                Arguments.of("<pre>a\n  b</pre>", "```\na\n  b\n```"),
                Arguments.of("<pre>```\nx</pre>", "````\n```\nx\n````"),
                Arguments.of("Type <code>ls *</code> or <kbd>a`b</kbd>.", "Type `ls *` or `` a`b ``."),
                Arguments.of("2 * 3 &lt; [a] `b` _c_ d_e", "2 \\* 3 \\< \\[a\\] \\`b\\` \\_c\\_ d_e"),
                Arguments.of(
                        "<p># no heading<p>- no item<p>1. neither", "\\# no heading\n\n\\- no item\n\n1\\. neither"),
                Arguments.of(
                        "See <a href='https://a.example/b'>the page</a>, <a href=c.html>another</a> and <a href='javascript:x'>x</a>.",
                        "See [the page](https://a.example/b), another and x."),
                Arguments.of("An <img src=x alt=image> <em>im<b>port</b>ant</em><br>line", "An important line"));
    }

    @Test
    void a_table_keeps_its_rows_and_what_is_laid_out_by_one_is_what_stands_in_it() throws IOException {
        assertThat(pieces(page("""
                        <table><caption>Rates</caption><thead><tr><th>Country<th>Rate</thead>
                        <tr><td>Spain<td>1|2 <b>€</b><tr><td>France</table>""")))
                .containsExactly(new Piece(
                        "", "Rates\n\n| Country | Rate |\n| --- | --- |\n| Spain | 1\\|2 € |\n| France |  |"));
        assertThat(pieces(page("<table><tr><td><ul><li>One</ul><td>Two<tr><td>Three</table>")))
                .extracting(Piece::text)
                .containsExactly("- One\n\nTwo\n\nThree");
    }

    @Test
    void a_page_says_itself_how_it_is_encoded() throws IOException {
        byte[] latin = "<meta charset=iso-8859-1><p>Größe".getBytes(ISO_8859_1);

        assertThat(pieces(Html.outline(latin))).containsExactly(new Piece("", "Größe"));
        assertThat(pieces(page("<p>Größe — 東京"))).containsExactly(new Piece("", "Größe — 東京"));
    }

    @Test
    void however_deep_or_broken_it_is_it_is_read() throws IOException {
        String deep = "<div>".repeat(20_000) + "Down here." + "<ul><li>".repeat(10_000);

        assertThat(pieces(page(deep)).toString()).contains("Down here.");
        assertThat(pieces(page("<p>One<table><tr><p>Two</b></i><td")))
                .extracting(Piece::text)
                .contains("One\n\nTwo");
        assertThat(pieces(page(
                        "<title>Nothing</title><blockquote></blockquote><ul><li></ul><dl><dt><dd></dl><pre>\n</pre>"
                                + "<table><tr><td><td><tr><td><td></table><h2></h2><code> </code>")))
                .isEmpty();
    }

    private static Outline page(String html) throws IOException {
        return Html.outline(html.getBytes(UTF_8));
    }

    private static List<Piece> pieces(Outline outline) {
        return Pieces.of(outline);
    }
}

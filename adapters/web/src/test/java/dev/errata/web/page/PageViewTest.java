package dev.errata.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.bot.Samples;
import dev.errata.bot.question.Person.Role;
import dev.errata.web.company.Channel;
import dev.errata.web.company.Colleague;
import dev.errata.web.company.Company;
import dev.errata.web.company.Viewer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageViewTest {

    private static final Colleague ANA = new Colleague("ana", "Ana Flores", "asks", Role.MEMBER);
    private static final Channel LOBBY = new Channel("lobby", "", Set.of());

    private final Samples samples = new Samples();
    private final PageView page = new PageView(
            new Company("Acme", List.of(ANA), List.of(LOBBY), List.of(), List.of(), List.of()),
            new PageView.Assets("", "", "", ""),
            new Viewer("sample", ANA, LOBBY, samples.person("Ana Flores"), samples.place("lobby")),
            "",
            false);

    /** Whoever asks on the command line may be called anything. */
    @ParameterizedTest
    @CsvSource({"Ana Flores, AF", "li, L", "\uD83D\uDE80 crew, \uD83D\uDE80", "'', ''"})
    void somebody_is_shown_by_whole_initials(String name, String initials) {
        assertThat(page.avatar(name).initials()).isEqualTo(initials);
    }
}

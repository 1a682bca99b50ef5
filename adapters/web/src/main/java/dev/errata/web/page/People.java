package dev.errata.web.page;

import dev.errata.bot.question.Person;
import dev.errata.web.company.Colleague;
import dev.errata.web.company.Company;
import dev.errata.web.page.ThreadView.PersonView;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How people and times are shown. */
final class People {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());
    private static final int STRANGER = 9;

    private final Company company;

    People(Company company) {
        this.company = company;
    }

    PersonView view(Person person) {
        return company.people().stream()
                .filter(colleague -> colleague.name().equals(person.name()))
                .findFirst()
                .map(this::view)
                .orElseGet(() -> new PersonView(
                        person.name(), person.name().substring(0, 1).toUpperCase(Locale.ROOT), STRANGER));
    }

    PersonView view(Colleague colleague) {
        return new PersonView(
                colleague.name(), colleague.initials(), company.people().indexOf(colleague));
    }

    static String time(Instant at) {
        return TIME.format(at);
    }
}

package dev.errata.bot.recall;

import java.util.List;

/**
 * What came to mind for a question: every correction that was looked at closely, the given ones first, in order of precedence.
 */
public record Recalled(List<Application> applications) {

    public Recalled {
        applications = List.copyOf(applications);
    }

    public List<Application> given() {
        return applications.stream().filter(Application::given).toList();
    }
}

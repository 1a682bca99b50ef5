package dev.errata.web.page;

import dev.errata.web.company.Company;
import dev.errata.web.company.Viewer;
import dev.errata.web.page.ThreadView.PersonView;
import java.util.List;

/**
 * What stands on every page around the conversation.
 *
 * @param here the query that says who and where, ready for an address
 * @param token goes with every change
 */
public record PageView(
        Company company,
        Viewer viewer,
        List<PersonLink> people,
        List<ChannelLink> channels,
        String here,
        String token,
        Assets assets) {

    /** Somebody to be. */
    public record PersonLink(PersonView person, String role, String address, boolean current) {}

    /** Somewhere to be. */
    public record ChannelLink(String name, boolean isPrivate, String address, boolean current) {}

    /** Where the page's own files are. */
    public record Assets(String style, String htmx, String script, String icon) {}
}

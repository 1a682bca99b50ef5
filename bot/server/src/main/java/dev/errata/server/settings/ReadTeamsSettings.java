package dev.errata.server.settings;

import dev.errata.teams.api.AppCredentials;
import dev.errata.teams.api.TeamsClient;
import dev.errata.teams.botframework.BotFrameworkTokens;
import dev.errata.teams.entry.AllowedTenants;
import dev.errata.teams.setup.AppId;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what the environment says about Microsoft Teams. */
final class ReadTeamsSettings {

    private static final String ID = "MICROSOFT_APP_ID";
    private static final String PASSWORD = "MICROSOFT_APP_PASSWORD";
    private static final String TYPE = "MICROSOFT_APP_TYPE";
    private static final String TENANT = "MICROSOFT_APP_TENANT_ID";
    private static final String ALLOWED = "MICROSOFT_ALLOWED_TENANTS";
    private static final String LOGIN = "MICROSOFT_LOGIN_URL";
    private static final String METADATA = "MICROSOFT_OPENID_METADATA_URL";
    private static final String ADMINS = "ERRATA_ADMINS";
    private static final String SINGLE = "SingleTenant";
    private static final String MULTI = "MultiTenant";
    private static final String EVERYONE = "*";
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final Environment given;

    ReadTeamsSettings(Environment given) {
        this.given = given;
    }

    /** Empty if nothing is set, or if something is wrong. */
    Optional<Settings.Teams> read() {
        List.of(PASSWORD, TYPE, TENANT, ALLOWED, LOGIN, METADATA).forEach(name -> given.partner(name, ID));
        Optional<AppId> id = given.value(ID).flatMap(this::app);
        given.partner(ID, PASSWORD);
        Optional<String> password = given.value(PASSWORD);
        String type = given.value(TYPE).orElse(SINGLE);
        boolean single = type.equalsIgnoreCase(SINGLE);
        check(type, single);
        if (id.isEmpty() || password.isEmpty()) {
            return Optional.empty();
        }
        String authority = single ? ids(TENANT).stream().findFirst().orElse("") : AppCredentials.MULTI_TENANT;
        return Optional.of(new Settings.Teams(
                Optional.of(new AppCredentials(id.get().toString(), password.get(), authority)),
                tenants(single),
                url(LOGIN, TeamsClient.LOGIN).toString(),
                url(METADATA, BotFrameworkTokens.METADATA.toString())));
    }

    private Optional<AppId> app(String id) {
        Optional<AppId> app = AppId.of(id);
        if (app.isEmpty()) {
            given.problem("setting.app-id");
        }
        return app;
    }

    private void check(String type, boolean single) {
        if (single) {
            given.partner(given.value(ID).isPresent() ? ID : PASSWORD, TENANT);
        } else if (type.equalsIgnoreCase(MULTI)) {
            given.partner(TYPE, ALLOWED);
        } else {
            given.problem("setting.app-type", type);
        }
        Stream.of(TENANT, ALLOWED, ADMINS).forEach(this::checkIds);
    }

    /** People write the domain, or the address of an account, which Teams never says. */
    private void checkIds(String name) {
        list(name).stream()
                .filter(id -> !AppId.isGuid(id) && !(name.equals(ALLOWED) && id.equals(EVERYONE)))
                .forEach(id -> given.problem("setting.guid", name, id));
    }

    /** Whoever serves one tenant serves that one. */
    private AllowedTenants tenants(boolean single) {
        Set<String> named = ids(ALLOWED);
        if (named.contains(EVERYONE)) {
            return AllowedTenants.all();
        }
        return AllowedTenants.only(named.isEmpty() && single ? ids(TENANT) : named);
    }

    private List<String> list(String name) {
        return given.value(name).stream()
                .flatMap(COMMA::splitAsStream)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** As Microsoft writes them. */
    private Set<String> ids(String name) {
        return list(name).stream()
                .map(id -> id.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The accounts of those who count as administrators where a platform does not say it. */
    Set<String> admins() {
        return ids(ADMINS);
    }

    private URI url(String name, String usual) {
        String value = given.value(name).orElse(usual);
        if (!Environment.isWebAddress(value)) {
            given.problem("setting.url", name);
            return URI.create(usual);
        }
        return URI.create(value);
    }
}

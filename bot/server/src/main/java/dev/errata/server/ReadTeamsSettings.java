package dev.errata.server;

import dev.errata.teams.api.AppCredentials;
import dev.errata.teams.api.TeamsClient;
import dev.errata.teams.botframework.BotFrameworkTokens;
import dev.errata.teams.entry.AllowedTenants;
import dev.errata.teams.setup.AppId;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads what the environment says about Microsoft Teams. */
final class ReadTeamsSettings {

    private static final String ID = "MICROSOFT_APP_ID";
    private static final String PASSWORD = "MICROSOFT_APP_PASSWORD";
    private static final String TYPE = "MICROSOFT_APP_TYPE";
    private static final String TENANT = "MICROSOFT_APP_TENANT_ID";
    private static final String ALLOWED = "MICROSOFT_ALLOWED_TENANTS";
    private static final String LOGIN = "MICROSOFT_LOGIN_URL";
    private static final String METADATA = "MICROSOFT_OPENID_METADATA_URL";
    private static final String SINGLE = "SingleTenant";
    private static final String MULTI = "MultiTenant";
    private static final String EVERYONE = "*";
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final Given given;

    ReadTeamsSettings(Given given) {
        this.given = given;
    }

    /** Empty if nothing is set, or if something is wrong. */
    Optional<Settings.Teams> read() {
        given.partner(ID, PASSWORD);
        given.partner(PASSWORD, ID);
        List.of(TYPE, TENANT, ALLOWED, LOGIN, METADATA).forEach(name -> given.partner(name, ID));
        Optional<String> id = given.value(ID);
        Optional<String> password = given.value(PASSWORD);
        String type = given.value(TYPE).orElse(SINGLE);
        id.ifPresent(app -> check(app, type));
        if (id.isEmpty() || password.isEmpty()) {
            return Optional.empty();
        }
        boolean single = type.equals(SINGLE);
        String authority = single ? given.value(TENANT).orElse("") : AppCredentials.MULTI_TENANT;
        return Optional.of(new Settings.Teams(
                Optional.of(new AppCredentials(id.get(), password.get(), authority)),
                tenants(single),
                url(LOGIN, TeamsClient.LOGIN).toString(),
                url(METADATA, BotFrameworkTokens.METADATA.toString())));
    }

    private void check(String id, String type) {
        if (AppId.of(id).isEmpty()) {
            given.problem("setting.app-id");
        }
        if (!type.equals(SINGLE) && !type.equals(MULTI)) {
            given.problem("setting.app-type", type);
        }
        if (type.equals(SINGLE)) {
            given.partner(ID, TENANT);
        }
        if (type.equals(MULTI)) {
            given.partner(TYPE, ALLOWED);
        }
    }

    /** Whoever serves one tenant serves that one. */
    private AllowedTenants tenants(boolean single) {
        Set<String> named = list(ALLOWED);
        if (named.contains(EVERYONE)) {
            return AllowedTenants.all();
        }
        return AllowedTenants.only(named.isEmpty() && single ? list(TENANT) : named);
    }

    private Set<String> list(String name) {
        Set<String> values = new TreeSet<>();
        given.value(name)
                .ifPresent(value ->
                        COMMA.splitAsStream(value).filter(one -> !one.isEmpty()).forEach(values::add));
        return values;
    }

    /** The accounts of those who count as administrators where a platform does not say it. */
    Set<String> admins() {
        return list("ERRATA_ADMINS");
    }

    private URI url(String name, String usual) {
        String value = given.value(name).orElse(usual);
        if (!Given.isWebAddress(value)) {
            given.problem("setting.url", name);
            return URI.create(usual);
        }
        return URI.create(value);
    }
}

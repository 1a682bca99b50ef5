package dev.errata.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a database's address, taken apart. {@code java.net.URI} refuses the unescaped passwords that people paste. */
final class DatabaseAddress {

    private static final Pattern SCHEME = Pattern.compile("(jdbc:postgresql|postgresql|postgres)://");
    private static final Pattern HOST =
            Pattern.compile("(?<host>\\[[0-9A-Fa-f:.%a-z]+]|[^\\[\\]:,\\s/]+)(:(?<port>[0-9]{1,5}))?");
    /** A path in place of a host is a socket to libpq. */
    private static final Pattern SOCKET = Pattern.compile("(?i)%2F");

    private static final String NO_SOCKETS = "names a Unix socket, which is not supported; write the host and port at"
            + " which the same server listens, as in postgres://user:password@localhost:5432/database";
    private static final Set<String> SSL_MODES =
            Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");
    private static final String DEFAULT_PORT = "5432";

    private final String text;
    private @Nullable String user;
    private @Nullable String password;

    DatabaseAddress(String text) {
        this.text = text;
    }

    DatabaseLogin login() throws Problem {
        Matcher scheme = SCHEME.matcher(text);
        if (!scheme.lookingAt()) {
            throw new Problem("must begin with postgres://, postgresql:// or jdbc:postgresql://");
        }
        boolean jdbc = scheme.group().startsWith("jdbc:");
        String rest = text.substring(scheme.end());
        int question = rest.indexOf('?');
        String parameters = parameters(question < 0 ? "" : rest.substring(question + 1), jdbc);
        String place = withoutCredentials(question < 0 ? rest : rest.substring(0, question));
        String url = "jdbc:postgresql://" + hostsAndDatabase(place, jdbc) + parameters;
        if (user == null) {
            throw new Problem("names no user, as in postgres://user:password@host:5432/database");
        }
        return new DatabaseLogin(url, user, password);
    }

    /** Everything before the last @ is user and password, so that an unescaped / or @ in a password does no harm. */
    private String withoutCredentials(String place) throws Problem {
        int at = place.lastIndexOf('@');
        if (at < 0) {
            return place;
        }
        String credentials = place.substring(0, at);
        int colon = credentials.indexOf(':');
        user = named("user", decoded(colon < 0 ? credentials : credentials.substring(0, colon), false));
        password = colon < 0 ? password : decoded(credentials.substring(colon + 1), false);
        return place.substring(at + 1);
    }

    private static String hostsAndDatabase(String place, boolean jdbc) throws Problem {
        int slash = place.indexOf('/');
        String database = slash < 0 ? "" : place.substring(slash + 1);
        String hosts = slash < 0 ? place : place.substring(0, slash);
        List<String> found = new ArrayList<>();
        for (String host : hosts.split(",", -1)) {
            found.add(hostAndPort(host));
        }
        named("database", decoded(database, jdbc));
        return String.join(",", found) + "/" + forDriver(database, jdbc);
    }

    private static String hostAndPort(String text) throws Problem {
        if (SOCKET.matcher(text).lookingAt()) {
            throw new Problem(NO_SOCKETS);
        }
        Matcher matcher = HOST.matcher(text);
        if (!matcher.matches()) {
            throw new Problem(
                    "its part between @ and the next / must be host or host:port (an IPv6 host in [brackets]);"
                            + " in a password write ? as %3F, @ as %40 and % as %25");
        }
        String port = matcher.group("port");
        if (port == null) {
            return matcher.group("host") + ":" + DEFAULT_PORT;
        }
        if (Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65535) {
            throw new Problem("its port must be between 1 and 65535");
        }
        return text;
    }

    private String parameters(String query, boolean jdbc) throws Problem {
        List<String> kept = new ArrayList<>();
        for (String parameter : query.split("&", -1)) {
            if (!parameter.isEmpty()) {
                int equals = parameter.indexOf('=');
                String name = equals < 0 ? parameter : parameter.substring(0, equals);
                String value = equals < 0 ? "" : decoded(parameter.substring(equals + 1), jdbc);
                if (name.equals("user")) {
                    user = named("user", value);
                } else if (name.equals("password")) {
                    password = value;
                } else if (name.equals("host") && value.startsWith("/")) {
                    throw new Problem(NO_SOCKETS);
                } else {
                    kept.add(keptParameter(name, value, forDriver(parameter, jdbc)));
                }
            }
        }
        return kept.isEmpty() ? "" : "?" + String.join("&", kept);
    }

    private static String keptParameter(String name, String value, String parameter) throws Problem {
        if (name.equals("sslmode") && !SSL_MODES.contains(value)) {
            throw new Problem("its sslmode must be one of disable, allow, prefer, require, verify-ca, verify-full");
        }
        // The driver passes over names that it does not know, and this one would silently weaken the connection.
        return name.equals("channel_binding") ? parameter.replace("channel_binding", "channelBinding") : parameter;
    }

    private static String named(String what, String value) throws Problem {
        if (value.isBlank()) {
            throw new Problem("names no " + what + ", as in postgres://user:password@host:5432/database");
        }
        return value;
    }

    /** In libpq's addresses a plus sign is a plus sign; in the driver's it is a space. */
    private static String decoded(String escaped, boolean plusIsSpace) throws Problem {
        try {
            String decoded = URLDecoder.decode(plusIsSpace ? escaped : escaped.replace("+", "%2B"), UTF_8);
            if (decoded.chars().anyMatch(Character::isISOControl) || decoded.indexOf('\uFFFD') >= 0) {
                throw new Problem("holds a character that cannot be meant");
            }
            return decoded;
        } catch (IllegalArgumentException e) {
            throw new Problem("holds a % that is not followed by two hexadecimal digits; write a plain % as %25");
        }
    }

    private static String forDriver(String escaped, boolean jdbc) {
        return jdbc ? escaped : escaped.replace("+", "%2B");
    }

    /** Why the address cannot be used; never quotes it. */
    static final class Problem extends Exception {
        private static final long serialVersionUID = 1L;

        Problem(String message) {
            super(message);
        }
    }
}

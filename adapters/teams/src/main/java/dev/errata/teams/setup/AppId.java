package dev.errata.teams.setup;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id under which a bot is registered with Microsoft. */
public record AppId(UUID value) {

    private static final Pattern FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** Empty if this is no such id. */
    public static Optional<AppId> of(String text) {
        String id = text.strip();
        return isGuid(id)
                ? Optional.of(new AppId(UUID.fromString(id.toLowerCase(Locale.ROOT))))
                        .filter(found -> !found.toString().equals(AppPackage.NOBODY))
                : Optional.empty();
    }

    /** Whether it is written like the ids of apps and tenants. */
    public static boolean isGuid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

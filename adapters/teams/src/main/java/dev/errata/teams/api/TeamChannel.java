package dev.errata.teams.api;

/**
 * A channel of a team. Private ones that the bot is not in are not among them.
 *
 * @param name empty for the one that every team has, which clients name in their own language
 */
public record TeamChannel(String id, String name, Type type) {

    /** Who a channel is for. */
    public enum Type {
        /** Everyone in the team. */
        STANDARD,
        /** Some of the team. */
        PRIVATE,
        /** People of other teams and organisations, too. */
        SHARED;

        /** As Teams writes it; whatever is unknown is taken for the narrowest. */
        public static Type of(String word) {
            return switch (word) {
                case "", "standard" -> STANDARD;
                case "shared" -> SHARED;
                default -> PRIVATE;
            };
        }
    }

    static TeamChannel of(Fields given) {
        return new TeamChannel(given.required("/id"), given.text("/name", ""), Type.of(given.text("/type", "")));
    }
}

package dev.errata.bot.question;

/**
 * The bot in one customer's chat.
 *
 * @param platform {@code slack}, {@code teams} or {@code local}
 * @param externalId the platform's own id of the customer, opaque
 * @param name what the customer calls itself
 */
public record Installation(String platform, String externalId, String name) {}

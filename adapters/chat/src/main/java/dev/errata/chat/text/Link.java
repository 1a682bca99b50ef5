package dev.errata.chat.text;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that may be followed.
 *
 * @param address without spaces, controls and what is not part of an address
 */
public record Link(String address) {

    private static final int LONGEST = 1_000;
    private static final int LONGEST_LABEL = 300;
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(https?://)([^/?#]+)(.*)|mailto:[^\\s?]+@[^\\s?]+", Pattern.DOTALL);
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x20\\x7F-\\xA0<>|\"\\\\^`{}]");
    /** Looks like the address of something, or like a mention: where it leads must stand beside it. */
    private static final Pattern PRETENDS =
            Pattern.compile("(?i)://|\\bhxxps?\\b|\\bhttps? ?:|www\\.|[\\p{L}\\p{N}]\\.\\p{L}{2,}"
                    + "|[\\p{L}\\p{N}] ?[\\[({] ?(?:\\.|dot) ?[\\])}] ?\\p{L}|\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b|[@#<>]");

    /** Empty for what is no address that a link may lead to. */
    public static Optional<Link> to(String destination) {
        String visible = PlainText.visible(destination).strip();
        Matcher parts = ADDRESS.matcher(visible);
        if (visible.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        try {
            String address = parts.group(1) == null
                    ? encoded(visible)
                    : parts.group(1).toLowerCase(Locale.ROOT) + host(parts.group(2)) + encoded(parts.group(3));
            URI uri = new URI(address);
            boolean honest = uri.getUserInfo() == null && (uri.isOpaque() || uri.getHost() != null);
            return honest && address.length() <= LONGEST ? Optional.of(new Link(address)) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether people who read this label know where they are going, or at least are not told otherwise. */
    public boolean mayBeCalled(String label) {
        return label.length() <= LONGEST_LABEL
                && !PRETENDS.matcher(Appearance.of(label)).find();
    }

    /** Whether the label says nothing that the address does not. */
    public boolean isCalled(String label) {
        return label.isEmpty()
                || address.equals("mailto:" + label)
                || Link.to(label).equals(Optional.of(this));
    }

    private static String host(String host) {
        return host.codePoints().allMatch(c -> c < 0x80) ? host : IDN.toASCII(host);
    }

    private static String encoded(String text) {
        return FORBIDDEN.matcher(text).replaceAll(found -> percent(found.group()));
    }

    private static String percent(String character) {
        return character.codePointAt(0) < 0x80 ? "%%%02X".formatted((int) character.charAt(0)) : "";
    }
}

package dev.errata.web.page;

import java.util.Optional;

/**
 * The form in which the words of a correction are changed.
 *
 * @param version of the correction that is changed
 * @param answer is written again
 */
public record EditView(
        String correction, int version, String answer, String text, String type, Optional<String> problem) {}

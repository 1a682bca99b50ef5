/** Forgetting what was deleted where it was asked, and taking down what was answered. */
@NullMarked
package dev.errata.chat.forgetting;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.errata.chat.words;

import org.jspecify.annotations.NullMarked;

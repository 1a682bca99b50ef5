@NullMarked
package dev.errata.chat.text;

import org.jspecify.annotations.NullMarked;

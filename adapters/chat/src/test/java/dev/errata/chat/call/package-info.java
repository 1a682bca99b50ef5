@NullMarked
package dev.errata.chat.call;

import org.jspecify.annotations.NullMarked;

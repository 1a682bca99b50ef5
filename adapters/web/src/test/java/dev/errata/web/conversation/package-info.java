@NullMarked
package dev.errata.web.conversation;

import org.jspecify.annotations.NullMarked;

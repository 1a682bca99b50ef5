@NullMarked
package dev.errata.chat.form;

import org.jspecify.annotations.NullMarked;

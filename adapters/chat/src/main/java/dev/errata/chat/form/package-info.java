/** What people fill in, read the same way on every platform. */
@NullMarked
package dev.errata.chat.form;

import org.jspecify.annotations.NullMarked;

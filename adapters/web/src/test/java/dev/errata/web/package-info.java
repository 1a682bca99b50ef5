@NullMarked
package dev.errata.web;

import org.jspecify.annotations.NullMarked;

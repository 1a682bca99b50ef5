/** Each thing that people can do with the bot, once, whatever the platform: taken inside the request. Nothing is decided here that core decides. */
@NullMarked
package dev.errata.chat.usecase;

import org.jspecify.annotations.NullMarked;

/**
 * What people can do with the bot, each thing once, whatever the platform: it is taken inside the request and worked on afterwards with core's
 * use cases. Nothing is decided here that core decides.
 */
@NullMarked
package dev.errata.chat.conversation;

import org.jspecify.annotations.NullMarked;

/**
 * What happens when somebody asks, presses or submits something in Slack: it is taken inside the request, and worked on afterwards with
 * core's use cases. Nothing is decided here that core decides.
 */
@NullMarked
package dev.errata.slack.conversation;

import org.jspecify.annotations.NullMarked;

/** Webhooks: who is told events, by signed requests, in order, until they are taken. */
@NullMarked
package dev.sayso.feed.webhook;

import org.jspecify.annotations.NullMarked;

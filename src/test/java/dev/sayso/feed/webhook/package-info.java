@NullMarked
package dev.sayso.feed.webhook;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.sayso.feed.reading;

import org.jspecify.annotations.NullMarked;

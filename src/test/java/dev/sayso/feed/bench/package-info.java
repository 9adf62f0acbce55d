@NullMarked
package dev.sayso.feed.bench;

import org.jspecify.annotations.NullMarked;

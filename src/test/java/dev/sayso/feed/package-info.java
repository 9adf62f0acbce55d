@NullMarked
package dev.sayso.feed;

import org.jspecify.annotations.NullMarked;

/** A year in the life of the sample: what the platform sent, what people answered, what staff decided. */
@NullMarked
package dev.sayso.demo.story;

import org.jspecify.annotations.NullMarked;

/** Where the application begins. */
@NullMarked
package dev.sayso;

import org.jspecify.annotations.NullMarked;

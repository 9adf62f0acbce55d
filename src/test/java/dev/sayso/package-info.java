/** What tests stand on: data, signing in, databases. */
@NullMarked
package dev.sayso;

import org.jspecify.annotations.NullMarked;

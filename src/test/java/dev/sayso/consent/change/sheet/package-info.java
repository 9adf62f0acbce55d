@NullMarked
package dev.sayso.consent.change.sheet;

import org.jspecify.annotations.NullMarked;

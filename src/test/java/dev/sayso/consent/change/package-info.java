@NullMarked
package dev.sayso.consent.change;

import org.jspecify.annotations.NullMarked;

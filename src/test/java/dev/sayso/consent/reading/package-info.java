@NullMarked
package dev.sayso.consent.reading;

import org.jspecify.annotations.NullMarked;

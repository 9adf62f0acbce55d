@NullMarked
package dev.sayso.terms.reading;

import org.jspecify.annotations.NullMarked;

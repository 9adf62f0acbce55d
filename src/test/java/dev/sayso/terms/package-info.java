@NullMarked
package dev.sayso.terms;

import org.jspecify.annotations.NullMarked;

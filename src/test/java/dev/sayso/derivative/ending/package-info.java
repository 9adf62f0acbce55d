@NullMarked
package dev.sayso.derivative.ending;

import org.jspecify.annotations.NullMarked;

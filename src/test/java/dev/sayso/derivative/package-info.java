@NullMarked
package dev.sayso.derivative;

import org.jspecify.annotations.NullMarked;

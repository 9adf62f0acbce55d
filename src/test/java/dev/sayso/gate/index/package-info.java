@NullMarked
package dev.sayso.gate.index;

import org.jspecify.annotations.NullMarked;

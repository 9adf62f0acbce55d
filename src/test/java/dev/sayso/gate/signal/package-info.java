@NullMarked
package dev.sayso.gate.signal;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.sayso.gate;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.sayso.gate.bench;

import org.jspecify.annotations.NullMarked;

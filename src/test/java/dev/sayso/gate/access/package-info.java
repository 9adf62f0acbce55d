@NullMarked
package dev.sayso.gate.access;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.sayso.gate.selftest;

import org.jspecify.annotations.NullMarked;

/** The questions that are asked by AuthZEN, and the answers they get. */
@NullMarked
package dev.sayso.gate.access;

import org.jspecify.annotations.NullMarked;

/** What a platform can try its installation with, from outside, as its own systems would. */
@NullMarked
package dev.sayso.gate.selftest;

import org.jspecify.annotations.NullMarked;

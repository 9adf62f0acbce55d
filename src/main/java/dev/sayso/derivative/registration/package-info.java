/** Takes derivatives in with their permits: checks them, finds out whether they were allowed, and freezes who is paid. */
@NullMarked
package dev.sayso.derivative.registration;

import org.jspecify.annotations.NullMarked;

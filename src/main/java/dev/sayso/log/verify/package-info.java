/** Tells anybody, without a server, whether a receipt is in the log and whether the log only grew. */
@NullMarked
package dev.sayso.log.verify;

import org.jspecify.annotations.NullMarked;

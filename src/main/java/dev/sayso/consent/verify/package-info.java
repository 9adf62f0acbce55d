/** The page where anybody checks a receipt. */
@NullMarked
package dev.sayso.consent.verify;

import org.jspecify.annotations.NullMarked;

/** The right to be forgotten: what identifies a creator goes, what was logged stays provable and says nothing. */
@NullMarked
package dev.sayso.consent.erasure;

import org.jspecify.annotations.NullMarked;

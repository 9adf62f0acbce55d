/** Tests of {@code dev.sayso.consent.permissions}. */
@NullMarked
package dev.sayso.consent.permissions;

import org.jspecify.annotations.NullMarked;

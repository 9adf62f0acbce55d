/** What staff can do to a consent: only make less possible, and take that back. */
@NullMarked
package dev.sayso.consent.staff;

import org.jspecify.annotations.NullMarked;

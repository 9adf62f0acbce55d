/** What proves an answer: its record in the consent log, for its creator to keep, and the certificate that nothing is on. */
@NullMarked
package dev.sayso.consent.receipt;

import org.jspecify.annotations.NullMarked;

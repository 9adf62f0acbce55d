@NullMarked
package dev.sayso.consent.receipt;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.sayso.consent.withdrawal;

import org.jspecify.annotations.NullMarked;

/** How many withdrawals there were and how fast they took effect, for anybody to read. */
@NullMarked
package dev.sayso.consent.withdrawal;

import org.jspecify.annotations.NullMarked;

/** What a creator decides for all their items at once: account rules, blocked requesters, everything off. */
@NullMarked
package dev.sayso.consent.permissions;

import org.jspecify.annotations.NullMarked;

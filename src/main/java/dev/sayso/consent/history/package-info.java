/** What a creator has answered, act by act, with every record in full and as a file. */
@NullMarked
package dev.sayso.consent.history;

import org.jspecify.annotations.NullMarked;

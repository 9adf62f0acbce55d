/** Terms as people read them: sections, facts in words, what changed. */
@NullMarked
package dev.sayso.terms.reading;

import org.jspecify.annotations.NullMarked;

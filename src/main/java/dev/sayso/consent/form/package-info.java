/** The fields in which a creator gives an answer, wherever a page has them. */
@NullMarked
package dev.sayso.consent.form;

import org.jspecify.annotations.NullMarked;

/** The administrators' pages of uses and terms. */
@NullMarked
package dev.sayso.terms.admin;

import org.jspecify.annotations.NullMarked;

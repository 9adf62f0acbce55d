@NullMarked
package dev.sayso.terms.admin;

import org.jspecify.annotations.NullMarked;

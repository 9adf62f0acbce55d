/** Creators, the people who sign in, their roles and settings. */
@NullMarked
package dev.sayso.account;

import org.jspecify.annotations.NullMarked;

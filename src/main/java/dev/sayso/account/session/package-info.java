/** Sessions kept in the database, from sign-in to every way they end. */
@NullMarked
package dev.sayso.account.session;

import org.jspecify.annotations.NullMarked;

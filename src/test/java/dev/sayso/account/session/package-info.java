@NullMarked
package dev.sayso.account.session;

import org.jspecify.annotations.NullMarked;

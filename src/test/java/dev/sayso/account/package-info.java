@NullMarked
package dev.sayso.account;

import org.jspecify.annotations.NullMarked;

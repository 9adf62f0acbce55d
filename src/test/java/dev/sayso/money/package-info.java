@NullMarked
package dev.sayso.money;

import org.jspecify.annotations.NullMarked;

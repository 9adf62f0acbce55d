@NullMarked
package dev.sayso.log;

import org.jspecify.annotations.NullMarked;

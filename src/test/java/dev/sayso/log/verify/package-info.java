@NullMarked
package dev.sayso.log.verify;

import org.jspecify.annotations.NullMarked;

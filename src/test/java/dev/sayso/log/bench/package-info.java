@NullMarked
package dev.sayso.log.bench;

import org.jspecify.annotations.NullMarked;
